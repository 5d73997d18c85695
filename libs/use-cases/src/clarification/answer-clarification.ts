import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ExporterClarificationView } from '@article5/contracts/clarification';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { statusAfter, type DeclarationGiven } from '@article5/domain/notification';
import { listClarifications, settleClarification } from '@article5/persistence/clarification';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText, recordAction } from '@article5/persistence/ledger';
import { findCaseById, moveCase } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { moveClockFor, openOwn, roleFor, sendNextVersion } from '../notification';
import { toExporterClarification } from './list-own-clarifications';

export interface AnswerCommand {
  readonly notificationId: string;
  readonly clarificationId: string;
  readonly declaration: DeclarationGiven;
  readonly reply?: string | undefined;
}

/**
 * Sends what the exporter wrote on the opened pages as a new version, with words to go with it, and puts the case back
 * into assessment; its officer is told. Refusals as at submission; 409 when the question is settled. Source: R-010.
 */
@Injectable()
export class AnswerClarification {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: AnswerCommand,
  ): Promise<{ clarification: ExporterClarificationView; version: number }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { exporter, own } = await openOwn(tx, actor, 'clarification.answer', command.notificationId);
      const asked = await listClarifications(tx, own);
      const open = asked.find(({ clarificationId }) => clarificationId === command.clarificationId);
      if (!open) throw notFound('clarification');
      const next = statusAfter(own.status, 'CLARIFICATION_ANSWERED');
      if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
      if (open.state !== 'OPEN') throw new Refused([{ code: 'clarification.settled' }], 'CONFLICT');
      const at = this.clock.now();
      const { declaration } = command;
      const { version, payload } = await sendNextVersion(tx, exporter, own, { declaration, at });
      const { authorityId, notificationId, organisationId } = own;
      const reply = await this.keepReply(tx, { authorityId, notificationId, organisationId }, command.reply);
      const settled = {
        state: 'ANSWERED',
        at,
        inVersion: version,
        replyTextId: reply?.textId ?? null,
      } as const;
      await settleClarification(tx, authorityId, open.clarificationId, settled);
      await moveCase(tx, own, { status: next.value }, at);
      await moveClockFor(tx, own, 'CLARIFICATION_ANSWERED', at);
      await tellOfficer(tx, authorityId, notificationId);
      await recordAction(tx, {
        ...{ authorityId, notificationId, organisationId, at },
        kind: 'CLARIFICATION_ANSWERED',
        actorId: exporter.personId,
        actorRole: roleFor(exporter, 'clarification.answer'),
        legalBasis: 'Art 28',
        payload: {
          ...payload,
          clarification: open.clarificationId,
          number: open.number,
          ...(reply === undefined ? {} : { reply }),
        },
        transactionId: newId(),
        exporterVisible: true,
      });
      const now = await listClarifications(tx, own);
      const answered = now.find(({ clarificationId }) => clarificationId === open.clarificationId) ?? open;
      return { clarification: toExporterClarification(answered), version };
    });
  }

  private async keepReply(
    tx: EntityManager,
    of: { authorityId: string; notificationId: string; organisationId: string },
    reply: string | undefined,
  ) {
    const text = reply?.trim();
    return text ? keepText(tx, { ...of, kind: 'clarification-reply', text }) : undefined;
  }
}

async function tellOfficer(tx: EntityManager, authorityId: string, notificationId: string): Promise<void> {
  const found = await findCaseById(tx, authorityId, notificationId);
  if (!found?.assigneeId) return;
  const payload = { authorityId, notificationId, personId: found.assigneeId };
  const messageKind = 'clarification-answered';
  await addToOutbox(tx, { authorityId, job: 'tell-person', payload: { ...payload, messageKind } });
}
