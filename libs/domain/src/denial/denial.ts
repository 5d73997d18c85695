import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import { readDay, type CalendarDate } from '../calendar';

/** What a competent authority did that must be notified to the others. Source: Art 16(1), (3) ((3) unconfirmed); R-031. */
export const DENIAL_TYPES = [
  'REFUSAL',
  'ANNULMENT',
  'SUSPENSION',
  'SUBSTANTIAL_LIMITATION',
  'REVOCATION',
  'EXPORT_NOT_TO_BE_AUTHORISED',
  'TRANSIT_PROHIBITION',
] as const;
export type DenialType = (typeof DENIAL_TYPES)[number];

/** VALID, AMENDED and RENEWED are in force; REVOKED is not. Source: Art 16(2) (unconfirmed); R-033. */
export const DENIAL_STATUSES = ['VALID', 'AMENDED', 'RENEWED', 'REVOKED'] as const;
export type DenialStatus = (typeof DENIAL_STATUSES)[number];

/** The considerations a denial rests on: letters (a) to (d) of Art 15(1). */
export const DENIAL_GROUNDS = ['ART_15_1_A', 'ART_15_1_B', 'ART_15_1_C', 'ART_15_1_D'] as const;
export type DenialGround = (typeof DENIAL_GROUNDS)[number];

/** In which role an entity stands in the denied transaction. Matching compares end users and consignees (Art 2(22)). */
export const DENIAL_ROLES = ['END_USER', 'CONSIGNEE', 'THIRD_PARTY'] as const;
export type DenialRole = (typeof DENIAL_ROLES)[number];

/** Somebody in a denied transaction; `country` is ISO 3166-1 alpha-2, absent where a text names none we know. */
export interface DenialEntity {
  readonly role: DenialRole;
  readonly name: string;
  readonly address: string;
  readonly country?: string | undefined;
  /** As it was written. */
  readonly countryText: string;
}

/** A figure of the item: `name: 40, unit Gbit/s`. */
export interface DenialParameter {
  readonly name: string;
  readonly value: string;
  readonly unit?: string | undefined;
}

/**
 * A denial as the denying authority records it: the minimum fields of domain.md 1.4 (our design, from Art 16(1), (5)
 * and Art 2(22)). Dates are of the denying authority's zone. R-031.
 */
export interface DenialContent {
  readonly denialType: DenialType;
  readonly legalBasis: string;
  /** Absent only in imported records whose file gives none. */
  readonly decidedOn?: CalendarDate | undefined;
  /** The day the other Member States were notified: the review clock runs from it. Absent as `decidedOn`. */
  readonly notifiedOn?: CalendarDate | undefined;
  readonly itemName: string;
  readonly itemDescription: string;
  /** Code of the item families of the form, where one fits. */
  readonly itemFamily?: string | undefined;
  readonly parameters: readonly DenialParameter[];
  /** Entry of Annex I; absent for a non-listed item. */
  readonly controlEntry?: string | undefined;
  readonly quantity?: string | undefined;
  readonly value?: string | undefined;
  readonly destination?: string | undefined;
  readonly endUse: string;
  readonly grounds: readonly DenialGround[];
  /** Why, in words; other Member States read it. */
  readonly reason: string;
  /** For the own authority only. */
  readonly internalNote?: string | undefined;
  readonly entities: readonly DenialEntity[];
}

const LONGEST = 4000;

/**
 * Whether a denial is complete enough to be recorded, each problem on its field: `denial.field-missing`,
 * `denial.field-too-long`, `denial.day-malformed`, `denial.decided-in-future`, `denial.notified-before-decided`,
 * `denial.ground-missing`, `denial.end-user-or-consignee-missing`. Source: Art 16(1); R-031.
 */
export function checkDenial(content: DenialContent, today: CalendarDate): Outcome<DenialContent> {
  const refusals = [
    ...missingTexts(content),
    ...datesOf(content, today),
    ...(content.grounds.length === 0
      ? [{ code: 'denial.ground-missing', field: '/grounds', article: 'Art 15(1)' }]
      : []),
    ...entityProblems(content.entities),
  ];
  return refusals.length > 0 ? refused(...refusals) : accepted(content);
}

function missingTexts(content: DenialContent): readonly Refusal[] {
  const needed = ['legalBasis', 'itemName', 'itemDescription', 'endUse', 'reason'] as const;
  return needed.flatMap((name) => {
    const length = content[name].trim().length;
    if (length === 0) return [{ code: 'denial.field-missing', field: `/${name}` }];
    if (length > LONGEST)
      return [{ code: 'denial.field-too-long', field: `/${name}`, parameters: { max: LONGEST } }];
    return [];
  });
}

function datesOf({ decidedOn, notifiedOn }: DenialContent, today: CalendarDate): readonly Refusal[] {
  const refusals: Refusal[] = [];
  for (const [name, day] of Object.entries({ decidedOn, notifiedOn })) {
    if (day === undefined) refusals.push({ code: 'denial.field-missing', field: `/${name}` });
    else if (readDay(day) === undefined) refusals.push({ code: 'denial.day-malformed', field: `/${name}` });
    else if (day > today) refusals.push({ code: 'denial.day-in-future', field: `/${name}` });
  }
  if (refusals.length === 0 && (notifiedOn ?? '') < (decidedOn ?? '')) {
    refusals.push({ code: 'denial.notified-before-decided', field: '/notifiedOn' });
  }
  return refusals;
}

function entityProblems(entities: readonly DenialEntity[]): readonly Refusal[] {
  const refusals: Refusal[] = entities.flatMap(({ name }, index) =>
    name.trim() === '' ? [{ code: 'denial.field-missing', field: `/entities/${index}/name` }] : [],
  );
  if (!entities.some(({ role }) => role !== 'THIRD_PARTY')) {
    refusals.push({
      code: 'denial.end-user-or-consignee-missing',
      field: '/entities',
      article: 'Art 2(22)',
    });
  }
  return refusals;
}
