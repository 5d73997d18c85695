import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { OwnInitiativeView } from '@article5/contracts/notification';
import { Refused, type Actor, type OfficerActor } from '@article5/domain/kernel';
import {
  checkKnowledge,
  isSeenByExporter,
  partGaps,
  yearIn,
  type KnowledgeSource,
} from '@article5/domain/notification';
import { canonicalAnswers, validateNotification, type Answers } from '@article5/domain/questions';
import { inScopeOf, scopeOf, Transactions, type Scope } from '@article5/persistence/kernel';
import { keepText, recordAction } from '@article5/persistence/ledger';
import {
  findExporter,
  findOwnInitiative,
  findSubmissionContext,
  insertOwnInitiative,
  keepFirstVersion,
  type SubmissionContext,
} from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { assertOfficer, moveClockFor, readableCase, roleFor } from './act-on-case';
import { sealVersion } from './prepare-version';
import { bodySha256, onceMoreAfterTwin } from './submission';

/** A case as an officer opens it on the authority's own initiative. */
export interface CaseToOpen {
  readonly organisationId: string;
  readonly source: KnowledgeSource;
  /** What is known and from where; internal. */
  readonly knowledge: string;
  readonly answers: Answers;
  readonly requestKey: string;
}

interface Opened {
  readonly notificationId: string;
  readonly reference: string;
}

const PERMISSION = 'case.open-own-initiative';

/**
 * Opens a case that nobody notified: the authority knows of a transaction and may inform the exporter that its export
 * needs an authorisation. The exporter sees nothing of it until it is asked or informed. What is known is answered as
 * far as it is, as for a paper. Source: Art 5(1).
 */
@Injectable()
export class OpenOwnInitiative {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: CaseToOpen): Promise<Opened> {
    const officer = assertOfficer(actor, PERMISSION);
    return onceMoreAfterTwin(() => this.open(officer, command));
  }

  /** Where the knowledge of a case comes from; null for one that was notified. Permission: `case.read`. */
  read(actor: Actor, reference: string): Promise<{ ownInitiative: OwnInitiativeView | null }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', reference);
      const row = await findOwnInitiative(tx, found);
      return { ownInitiative: row ? { ...row, openedAt: row.openedAt.toISOString() } : null };
    });
  }

  private open(officer: OfficerActor, command: CaseToOpen): Promise<Opened> {
    const { authorityId } = officer;
    const { organisationId, requestKey } = command;
    const office = scopeOf(officer);
    // What an exporter will have once it is informed, is written in its scope.
    const own = { ...office, organisationId };
    return this.transactions.run(own, async (tx) => {
      const now = this.clock.now();
      if (!(await findExporter(tx, authorityId, organisationId))) throw notFound('organisation');
      const request = { authorityId, organisationId, idempotencyKey: requestKey };
      const context = await findSubmissionContext(tx, request, now);
      if (context.earlier)
        return earlierCase(tx, context.earlier, { own, office, sha256: bodySha256(command) });
      return keepCase(tx, { officer, command, now, context, scopes: { own, other: office } });
    });
  }
}

interface Opening {
  readonly officer: OfficerActor;
  readonly command: CaseToOpen;
  readonly now: Date;
  readonly context: SubmissionContext;
  readonly scopes: { readonly own: Scope; readonly other: Scope };
}

async function keepCase(
  tx: EntityManager,
  { officer, command, now, context, scopes }: Opening,
): Promise<Opened> {
  const { answers, notKnown } = checked(command, context);
  const own = {
    ...{ authorityId: officer.authorityId, organisationId: command.organisationId },
    notificationId: newId(),
  };
  const version = sealVersion(
    { ...own, version: 1, sentBy: officer.personId, sentAt: now },
    { answers, declaration: { name: context.authorityName, role: '' }, files: [] },
  );
  const reference = await keepFirstVersion(tx, {
    ...{ version, isNew: true, exporterName: context.exporterName },
    year: yearIn(context.timeZone, now.toISOString()),
    idempotency: { key: command.requestKey, bodySha256: bodySha256(command) },
    arrival: { at: now, messageKind: null },
  });
  await inScopeOf(tx, scopes, async () => {
    const text = command.knowledge.trim().replaceAll('\u0000', '').toWellFormed();
    const knowledge = await keepText(tx, { ...own, kind: 'own-initiative-knowledge', text });
    const opened = { openedBy: officer.personId, openedAt: now, notKnown, source: command.source };
    await insertOwnInitiative(tx, { ...own, ...opened, knowledgeTextId: knowledge.textId });
    await moveClockFor(tx, own, 'CASE_OPENED', now);
    await recordAction(tx, {
      ...{ ...own, kind: 'CASE_OPENED', actorId: officer.personId, at: now, legalBasis: 'Art 5(1)' },
      actorRole: roleFor(officer, PERMISSION),
      payload: {
        ...{ reference, version: 1, catalogue: version.catalogueVersion, source: command.source, knowledge },
        ...{ canonicalSha256: version.canonicalSha256, attachments: 0, notKnown },
      },
      transactionId: newId(),
      exporterVisible: isSeenByExporter('CASE_OPENED'),
    });
  });
  return { notificationId: own.notificationId, reference };
}

/** Refuses with everything that is wrong; what is not known is left open, as on a paper. */
function checked({ answers, knowledge }: CaseToOpen, { questions }: SubmissionContext) {
  const valid = validateNotification(answers, questions);
  const { gaps, wrong } = partGaps(valid.ok ? [] : valid.refusals);
  const refusals = [
    ...checkKnowledge(knowledge),
    ...wrong.map((refusal) => ({ ...refusal, field: `/answers${refusal.field ?? ''}` })),
  ];
  if (refusals.length > 0) throw new Refused(refusals);
  return { answers: valid.ok ? valid.value : canonicalAnswers(answers), notKnown: gaps.length };
}

/** What an earlier request with the same key opened; another one under the same key is refused. */
async function earlierCase(
  tx: EntityManager,
  earlier: NonNullable<SubmissionContext['earlier']>,
  { own, office, sha256 }: { readonly own: Scope; readonly office: Scope; readonly sha256: string },
): Promise<Opened> {
  const rows = await inScopeOf(tx, { own, other: office }, () =>
    tx.query<Opened[]>(
      `select notification_id as "notificationId", reference from notification
       join own_initiative using (authority_id, notification_id) where notification_id = $1`,
      [earlier.notificationId],
    ),
  );
  const [row] = rows;
  if (!row || earlier.bodySha256 !== sha256) throw new Refused([{ code: 'submission.key-reused' }]);
  return row;
}
