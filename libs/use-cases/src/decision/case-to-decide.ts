import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DecisionDraft as SentDraft, OfficerHearingView } from '@article5/contracts/decision';
import {
  decisionLetter,
  letterCanonicalText,
  usualBasis,
  type CaseToDecide,
  type DecisionDraft,
  type HearingTold,
  type Letter,
  type LetterFacts,
  type Reason,
} from '@article5/domain/decision';
import { dateIn } from '@article5/domain/notification';
import { transactionFacts, type TransactionFacts } from '@article5/domain/questions';
import { readAssessment } from '@article5/persistence/assessment';
import {
  findOpenCorrection,
  findDecisionInForce,
  listHearings,
  listSimilar,
  type DecisionInForce,
  readAuthorityFacts,
  readLibraryInForce,
  type LetterLibraryInForce,
  type SimilarSeen,
} from '@article5/persistence/decision';
import { findSentVersion, type CaseRow } from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { situationOf, toldOf } from './hearing-at-hand';

/** Everything that a decision on a case is made from, read in one transaction. */
export interface DecisionGround {
  readonly now: CaseToDecide;
  readonly facts: TransactionFacts;
  readonly similar: readonly SimilarSeen[];
  readonly assessmentRevision: number;
  readonly authorityNames: ReadonlyMap<string, string>;
  /** The authority's own texts, as in force today. */
  readonly library: LetterLibraryInForce;
  /** The decision that is being corrected. */
  readonly replaces: DecisionInForce | undefined;
  /** Hearings of the exporter as they stand, newest first. */
  readonly hearings: readonly OfficerHearingView[];
  readonly today: string;
}

export async function readGround(tx: EntityManager, found: CaseRow, now: Date): Promise<DecisionGround> {
  const sent = await findSentVersion(tx, found, found.version);
  if (!sent) throw notFound('version');
  const facts = transactionFacts(sent.answers);
  const assessment = await readAssessment(tx, found);
  const authority = await readAuthorityFacts(tx, found.authorityId);
  const similar = await listSimilar(tx, found);
  const today = dateIn(found.timeZone, now.toISOString());
  const library = await readLibraryInForce(tx, found.authorityId, today);
  const isCorrected = (await findOpenCorrection(tx, found)) !== undefined;
  const hearings = await listHearings(tx, found);
  return {
    now: {
      authorityId: found.authorityId,
      basis: found.basis,
      commercialOnly: facts.items.length > 0 && facts.items.every((item) => item.isCommercialOnly),
      assessment: assessment.content,
      similar: similar.map(({ view }) => view),
      sharedByDefault: authority.consistencySharedByDefault,
      hearing: await situationOf(tx, found.authorityId, hearings, today),
    },
    facts,
    similar,
    assessmentRevision: assessment.revision,
    authorityNames: authority.names,
    library,
    replaces: isCorrected ? await findDecisionInForce(tx, found) : undefined,
    hearings,
    today,
  };
}

/** A draft as it came over the wire, as the domain reads it. */
export function toDraft(sent: SentDraft): DecisionDraft {
  const { outcome, reasons, legalBasis, whyWeDiffer, targetAuthority, remarks, consistency } = sent;
  return {
    outcome,
    reasons: reasons satisfies Reason[],
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(whyWeDiffer === undefined ? {} : { whyWeDiffer }),
    ...(targetAuthority === undefined ? {} : { targetAuthority }),
    ...(remarks === undefined ? {} : { remarks }),
    ...(consistency === undefined ? {} : { consistency: toChoice(consistency) }),
  };
}

export function toChoice({ shared, withheldReason }: NonNullable<SentDraft['consistency']>): {
  shared: boolean;
  withheldReason?: string;
} {
  return { shared, ...(shared || withheldReason === undefined ? {} : { withheldReason }) };
}

/** The letter that a draft leads to, and the hash that an approver signs. */
export function writeLetter(
  found: CaseRow,
  ground: DecisionGround,
  draft: DecisionDraft,
): { readonly letter: Letter; readonly textSha256: string } {
  const target = draft.targetAuthority;
  const { entry } = ground.now.assessment.annexI;
  const hearing = heardIn(found, ground);
  const letter = decisionLetter({
    ...letterFacts(found, ground, draft),
    ...(target === undefined ? {} : { targetAuthorityName: ground.authorityNames.get(target) ?? target }),
    ...(entry ? { annexIEntry: entry } : {}),
    ...(hearing === undefined ? {} : { hearing }),
  });
  return { letter, textSha256: textHashOf(letter) };
}

export function textHashOf(letter: Letter): string {
  return createHash('sha256').update(letterCanonicalText(letter)).digest('hex');
}

function heardIn(found: CaseRow, { hearings, today }: DecisionGround): HearingTold | undefined {
  return toldOf(hearings, { timeZone: found.timeZone, today });
}

/** What every letter about a draft says, whether it announces the decision or is it. */
export function letterFacts(found: CaseRow, ground: DecisionGround, draft: DecisionDraft): LetterFacts {
  const { facts, now, library, replaces } = ground;
  return {
    reference: found.reference,
    authorityName: found.authorityName,
    authorityCode: found.authorityId,
    language: facts.language ?? 'en',
    own: library.own,
    ...(library.remedy === undefined ? {} : { remedy: library.remedy }),
    exporterName: found.exporterName,
    receivedOn: dateIn(found.timeZone, found.receivedAt.toISOString()),
    version: found.version,
    itemNames: facts.items.map(({ name }) => name),
    endUserName: facts.parties.find(({ role }) => role === 'END_USER')?.name ?? '',
    destination: facts.destination ?? '',
    ...(now.basis === 'INFORMED' ? { isOwnInitiative: true } : {}),
    outcome: draft.outcome,
    legalBasis: draft.legalBasis ?? usualBasis(draft.outcome, now.basis),
    reasons: draft.reasons,
    ...(draft.remarks === undefined ? {} : { remarks: draft.remarks }),
    ...(replaces === undefined
      ? {}
      : { replacesDecisionOf: dateIn(found.timeZone, replaces.decidedAt.toISOString()) }),
  };
}
