import { missingFrom, type Assessment, type FindingNeeded } from '../assessment';
import { accepted, refused, type Outcome, type PersonId, type Refusal } from '../kernel';
import type { CaseBasis } from '../notification';
import { decisionsThatDiffer, type SimilarDecision } from './compare-outcomes';
import { missingHearing, type HearingSituation } from './hearing';
import { BASES_OF_OUTCOME, basesFor, outcomesFor, type DecisionOutcome, type LegalBasis } from './outcome';
import { checkReasons, type Reason } from './reason';

/** What a decision needs to know of its case. */
export interface CaseToDecide {
  readonly authorityId: string;
  /** What the case rests on; INFORMED: nobody notified, the authority may inform the exporter (Art 5(1)). */
  readonly basis: CaseBasis;
  /** Every item serves purely commercial applications by the exporter's account. Source: R-008. */
  readonly commercialOnly: boolean;
  readonly assessment: Assessment;
  readonly similar: readonly SimilarDecision[];
  readonly sharedByDefault: boolean;
  readonly hearing: HearingSituation;
}

/** Is the consistency record of the outcome shared with the Union? Withheld only with a reason. */
export interface ConsistencyChoice {
  readonly shared: boolean;
  readonly withheldReason?: string;
}

/** What the case officer proposes. */
export interface DecisionDraft {
  readonly outcome: DecisionOutcome;
  readonly legalBasis?: LegalBasis;
  readonly reasons: readonly Reason[];
  readonly whyWeDiffer?: string;
  readonly targetAuthority?: string;
  readonly remarks?: string;
  readonly consistency?: ConsistencyChoice;
}

/** A draft that can go to the approver, with what it left to defaults. */
export interface ProposedDecision extends DecisionDraft {
  readonly legalBasis: LegalBasis;
  readonly consistency: ConsistencyChoice;
}

const FINDING_FOR = {
  AUTHORISATION_REQUIRED: 'ARTICLE_15',
  NO_AUTHORISATION_REQUIRED: 'ARTICLE_15',
  NOT_CYBER_SURVEILLANCE: 'NOT_CYBER_SURVEILLANCE',
  LISTED_ITEM: 'LISTED_ITEM',
  REDIRECTED: 'NONE',
} as const satisfies Record<DecisionOutcome, FindingNeeded>;

/** The legal basis of an outcome unless the officer names another: suspicion goes by national law. */
export function usualBasis(outcome: DecisionOutcome, basis: CaseToDecide['basis']): LegalBasis {
  return basesFor(outcome, basis)[0] ?? BASES_OF_OUTCOME[outcome][0];
}

/** What the authority's profile says of consistency records; a profile that withholds is itself the reason. */
export function usualSharing(sharedByDefault: boolean): ConsistencyChoice {
  return sharedByDefault ? { shared: true } : { shared: false, withheldReason: 'PROFILE_DEFAULT' };
}

/**
 * Whether a draft can be proposed; every reason why not, at once. Refuses what `missingFrom` (assessment) and
 * `checkReasons` refuse, and `decision.legal-basis-unfit`, `decision.why-we-differ-missing`,
 * `decision.redirect-instead`, `decision.nothing-notified`, `decision.target-unexpected`,
 * `decision.presumption-not-met`, `decision.only-theoretical`, `decision.withheld-without-reason`, and what
 * `missingHearing` refuses.
 * Source: Art 5(2), 15(1); design 4.7 (*why we differ*).
 */
export function proposeDecision(now: CaseToDecide, draft: DecisionDraft): Outcome<ProposedDecision> {
  const legalBasis = draft.legalBasis ?? usualBasis(draft.outcome, now.basis);
  const consistency = draft.consistency ?? usualSharing(now.sharedByDefault);
  const reasons = checkReasons(draft.reasons);
  const refusals: Refusal[] = [
    ...missingFrom(now.assessment, FINDING_FOR[draft.outcome]),
    ...(reasons.ok ? [] : reasons.refusals),
    ...checkBasis(now, draft.outcome, legalBasis),
    ...checkDifference(now, draft),
    ...checkTarget(draft),
    ...checkGrounds(now, draft, legalBasis),
    ...checkConsistency(consistency),
    ...missingHearing(now.hearing, { ...draft, legalBasis }),
  ];
  return refusals.length ? refused(...refusals) : accepted({ ...draft, legalBasis, consistency });
}

function checkBasis(now: CaseToDecide, outcome: DecisionOutcome, chosen: LegalBasis): readonly Refusal[] {
  if (!outcomesFor(now.basis).includes(outcome) && now.basis === 'INFORMED') {
    return [{ code: 'decision.nothing-notified', field: '/outcome', article: 'Art 5(1)' }];
  }
  if (basesFor(outcome, now.basis).includes(chosen)) return [];
  return [{ code: 'decision.legal-basis-unfit', field: '/legalBasis', parameters: { legalBasis: chosen } }];
}

