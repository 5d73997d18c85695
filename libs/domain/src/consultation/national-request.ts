import type { CalendarDate } from '../calendar';
import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import type { AnswerPart, SummaryRow } from '../questions';

/** What kind of body of the same Member State an authority asks for an opinion. Source: national organisation. */
export const REVIEWING_BODY_KINDS = ['MINISTRY', 'SERVICE', 'CUSTOMS', 'OTHER'] as const;
export type ReviewingBodyKind = (typeof REVIEWING_BODY_KINDS)[number];

/** An answer as a reviewing body reads it: frozen when it was sent, whatever the exporter changes later. */
export type SharedRow = Pick<SummaryRow, 'key' | 'item' | 'sign' | 'signLabel' | 'printLabel' | 'parts'>;

/**
 * Is this answer kept back unless the officer puts it in: who the exporter is, personal data, and money? Decided by
 * the catalogue's own data, not by a list of questions. Bodies that are not cleared never get it. Source: R-048.
 */
export function isProtected({ task, sensitivity, parts }: SummaryRow): boolean {
  return task === 'about-you' || sensitivity === 'PERSONAL' || parts.some(isMoney);
}

function isMoney(part: AnswerPart): boolean {
  if (part.kind === 'ROWS') return part.rows.some((row) => row.some(isMoney));
  return part.kind === 'CURRENCY' || (part.kind === 'AMOUNT' && part.isMoney);
}

/** The answers that a request starts with: what was answered and is not protected. No document is sent unasked. */
export function sentByDefault(rows: readonly SummaryRow[]): readonly string[] {
  return rows.filter((row) => row.parts.length > 0 && !isProtected(row)).map(({ key }) => key);
}

/** The chosen answers without the files that were not chosen. Source: R-048 (need to know). */
export function redact(
  rows: readonly SummaryRow[],
  chosen: { readonly answerKeys: readonly string[]; readonly attachmentIds: readonly string[] },
): readonly SharedRow[] {
  return rows
    .filter(({ key, parts }) => chosen.answerKeys.includes(key) && parts.length > 0)
    .map(({ key, item, sign, signLabel, printLabel, parts }) => ({
      ...{ key, printLabel, parts: withoutFiles(parts, chosen.attachmentIds) },
      ...(item === undefined ? {} : { item }),
      ...(sign === undefined ? {} : { sign }),
      ...(signLabel === undefined ? {} : { signLabel }),
    }));
}

function withoutFiles(parts: readonly AnswerPart[], kept: readonly string[]): readonly AnswerPart[] {
  return parts.flatMap((part): AnswerPart[] => {
    if (part.kind === 'ROWS') return [{ ...part, rows: part.rows.map((row) => withoutFiles(row, kept)) }];
    if (part.kind !== 'ATTACHMENTS') return [part];
    const attachments = part.attachments.filter(({ id }) => kept.includes(id));
    return attachments.length === 0 ? [] : [{ ...part, attachments }];
  });
}

/** Names of files that stand in shared answers, each once. */
export function filesIn(parts: readonly AnswerPart[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === 'ROWS') return part.rows.flatMap((row) => filesIn(row));
    return part.kind === 'ATTACHMENTS' ? part.attachments.map(({ id }) => id) : [];
  });
}

/** What an officer asks of which bodies, until when, with which part of the file. */
export interface NationalRequest {
  readonly bodyIds: readonly string[];
  readonly request: string;
  readonly dueOn: CalendarDate;
  readonly answerKeys: readonly string[];
  readonly attachmentIds: readonly string[];
}

/** What the request is checked against. */
export interface NationalGround {
  readonly bodies: readonly { readonly bodyId: string; readonly cleared: boolean }[];
  readonly rows: readonly SummaryRow[];
  readonly today: CalendarDate;
  /** The first working day from the due date, in the authority's calendar. Source: Reg. 1182/71. */
  readonly workingDay: Outcome<CalendarDate>;
}

/**
 * Refuses `consultation.bodies-missing`, `consultation.body-unknown`, `consultation.body-not-cleared`,
 * `consultation.request-missing`, `consultation.due-not-later`, `consultation.due-no-working-day`,
 * `consultation.nothing-shared`, `consultation.answer-unknown`, `calendar.missing`: all at once. Source.
 */
export function checkNationalRequest(
  asked: NationalRequest,
  ground: NationalGround,
): Outcome<NationalRequest> {
  const chosen = ground.bodies.filter(({ bodyId }) => asked.bodyIds.includes(bodyId));
  const refusals: Refusal[] = [];
  const refuse = (code: string, field: string) => refusals.push({ code, field });
  if (asked.bodyIds.length === 0) refuse('consultation.bodies-missing', '/bodyIds');
  if (chosen.length < new Set(asked.bodyIds).size) refuse('consultation.body-unknown', '/bodyIds');
  const known = new Map(ground.rows.map((row) => [row.key, row]));
  const rows = asked.answerKeys.map((key) => known.get(key));
  if (asked.answerKeys.length === 0) refuse('consultation.nothing-shared', '/answerKeys');
  if (rows.some((row) => row === undefined)) refuse('consultation.answer-unknown', '/answerKeys');
  const needsClearance = asked.attachmentIds.length > 0 || rows.some((row) => row && isProtected(row));
  if (needsClearance && chosen.some(({ cleared }) => !cleared)) {
    refuse('consultation.body-not-cleared', '/bodyIds');
  }
  if (asked.request.trim() === '') refuse('consultation.request-missing', '/request');
  refusals.push(...refusalsOfDay(asked.dueOn, ground));
  const bodyIds = [...new Set(asked.bodyIds)];
  return refusals.length > 0 ? refused(...refusals) : accepted({ ...asked, bodyIds });
}

function refusalsOfDay(dueOn: CalendarDate, { today, workingDay }: NationalGround): readonly Refusal[] {
  const field = '/dueOn';
  if (dueOn <= today) return [{ code: 'consultation.due-not-later', field }];
  if (!workingDay.ok) return workingDay.refusals.map((one) => ({ ...one, field }));
  if (workingDay.value === dueOn) return [];
  return [{ code: 'consultation.due-no-working-day', field, parameters: { next: workingDay.value } }];
}
