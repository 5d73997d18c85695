import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** One question, attached to the answers it is about. */
export interface ClarificationItem {
  readonly question: string;
  /** Pages of the form that are to be answered again. */
  readonly answerKeys: readonly string[];
}

/** What an officer asks of the exporter at once: one or several questions, and the day by which to answer. */
export interface ClarificationRequest {
  readonly items: readonly ClarificationItem[];
  /** Calendar date in the authority's zone; no rule of the Union sets one. */
  readonly dueOn?: string | undefined;
}

/** What must be known to say whether a request can be sent. */
export interface RequestGround {
  /** Answer keys of the version asked about. */
  readonly pages: readonly string[];
  /** The authority's date. */
  readonly today: string;
  /** The first working day from the day that was set, in the authority's calendar; absent where no day was set. */
  readonly workingDay?: Outcome<string> | undefined;
}

export const MOST_ITEMS = 20;

/**
 * Whether a request can be sent: it asks something, each question has words and is about at least one page that this
 * notification has, none twice, and the day set is ahead and a working day. Refuses `clarification.nothing-asked`,
 * `clarification.too-many`, `clarification.question-missing`, `clarification.answer-missing`,
 * `clarification.answer-unknown`, `clarification.answer-repeated`, `clarification.due-not-ahead`,
 * `clarification.due-not-working` (with `next`), `calendar.missing`. Source: Art 28 (information), R-010, R-045.
 */
export function checkRequest(
  asked: ClarificationRequest,
  ground: RequestGround,
): Outcome<ClarificationRequest> {
  const refusals: Refusal[] = [];
  if (asked.items.length === 0) refusals.push({ code: 'clarification.nothing-asked', field: '/items' });
  if (asked.items.length > MOST_ITEMS) {
    refusals.push({ code: 'clarification.too-many', field: '/items', parameters: { max: MOST_ITEMS } });
  }
  asked.items.forEach((item, index) => refusals.push(...refusalsOf(item, `/items/${index}`, ground.pages)));
  refusals.push(...refusalsOfDay(asked.dueOn, ground));
  return refusals.length > 0 ? refused(...refusals) : accepted(asked);
}

function refusalsOf(item: ClarificationItem, at: string, pages: readonly string[]): readonly Refusal[] {
  const { question, answerKeys } = item;
  const refusals: Refusal[] = [];
  if (!question.trim()) refusals.push({ code: 'clarification.question-missing', field: `${at}/question` });
  if (!answerKeys.length) refusals.push({ code: 'clarification.answer-missing', field: `${at}/answerKeys` });
  answerKeys.forEach((key, index) => {
    const field = `${at}/answerKeys/${index}`;
    if (!pages.includes(key)) refusals.push({ code: 'clarification.answer-unknown', field });
    if (answerKeys.indexOf(key) < index) refusals.push({ code: 'clarification.answer-repeated', field });
  });
  return refusals;
}

/** Why a day cannot be set; empty where it can, and where none is set. */
export function refusalsOfDay(
  day: string | undefined,
  { today, workingDay }: Pick<RequestGround, 'today' | 'workingDay'>,
  field = '/dueOn',
): readonly Refusal[] {
  if (day === undefined) return [];
  if (day <= today) return [{ code: 'clarification.due-not-ahead', field, parameters: { today } }];
  if (workingDay === undefined) return [];
  if (!workingDay.ok) return workingDay.refusals.map((refusal) => ({ ...refusal, field }));
  if (workingDay.value === day) return [];
  return [{ code: 'clarification.due-not-working', field, parameters: { next: workingDay.value } }];
}

/** Pages that stay open: those of the questions that were not answered yet. */
export function openKeys(
  items: readonly { readonly answerKeys: readonly string[]; readonly isAnswered: boolean }[],
): readonly string[] {
  return [...new Set(items.filter(({ isAnswered }) => !isAnswered).flatMap(({ answerKeys }) => answerKeys))];
}

/**
 * Which questions an answer settles: those named, or all that are open. Refuses `clarification.item-unknown` and
 * `clarification.nothing-answered`.
 */
export function settledBy(
  named: readonly number[] | undefined,
  open: readonly number[],
): Outcome<readonly number[]> {
  const chosen = named === undefined ? open : [...new Set(named)];
  if (chosen.length === 0) return refused({ code: 'clarification.nothing-answered', field: '/items' });
  const unknown = chosen.filter((number) => !open.includes(number));
  if (unknown.length > 0) {
    return refused(
      ...unknown.map((number) => ({
        code: 'clarification.item-unknown',
        field: '/items',
        parameters: { number },
      })),
    );
  }
  return accepted(chosen);
}

/**
 * Whether more time can be asked for: it says why, and until a working day after the one that was set. Refuses
 * `clarification.no-day-set`, `clarification.extension-reason-missing`, `clarification.extension-not-later`,
 * `clarification.due-not-ahead`, `clarification.due-not-working`. Source: R-010 (national practice).
 */
export function checkExtension(
  asked: { readonly wantedOn: string; readonly reason: string },
  ground: Pick<RequestGround, 'today' | 'workingDay'> & { readonly dueOn: string | null },
): Outcome<typeof asked> {
  if (ground.dueOn === null) return refused({ code: 'clarification.no-day-set' });
  const refusals: Refusal[] = [...refusalsOfDay(asked.wantedOn, ground, '/wantedOn')];
  if (!asked.reason.trim()) {
    refusals.push({ code: 'clarification.extension-reason-missing', field: '/reason' });
  }
  if (asked.wantedOn <= ground.dueOn) {
    refusals.push({ code: 'clarification.extension-not-later', field: '/wantedOn' });
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(asked);
}