function checkDifference(now: CaseToDecide, draft: DecisionDraft): readonly Refusal[] {
  const others = decisionsThatDiffer(draft.outcome, now.similar);
  if (!others.length || draft.whyWeDiffer?.trim()) return [];
  const authorities = [...new Set(others.map(({ authorityId }) => authorityId))].sort().join(', ');
  return [{ code: 'decision.why-we-differ-missing', field: '/whyWeDiffer', parameters: { authorities } }];
}

/** A case that another authority is competent for is redirected with its file, not decided (docs/decisions/0020). */
function checkTarget(draft: DecisionDraft): readonly Refusal[] {
  if (draft.outcome === 'REDIRECTED') return [{ code: 'decision.redirect-instead', field: '/outcome' }];
  return draft.targetAuthority === undefined
    ? []
    : [{ code: 'decision.target-unexpected', field: '/targetAuthority' }];
}

/**
 * purely commercial use is presumed to carry no risk; who decides otherwise says how the presumption was
 * met (the reason as outweighed). R-009: a merely theoretical risk does not trigger Art 5(2).
 */
function checkGrounds(now: CaseToDecide, draft: DecisionDraft, basis: LegalBasis): readonly Refusal[] {
  if (draft.outcome !== 'AUTHORISATION_REQUIRED') return [];
  const weightOf = (code: Reason['code']) => draft.reasons.find((reason) => reason.code === code)?.weight;
  const presumed = now.commercialOnly && weightOf('item.commercial-application') !== 'CONTRARY';
  const theoretical = basis === 'ART_5_2' && weightOf('end-use.only-theoretical') === 'DECISIVE';
  return [
    ...(presumed ? [{ code: 'decision.presumption-not-met', field: '/reasons' }] : []),
    ...(theoretical ? [{ code: 'decision.only-theoretical', field: '/reasons', article: '5(2)' }] : []),
  ];
}

function checkConsistency(choice: ConsistencyChoice): readonly Refusal[] {
  if (choice.shared || choice.withheldReason?.trim()) return [];
  return [{ code: 'decision.withheld-without-reason', field: '/consistency/withheldReason' }];
}

/** The proposal that lies before an approver. */
export interface OpenProposal {
  readonly proposedBy: PersonId;
  /** Version of the notification that it answers. */
  readonly version: number;
  readonly textSha256: string;
  readonly consistency: ConsistencyChoice;
  /** An answer of the exporter in a hearing came that nobody has weighed, also after the proposal. */
  readonly hearingUnweighed: boolean;
}

/** What the approver says: the hash of the text that was read, and the sharing of the outcome if changed. */
export interface Approval {
  readonly approver: PersonId;
  readonly textSha256: string;
  readonly currentVersion: number;
  readonly consistency?: ConsistencyChoice;
}

/**
 * Whether this person can make this proposal the decision. Refuses `decision.same-person` (four eyes),
 * `decision.text-changed` when another text was read than the one proposed, `decision.version-changed` when the
 * exporter has sent a newer version, `decision.withheld-without-reason`, `decision.hearing-not-considered`.
 * Source.
 */
export function approveDecision(open: OpenProposal, approval: Approval): Outcome<ConsistencyChoice> {
  const consistency = approval.consistency ?? open.consistency;
  const refusals: Refusal[] = [
    ...(approval.approver === open.proposedBy ? [{ code: 'decision.same-person' }] : []),
    ...(approval.textSha256 === open.textSha256
      ? []
      : [{ code: 'decision.text-changed', field: '/textSha256' }]),
    ...(approval.currentVersion === open.version ? [] : [{ code: 'decision.version-changed' }]),
    ...(open.hearingUnweighed ? [{ code: 'decision.hearing-not-considered' }] : []),
    ...checkConsistency(consistency),
  ];
  return refusals.length ? refused(...refusals) : accepted(consistency);
}

/**
 * Whether a proposal can be given back: by another person, with a comment. Refuses `decision.same-person`,
 * `decision.comment-missing`. Source: R-014.
 */
export function returnDecision(open: OpenProposal, by: PersonId, comment: string): Outcome<string> {
  const refusals: Refusal[] = [
    ...(by === open.proposedBy ? [{ code: 'decision.same-person' }] : []),
    ...(comment.trim() ? [] : [{ code: 'decision.comment-missing', field: '/comment' }]),
  ];
  return refusals.length ? refused(...refusals) : accepted(comment.trim());
}
