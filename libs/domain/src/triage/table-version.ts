import { accepted, refused, type Outcome, type Refusal } from '../kernel';
import type { TableFinding } from './check-words';

/**
 * Where a draft stands: it is written (DRAFT), waits for a second administrator (PROPOSED), became a version
 * (ACTIVATED), or was given up (DISCARDED).
 */
export const DRAFT_STATES = ['DRAFT', 'PROPOSED', 'ACTIVATED', 'DISCARDED'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What administrators do with tables; the words of the append-only history. */
export const TABLE_ACTS = [
  'DRAFTED',
  'CHANGED',
  'PROPOSED',
  'RETURNED',
  'ACTIVATED',
  'DISCARDED',
  'WITHDRAWN',
] as const;
export type TableAct = (typeof TABLE_ACTS)[number];

/** A draft as the rules about it see it. */
export interface DraftAtHand {
  readonly state: DraftState;
  readonly proposedBy: string | null;
  readonly effectiveFrom: string | null;
}

/** What is known when a draft is proposed or activated. `today`: in the authority's zone. */
export interface TableOccasion {
  readonly today: string;
  readonly findings: readonly TableFinding[];
  /** First days of the authority's versions of this kind that are not withdrawn. */
  readonly datesTaken: readonly string[];
}

/** Whether a draft can be changed. Refuses `triage-draft.not-in-this-state`. */
export function mayChangeDraft({ state }: DraftAtHand): Outcome<true> {
  return state === 'DRAFT' ? accepted(true) : refused({ code: 'triage-draft.not-in-this-state' });
}

/**
 * Whether a draft can be laid before a second administrator. Refuses `triage-draft.not-in-this-state`,
 * `triage-draft.table-has-faults` (a finding stops it), `triage-draft.date-not-ahead` (a version begins on a later day
 * than today, so that it can be withdrawn before), `triage-draft.date-taken`, `triage-draft.reason-missing`.
 */
export function mayPropose(
  draft: DraftAtHand,
  proposal: { readonly effectiveFrom: string; readonly why: string },
  occasion: TableOccasion,
): Outcome<true> {
  const state = mayChangeDraft(draft);
  if (!state.ok) return state;
  const refusals = faultsOf(proposal.effectiveFrom, occasion);
  if (proposal.why.trim() === '') refusals.push({ code: 'triage-draft.reason-missing', field: '/why' });
  return refusals.length > 0 ? refused(...refusals) : accepted(true);
}

/**
 * Whether a proposed draft can be put in force by this person: somebody else than who proposed it, and everything
 * that held when it was proposed holds still. Refuses `triage-draft.not-in-this-state`, `triage-draft.same-person`
 * and as `mayPropose`. Source: design.md 4.4 (four eyes; our own design).
 */
export function mayActivate(draft: DraftAtHand, personId: string, occasion: TableOccasion): Outcome<true> {
  if (draft.state !== 'PROPOSED' || draft.effectiveFrom === null)
    return refused({ code: 'triage-draft.not-in-this-state' });
  const refusals = faultsOf(draft.effectiveFrom, occasion);
  if (draft.proposedBy === personId) refusals.unshift({ code: 'triage-draft.same-person' });
  return refusals.length > 0 ? refused(...refusals) : accepted(true);
}

/** Whether a proposal can be given back to be changed; whoever proposed may take it back. */
export function mayReturn({ state }: DraftAtHand): Outcome<true> {
  return state === 'PROPOSED' ? accepted(true) : refused({ code: 'triage-draft.not-in-this-state' });
}

/** Whether a draft can be given up. Refuses `triage-draft.not-in-this-state` for one that has ended. */
export function mayDiscard({ state }: DraftAtHand): Outcome<true> {
  return state === 'DRAFT' || state === 'PROPOSED'
    ? accepted(true)
    : refused({ code: 'triage-draft.not-in-this-state' });
}

/**
 * Whether a version can be withdrawn: only before its first day, and once. Refuses `triage-table.in-force-already`,
 * `triage-table.withdrawn-already`, `triage-draft.reason-missing`.
 */
export function mayWithdraw(
  version: { readonly validFrom: string; readonly isWithdrawn: boolean },
  today: string,
  why: string,
): Outcome<true> {
  const refusals: Refusal[] = [];
  if (version.isWithdrawn) refusals.push({ code: 'triage-table.withdrawn-already' });
  else if (version.validFrom <= today) refusals.push({ code: 'triage-table.in-force-already' });
  if (why.trim() === '') refusals.push({ code: 'triage-draft.reason-missing', field: '/why' });
  return refusals.length > 0 ? refused(...refusals) : accepted(true);
}

function faultsOf(effectiveFrom: string, { today, findings, datesTaken }: TableOccasion): Refusal[] {
  const refusals: Refusal[] = [];
  const stopping = findings.filter(({ severity }) => severity === 'STOPS');
  if (stopping.length > 0) {
    refusals.push({
      code: 'triage-draft.table-has-faults',
      parameters: { findings: [...new Set(stopping.map(({ code }) => code))].join(', ') },
    });
  }
  if (effectiveFrom <= today) refusals.push({ code: 'triage-draft.date-not-ahead', field: '/effectiveFrom' });
  if (datesTaken.includes(effectiveFrom))
    refusals.push({ code: 'triage-draft.date-taken', field: '/effectiveFrom' });
  return refusals;
}
