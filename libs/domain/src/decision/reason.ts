import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** What a reason is about. Source: Art 2(20), Art 5(1), Art 15(1); our grouping. */
export const CRITERIA = [
  'ITEM',
  'END_USE',
  'END_USER',
  'DESTINATION',
  'DIVERSION',
  'COMMITMENTS',
  'SANCTIONS',
  'POLICY',
  'SAFEGUARDS',
  'PROCEDURE',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** How much a reason weighs; CONTRARY is one that speaks the other way and was outweighed. */
export const REASON_WEIGHTS = ['DECISIVE', 'SUPPORTING', 'CONTRARY'] as const;
export type ReasonWeight = (typeof REASON_WEIGHTS)[number];

interface ReasonCode {
  readonly criterion: Criterion;
  readonly label: { readonly id: string; readonly en: string };
}

function about(criterion: Criterion, id: string, en: string): ReasonCode {
  return { criterion, label: { id: `reason.${id}`, en } };
}

/** Version of the catalogue below; stored with each proposal. Codes are never reused for another meaning. */
export const REASON_CATALOGUE_VERSION = 'reasons-1';

/** Codes that reasons are given in, so that decisions can be compared across authorities. Our list. */
export const REASON_CATALOGUE = {
  'item.covert-by-design': about('ITEM', 'item.covert-by-design', 'Made specially for covert surveillance'),
  'item.not-specially-designed': about(
    'ITEM',
    'item.not-specially-designed',
    'Not made specially for covert surveillance',
  ),
  'item.commercial-application': about(
    'ITEM',
    'item.commercial-application',
    'Purely commercial application such as billing or network security',
  ),
  'item.annex-i-entry': about('ITEM', 'item.annex-i-entry', 'An entry of Annex I applies'),
  'end-use.internal-repression': about(
    'END_USE',
    'end-use.internal-repression',
    'Intended in connection with internal repression',
  ),
  'end-use.human-rights': about(
    'END_USE',
    'end-use.human-rights',
    'Intended in connection with serious violations of human rights',
  ),
  'end-use.humanitarian-law': about(
    'END_USE',
    'end-use.humanitarian-law',
    'Intended in connection with serious violations of international humanitarian law',
  ),
  'end-use.lawful-and-limited': about(
    'END_USE',
    'end-use.lawful-and-limited',
    'Lawful, limited and supervised end-use',
  ),
  'end-use.only-theoretical': about(
    'END_USE',
    'end-use.only-theoretical',
    'Only a theoretical possibility of misuse',
  ),
  'end-user.record-of-violations': about(
    'END_USER',
    'end-user.record-of-violations',
    'The end-user has a record of violations',
  ),
  'end-user.no-oversight': about(
    'END_USER',
    'end-user.no-oversight',
    'The end-user is under no effective oversight',
  ),
  'end-user.effective-oversight': about(
    'END_USER',
    'end-user.effective-oversight',
    'The end-user is under effective judicial or parliamentary oversight',
  ),
  'end-user.in-armed-conflict': about(
    'END_USER',
    'end-user.in-armed-conflict',
    'The end-user takes part in an armed conflict',
  ),
  'destination.human-rights-situation': about(
    'DESTINATION',
    'destination.human-rights-situation',
    'The human-rights situation in the country of destination',
  ),
  'destination.rule-of-law': about(
    'DESTINATION',
    'destination.rule-of-law',
    'Rule of law and remedies in the country of destination',
  ),
  'diversion.likely': about('DIVERSION', 'diversion.likely', 'Diversion to another end-user is likely'),
  'diversion.unlikely': about('DIVERSION', 'diversion.unlikely', 'Diversion to another end-user is unlikely'),
  'commitments.apply': about(
    'COMMITMENTS',
    'commitments.apply',
    'International obligations and commitments stand against it',
  ),
  'sanctions.apply': about('SANCTIONS', 'sanctions.apply', 'Restrictive measures apply'),
  'policy.common-position': about(
    'POLICY',
    'policy.common-position',
    'Criteria of Common Position 2008/944/CFSP',
  ),
  'policy.national': about('POLICY', 'policy.national', 'National foreign and security policy'),
  'safeguards.sufficient': about(
    'SAFEGUARDS',
    'safeguards.sufficient',
    'The exporter’s measures reduce the risk enough',
  ),
  'safeguards.insufficient': about(
    'SAFEGUARDS',
    'safeguards.insufficient',
    'The exporter’s measures do not reduce the risk enough',
  ),
  'procedure.other-authority': about(
    'PROCEDURE',
    'procedure.other-authority',
    'Another authority is competent',
  ),
} as const satisfies Record<string, ReasonCode>;

export type ReasonCodeName = keyof typeof REASON_CATALOGUE;
export const REASON_CODES = Object.keys(REASON_CATALOGUE) as readonly ReasonCodeName[];

/** One reason of a decision: criterion (by its code) × evidence × weight × conclusion. Source: design 4.7. */
export interface Reason {
  readonly code: ReasonCodeName;
  /** Answers of the notification that it rests on. */
  readonly answerKeys: readonly string[];
  /** What the finding rests on besides, in words. */
  readonly evidence: string;
  readonly weight: ReasonWeight;
  readonly conclusion: string;
}

/**
 * Whether the reasons can carry a decision: at least one, one of them decisive, none twice, each with evidence
 * and conclusion. Refuses `decision.reason-missing`, `decision.no-decisive-reason`, `decision.reason-repeated`,
 * `decision.evidence-missing`, `decision.conclusion-missing` (all at once, with pointers). Source: R-013 (grounds).
 */
export function checkReasons(reasons: readonly Reason[]): Outcome<readonly Reason[]> {
  const refusals: Refusal[] = [];
  if (!reasons.length) refusals.push({ code: 'decision.reason-missing', field: '/reasons' });
  else if (!reasons.some(({ weight }) => weight === 'DECISIVE')) {
    refusals.push({ code: 'decision.no-decisive-reason', field: '/reasons' });
  }
  reasons.forEach((reason, index) => {
    const field = (name: string) => `/reasons/${index}/${name}`;
    if (reasons.findIndex(({ code }) => code === reason.code) < index) {
      refusals.push({ code: 'decision.reason-repeated', field: field('code') });
    }
    if (!reason.answerKeys.length && !reason.evidence.trim()) {
      refusals.push({ code: 'decision.evidence-missing', field: field('evidence') });
    }
    if (!reason.conclusion.trim()) {
      refusals.push({ code: 'decision.conclusion-missing', field: field('conclusion') });
    }
  });
  return refusals.length ? refused(...refusals) : accepted(reasons);
}
