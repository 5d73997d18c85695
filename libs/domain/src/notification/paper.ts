import type { Refusal } from '../kernel';

/** How a notification came that did not come through the portal. */
export const PAPER_CHANNELS = ['POST', 'E_MAIL', 'BY_HAND'] as const;
export type PaperChannel = (typeof PAPER_CHANNELS)[number];

/** What the officer says of the paper, besides what is written on it. */
export interface PaperGiven {
  /** Calendar date in the authority's zone: the day of receipt, from which every period runs. */
  readonly arrivedOn: string;
  readonly signedBy: string;
  readonly originals: number;
}

/** Gaps that a paper may have: the law asks for no form, and what is missing is asked for. */
const GAPS: readonly string[] = [
  'questions.answer-missing',
  'questions.sign-not-explained',
  'questions.too-short',
];

/** Without these there is no notification: use, item, destination, end user, end use. */
const NEEDED: readonly string[] = [
  ...['/2.1.item-1', '/2.1.item-1/name', '/3.2', '/3.2/uses', '/4.1', '/4.1/destination'],
  ...['/4.2', '/4.2/name', '/4.4', '/4.4/statedUse'],
];

/** Parts what a paper lacks from what is wrong: only the latter keeps it from being entered. */
export function partGaps(refusals: readonly Refusal[]): {
  readonly gaps: readonly Refusal[];
  readonly wrong: readonly Refusal[];
} {
  const isGap = ({ code, field = '' }: Refusal) => GAPS.includes(code) && !NEEDED.includes(field);
  return { gaps: refusals.filter(isGap), wrong: refusals.filter((refusal) => !isGap(refusal)) };
}

/**
 * Why a paper cannot be entered as described: `paper.arrived-in-future`, `paper.arrived-long-ago` (a year: a typing
 * error), `paper.signatory-missing`, `paper.original-missing`. Source: R-004 (day of receipt).
 */
export function checkPaper(paper: PaperGiven, today: string): readonly Refusal[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return [
    ...(paper.arrivedOn > today ? [{ code: 'paper.arrived-in-future', field: '/arrivedOn' }] : []),
    ...(paper.arrivedOn < yearAgo ? [{ code: 'paper.arrived-long-ago', field: '/arrivedOn' }] : []),
    ...(paper.signedBy.trim() ? [] : [{ code: 'paper.signatory-missing', field: '/signedBy/name' }]),
    ...(paper.originals > 0 ? [] : [{ code: 'paper.original-missing', field: '/originals' }]),
  ];
}

/** The instant of receipt: now for what came today, else noon UTC of the day, which is that day all over the Union. */
export function receiptOf(arrivedOn: string, now: { readonly today: string; readonly at: Date }): Date {
  return arrivedOn === now.today ? now.at : new Date(`${arrivedOn}T12:00:00.000Z`);
}
