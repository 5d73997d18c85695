import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CaseView } from '@article5/contracts/casework';
import type { Actor, OfficerActor } from '@article5/domain/identity';
import { dateIn } from '@article5/domain/notification';
import { readAssessment } from '@article5/persistence/assessment';
import {
  findComparedAt,
  findInboxRow,
  findOpenHandover,
  listConflicts,
  listIndicators,
  listTimeline,
  listVersionInfos,
} from '@article5/persistence/casework';
import { listClarifications, toOfficerClarification } from '@article5/persistence/clarification';
import {
  findHearingRule,
  listDecisions,
  listHearings,
  listLetters,
  listSimilar,
  readAuthorityFacts,
} from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findSentVersion, type CaseRow } from '@article5/persistence/notification';
import { readSharing } from '@article5/persistence/sharing';
import { Clock, notFound } from '../kernel';
import { openCorrectionOf } from '../decision';
import { readableCase } from '../notification';
import { actionsAtHand, logSimilarSeen } from './case-at-hand';

/**
 * A case with everything its officers work with, read in one transaction. What it shows of other authorities' cases
 * is logged for them. Source: design 4.4 to 4.8, 6; R-048.
 */
@Injectable()
export class ReadCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: { readonly reference: string }): Promise<CaseView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await readableCase(tx, actor, 'case.read', command.reference);
      return {
        ...(await identityOf(tx, found)),
        ...(await notifiedIn(tx, found)),
        ...(await workOn(tx, found, officer)),
        ...(await heardIn(tx, found, this.clock.now())),
      };
    });
  }
}

type Identity = Pick<
  CaseView,
  | 'notificationId'
  | 'reference'
  | 'authorityId'
  | 'status'
  | 'basis'
  | 'exporter'
  | 'itemName'
  | 'itemFamily'
  | 'destination'
  | 'endUserName'
  | 'assignee'
  | 'team'
  | 'receivedAt'
  | 'dueOn'
  | 'priority'
  | 'outcome'
  | 'decidedAt'
>;

async function identityOf(tx: EntityManager, found: CaseRow): Promise<Identity> {
  const row = await findInboxRow(tx, found.authorityId, found.reference);
  if (!row) throw notFound('case');
  const { itemName, itemFamily, destination, endUserName, assignee } = row;
  const { receivedAt, dueOn, priority, outcome, status, teamCode, teamName } = row;
  return {
    notificationId: found.notificationId,
    reference: found.reference,
    authorityId: found.authorityId,
    exporter: { organisationId: found.organisationId, name: found.exporterName },
    ...{
      status,
      basis: found.basis,
      itemName,
      itemFamily,
      destination,
      endUserName,
      assignee,
      receivedAt,
      dueOn,
      priority,
      outcome,
    },
    team: teamCode === null ? null : { code: teamCode, name: teamName ?? teamCode },
    decidedAt: row.decidedAt,
  };
}

type Notified = Pick<CaseView, 'notified' | 'versions' | 'indicators' | 'comparedAt' | 'timeline'>;

async function notifiedIn(tx: EntityManager, found: CaseRow): Promise<Notified> {
  const versions = await listVersionInfos(tx, found);
  const sent = await findSentVersion(tx, found, found.version);
  const info = versions.find(({ version }) => version === found.version);
  if (!sent || !info) throw notFound('version');
  return {
    notified: { ...info, answers: sent.answers },
    versions,
    indicators: await listIndicators(tx, found, found.version),
    comparedAt: await findComparedAt(tx, found, found.version),
    timeline: await listTimeline(tx, found),
  };
}

/** Statuses in which a proposal waits to be approved. */
const BEFORE_AN_APPROVER: readonly string[] = ['DECISION_PROPOSED', 'CORRECTION_PROPOSED'];

type Heard = Pick<CaseView, 'hearings' | 'hearingRule'>;
type Work = Omit<CaseView, keyof Identity | keyof Notified | keyof Heard>;

async function workOn(tx: EntityManager, found: CaseRow, officer: OfficerActor): Promise<Work> {
  const decisions = await listDecisions(tx, found);
  const proposal = decisions.find(
    ({ state }) => state === 'PROPOSED' && BEFORE_AN_APPROVER.includes(found.status),
  );
  const similar = await listSimilar(tx, found);
  await logSimilarSeen(tx, officer, similar);
  const assessment = await readAssessment(tx, found);
  const authority = await readAuthorityFacts(tx, found.authorityId);
  const clarifications = await listClarifications(tx, found);
  const letters = await listLetters(tx, found);
  return {
    similar: similar.map(({ view }) => view),
    clarifications: clarifications.map(toOfficerClarification),
    assessment: { ...assessment, savedAt: assessment.savedAt?.toISOString() ?? null },
    proposal: proposal ?? null,
    decisions: decisions.filter(({ state }) => state !== 'PROPOSED'),
    letters: letters.map((letter) => ({
      letterId: letter.letterId,
      title: letter.text.title,
      issuedAt: letter.issuedAt.toISOString(),
      pdfReady: letter.pdfSha256 !== null,
      readAt: letter.readAt?.toISOString() ?? null,
      replacedAt: letter.replacedAt?.toISOString() ?? null,
    })),
    handover: (await findOpenHandover(tx, found)) ?? null,
    conflicts: await listConflicts(tx, found),
    sharing: (await readSharing(tx, found)).view,
    correction: await openCorrectionOf(tx, found),
    consistencySharedByDefault: authority.consistencySharedByDefault,
    availableActions: await actionsAtHand(tx, officer, found, proposal?.proposedBy.personId),
  };
}

async function heardIn(tx: EntityManager, found: CaseRow, at: Date): Promise<Heard> {
  const today = dateIn(found.timeZone, at.toISOString());
  return {
    hearings: [...(await listHearings(tx, found))],
    hearingRule: (await findHearingRule(tx, found.authorityId, today)) ?? null,
  };
}
