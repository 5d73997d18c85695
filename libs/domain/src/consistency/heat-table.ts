import type { DecisionOutcome } from '../decision';

/** How many shared outcomes of one kind an item family and a Member State have. */
export interface OutcomeCount {
  readonly itemFamily: string;
  readonly memberState: string;
  readonly outcome: DecisionOutcome;
  readonly count: number;
}

/**
 * One cell: `decided` transactions, `authorisationRequired` among them and their share. NO_DATA: nothing decided, so
 * there is no share (null), which is not the same as a share of zero.
 */
export interface ShareCell {
  readonly itemFamily: string;
  readonly memberState: string;
  readonly decided: number;
  readonly authorisationRequired: number;
  readonly share: number | null;
  readonly state: 'NO_DATA' | 'NONE_REQUIRED' | 'SOME_REQUIRED';
}

/** The table with its margins. Cells come row by row in the order of the families and Member States given. */
export interface ShareTable {
  readonly cells: readonly ShareCell[];
  readonly byFamily: readonly ShareCell[];
  readonly byMemberState: readonly ShareCell[];
  readonly total: ShareCell;
}

/** Stands for all families or all Member States in a margin. */
export const ALL = '*';

/** Outcomes that answer whether the export is made subject to authorisation; listed and redirected ones do not. */
const ANSWERS: ReadonlySet<string> = new Set<DecisionOutcome>([
  'AUTHORISATION_REQUIRED',
  'NO_AUTHORISATION_REQUIRED',
  'NOT_CYBER_SURVEILLANCE',
]);

/** Whether an outcome counts where shares made subject to authorisation are told. */
export const isAnswer = (outcome: string): boolean => ANSWERS.has(outcome);

/**
 * Share of transactions made subject to authorisation by item family and Member State, from counts of shared outcomes.
 * LISTED_ITEM and REDIRECTED are outside: they decide nothing under Art 5(2). Counts and shares only: intervals and
 * suppression are the statistics room's. Our design (design.md 8).
 */
export function shareRequiringAuthorisation(
  counts: readonly OutcomeCount[],
  families: readonly string[],
  memberStates: readonly string[],
): ShareTable {
  const relevant = counts.filter(
    (count) =>
      isAnswer(count.outcome) &&
      families.includes(count.itemFamily) &&
      memberStates.includes(count.memberState),
  );
  const counted = new Map<string, OutcomeCount[]>();
  for (const count of relevant) {
    for (const family of [count.itemFamily, ALL]) {
      for (const state of [count.memberState, ALL]) {
        const found = counted.get(`${family} ${state}`);
        if (found) found.push(count);
        else counted.set(`${family} ${state}`, [count]);
      }
    }
  }
  const cellOf = (itemFamily: string, memberState: string): ShareCell =>
    toCell(itemFamily, memberState, counted.get(`${itemFamily} ${memberState}`) ?? []);
  return {
    cells: families.flatMap((family) => memberStates.map((memberState) => cellOf(family, memberState))),
    byFamily: families.map((family) => cellOf(family, ALL)),
    byMemberState: memberStates.map((memberState) => cellOf(ALL, memberState)),
    total: cellOf(ALL, ALL),
  };
}

function toCell(itemFamily: string, memberState: string, counts: readonly OutcomeCount[]): ShareCell {
  const sum = (of: readonly OutcomeCount[]) => of.reduce((total, count) => total + count.count, 0);
  const decided = sum(counts);
  const authorisationRequired = sum(counts.filter((count) => count.outcome === 'AUTHORISATION_REQUIRED'));
  const share = decided === 0 ? null : authorisationRequired / decided;
  const state = decided === 0 ? 'NO_DATA' : authorisationRequired === 0 ? 'NONE_REQUIRED' : 'SOME_REQUIRED';
  return { itemFamily, memberState, decided, authorisationRequired, share, state };
}
