import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** Days on which an officer is away, both included, and who gets new cases meanwhile. */
export interface Absence {
  readonly personId: string;
  /** Calendar dates in the authority's zone. */
  readonly from: string;
  readonly to: string;
  readonly standInId: string;
}

const LONGEST_IN_DAYS = 366;
const DAY_IN_MS = 86_400_000;

/**
 * Whether an absence can be recorded: it lies ahead or runs, it has a stand-in who works for the authority and is there
 * on each of its days, and nobody who counts on this officer is left without one. `others` are the absences in force.
 * Refuses `absence.days-reversed`, `absence.over`, `absence.too-long`, `absence.person-unknown`,
 * `absence.stand-in-unknown`, `absence.stand-in-is-self`, `absence.stand-in-away`, `absence.overlaps`. Source: ux.md 4.3.
 */
export function checkAbsence(
  absence: Absence,
  known: {
    readonly today: string;
    readonly officers: readonly string[];
    readonly others: readonly Absence[];
  },
): Outcome<Absence> {
  const { personId, from, to, standInId } = absence;
  const { today, officers, others } = known;
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MS) + 1;
  const away = (id: string) => others.some((other) => other.personId === id && overlap(other, absence));
  const refusals: Refusal[] = [
    ...when(days < 1, 'absence.days-reversed', '/to'),
    ...when(days >= 1 && to < today, 'absence.over', '/to'),
    ...when(days > LONGEST_IN_DAYS, 'absence.too-long', '/to'),
    ...when(!officers.includes(personId), 'absence.person-unknown', '/personId'),
    ...when(standInId === personId, 'absence.stand-in-is-self', '/standInId'),
    ...when(!officers.includes(standInId), 'absence.stand-in-unknown', '/standInId'),
    ...when(standInId !== personId && away(standInId), 'absence.stand-in-away', '/standInId'),
    ...when(away(personId), 'absence.overlaps', '/from'),
  ];
  return refusals.length > 0 ? refused(...refusals) : accepted(absence);
}

/**
 * Who takes what is given to an officer on a day: the officer, or who stands in – and in turn, should the stand-in be
 * away too. Never nobody: where the turn leads round in a circle, it ends with the last one before.
 */
export function whoTakes(personId: string, day: string, absences: readonly Absence[]): string {
  const passed = new Set<string>();
  let taker = personId;
  for (;;) {
    passed.add(taker);
    const away = absences.find((one) => one.personId === taker && isOn(one, day));
    if (away === undefined || passed.has(away.standInId)) return taker;
    taker = away.standInId;
  }
}

/** Is it one of the days of the absence? */
export function isOn({ from, to }: Pick<Absence, 'from' | 'to'>, day: string): boolean {
  return from <= day && day <= to;
}

function overlap(one: Absence, other: Absence): boolean {
  return one.from <= other.to && other.from <= one.to;
}

function when(isSo: boolean, code: string, field: string): Refusal[] {
  return isSo ? [{ code, field }] : [];
}
