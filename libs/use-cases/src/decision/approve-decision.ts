import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { DecisionView } from '@article5/contracts/decision';
import { approveDecision, ARTICLE_OF_BASIS, type ConsistencyChoice } from '@article5/domain/decision';
import type { Actor } from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { transactionFacts } from '@article5/domain/questions';
import {
  correctConsistencyRecord,
  endCorrection,
  endProposal,
  findDecision,
  findOpenCorrection,
  insertConsistencyRecord,
  insertLetter,
  markReplaced,
  type OpenCorrection,
} from '@article5/persistence/decision';
import { readSecondFactorRule } from '@article5/persistence/identity';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { findSentVersion, insertVerification, type CaseRow } from '@article5/persistence/notification';
import { StepUp, type Confirm } from '../identity';
import { Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, newVerificationCode, openCase, recordAct } from '../notification';
import { toConsistencyRecord } from './consistency-record';
import { openProposal, toOpenProposal } from './open-proposal';
import { Pseudonyms } from './pseudonyms';

export interface ApproveCommand {
  readonly reference: string;
  readonly decisionId: string;
  /** SHA-256 (hex) of the text that the approver read. */
  readonly textSha256: string;
  readonly consistency?: ConsistencyChoice;
  /** Code of the approver's second factor, as typed. */
  readonly code?: string;
}

/**
 * Makes a proposal the decision, in one transaction: the act with the hash of the exact text, the outcome, the letter,
 * the consistency record, and the work that follows (letter as PDF, message to the exporter, comparison anew). Where a
 * decision is corrected, the new one takes the place of the old, which stays as it was issued.
 * Source: Art 5(2); design 4.7, 4.8.
 */
@Injectable()
export class ApproveDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly pseudonyms: Pseudonyms,
    private readonly stepUp: StepUp,
  ) {}

  /** Signed by the session, and by a second factor where the authority's profile or the approver has one. */
  execute(actor: Actor, command: ApproveCommand): Promise<DecisionView> {
    const personId = actor.kind === 'system' ? '' : actor.personId;
    return this.stepUp.around(personId, command.code, (confirm) => this.approve(actor, command, confirm));
  }

  private approve(actor: Actor, command: ApproveCommand, confirm: Confirm): Promise<DecisionView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'decision.approve', command.reference);
      const correction = await findOpenCorrection(tx, found);
      const kind = correction === undefined ? 'DECIDED' : 'CORRECTED';
      assertAllowed(found, kind);
      const proposal = await openProposal(tx, found, command.decisionId);
      const approval = {
        approver: officer.personId,
        textSha256: command.textSha256,
        currentVersion: found.version,
        ...(command.consistency === undefined ? {} : { consistency: command.consistency }),
      };
      const consistency = valueOf(approveDecision(await toOpenProposal(tx, found, proposal), approval));
      const secondFactor = await confirm(tx, await readSecondFactorRule(tx, found.authorityId));
      const now = this.clock.now();
      const { decisionId, outcome } = proposal;
      const end = { state: 'APPROVED', by: officer.personId, at: now, consistency } as const;
      if (correction) await replace(tx, found.authorityId, correction, end);
      await endProposal(tx, found.authorityId, decisionId, end);
      await this.issue(tx, found, { proposal, consistency, now });
      const withheld = await keepWithheldReason(tx, found, consistency);
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind,
          permission: 'decision.approve',
          legalBasis: ARTICLE_OF_BASIS[proposal.legalBasis],
          payload: {
            decision: decisionId,
            version: proposal.version,
            outcome,
            textSha256: command.textSha256,
            secondFactor,
            consistencyShared: consistency.shared,
            ...withheld,
            ...(correction && { correction: correction.correctionId, corrects: correction.decisionId }),
          },
          // The first decision is the one that the exporter waited for: its time stays.
          change: { outcome, ...(correction ? {} : { decidedAt: now }) },
        },
      );
      await followUp(tx, found, decisionId);
      const view = await findDecision(tx, found, decisionId);
      if (!view) throw new Error('the decision that was just made is not there');
      return view;
    });
  }

  /** The letter and the consistency record that every outcome leaves. */
  private async issue(
    tx: EntityManager,
    found: CaseRow,
    { proposal, consistency, now }: Approved,
  ): Promise<void> {
    const { authorityId, notificationId, organisationId } = found;
    const { decisionId, outcome, letter } = proposal;
    const { textSha256, ...text } = letter;
    const verificationCode = newVerificationCode();
    await insertVerification(tx, { code: verificationCode, authorityId, kind: 'LETTER', issuedAt: now });
    await insertLetter(tx, {
      ...{ authorityId, notificationId, organisationId, decisionId, text, textSha256, verificationCode },
      letterId: newId(),
      issuedAt: now,
    });
    const sent = await findSentVersion(tx, found, proposal.version);
    if (!sent) throw notFound('version');
    const reasonCodes = proposal.reasons.map(({ code }) => code);
    const made = { decisionId, outcome, reasonCodes, consistency, decidedAt: now };
    const record = toConsistencyRecord(found, transactionFacts(sent.answers), made, this.pseudonyms);
    if (proposal.correctsDecisionId === null) await insertConsistencyRecord(tx, record);
    else await correctConsistencyRecord(tx, record, dateIn(found.timeZone, now.toISOString()));
  }
}

/** A proposal that has just become the decision. */
interface Approved {
  readonly proposal: DecisionView;
  readonly consistency: ConsistencyChoice;
  readonly now: Date;
}

/** The decision that is corrected is no longer in force from now on, and the correction is at its end. */
async function replace(
  tx: EntityManager,
  authorityId: string,
  { correctionId, decisionId }: OpenCorrection,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await markReplaced(tx, authorityId, decisionId, at);
  await endCorrection(tx, authorityId, correctionId, { how: 'CORRECTED', by, at });
}

async function keepWithheldReason(tx: EntityManager, found: CaseRow, choice: ConsistencyChoice) {
  if (choice.shared || choice.withheldReason === undefined) return {};
  const text = choice.withheldReason;
  return { withheld: await keepText(tx, { ...found, kind: 'consistency-withheld', text }) };
}

async function followUp(tx: EntityManager, found: CaseRow, decisionId: string): Promise<void> {
  const { authorityId, notificationId, organisationId } = found;
  const jobs = [
    ['render-letter', { decisionId }],
    ['compare-transaction', {}],
  ] as const;
  for (const [job, ids] of jobs) {
    await addToOutbox(tx, { authorityId, job, payload: { authorityId, notificationId, ...ids } });
  }
  await askToTell(tx, { authorityId, notificationId, kind: 'decision-issued', to: { organisationId } });
}
