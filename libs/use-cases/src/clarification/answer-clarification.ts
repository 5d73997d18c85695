import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ExporterClarificationView } from '@article5/contracts/clarification';
import type { Actor } from '@article5/domain/identity';
import { openKeys, settledBy } from '@article5/domain/clarification';
import { Refused, valueOf } from '@article5/domain/kernel';
import { statusAfter, type DeclarationGiven } from '@article5/domain/notification';
import {
  listClarifications,
  markLate,
  settleClarification,
  settleItems,
  type ClarificationRow,
} from '@article5/persistence/clarification';
import { findAuthorityTime } from '@article5/persistence/calendar';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText, recordAction } from '@article5/persistence/ledger';
import { findCaseById, moveCase, type OwnNotification } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { moveClockFor, openOwn, roleFor, sendNextVersion } from '../notification';
import { toExporterClarification } from './list-own-clarifications';

export interface AnswerCommand {
  readonly notificationId: string;
  readonly clarificationId: string;
  readonly declaration: DeclarationGiven;
  /** Numbers of the questions answered now; left out: all that are open. */
  readonly items?: readonly number[] | undefined;
  readonly reply?: string | undefined;
}

/**
 * Sends what the exporter wrote on the opened pages as a new version, with words to go with it. Once every question is
 * answered the case goes back into assessment; until then it waits for the rest, whose pages stay open. A late answer
 * is accepted and marked. The officer is told. Refusals as at submission; 409 when the request is settled. R-010.
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
      const open = await openRequest(tx, own, command.clarificationId);
      const { numbers, isWhole, openAnswerKeys } = settlementOf(open, command.items);
      const kind = isWhole ? 'CLARIFICATION_ANSWERED' : 'CLARIFICATION_PARTLY_ANSWERED';
      const next = valueOf(statusAfter(own.status, kind));
      const at = this.clock.now();
      const { declaration } = command;
      const { version, payload } = await sendNextVersion(tx, exporter, own, { declaration, at });
      const { authorityId, notificationId, organisationId } = own;
      const reply = await this.keepReply(tx, { authorityId, notificationId, organisationId }, command.reply);
      const request = { authorityId, clarificationId: open.clarificationId };
      await settleItems(tx, request, { numbers, at, inVersion: version });
      const isLate = await this.isLate(tx, authorityId, open, at);
      if (isLate) await markLate(tx, request);
      if (isWhole) {
        const replyTextId = reply?.textId ?? null;
        const settled = { state: 'ANSWERED', at, inVersion: version, replyTextId } as const;
        await settleClarification(tx, authorityId, open.clarificationId, settled);
      }
      await moveCase(tx, own, { status: next, ...(isWhole ? {} : { openAnswerKeys }) }, at);
      await moveClockFor(tx, own, kind, at);
      await tellOfficer(tx, authorityId, notificationId);
      await recordAction(tx, {
        ...{ authorityId, notificationId, organisationId, at },
        kind,
        actorId: exporter.personId,
        actorRole: roleFor(exporter, 'clarification.answer'),
        legalBasis: 'Art 28',
        payload: {
          ...payload,
          clarification: open.clarificationId,
          number: open.number,
          items: numbers,
          late: isLate,
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

  private async isLate(
    tx: EntityManager,
    authorityId: string,
    { dueOn }: ClarificationRow,
    at: Date,
  ): Promise<boolean> {
    if (dueOn === null) return false;
    return dueOn < (await findAuthorityTime(tx, authorityId, at)).today;
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

/** The request that is to be answered, while that can be done; 404 or 409 else. */
async function openRequest(
  tx: EntityManager,
  own: OwnNotification,
  clarificationId: string,
): Promise<ClarificationRow> {
  const asked = await listClarifications(tx, own);
  const open = asked.find((request) => request.clarificationId === clarificationId);
  if (!open) throw notFound('clarification');
  const next = statusAfter(own.status, 'CLARIFICATION_ANSWERED');
  if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
  if (open.state !== 'OPEN') throw new Refused([{ code: 'clarification.settled' }], 'CONFLICT');
  return open;
}

/** Which questions an answer settles, whether that is all of them, and whose pages stay open. */
function settlementOf({ items }: ClarificationRow, named: readonly number[] | undefined) {
  const waiting = items.filter(({ answeredAt }) => answeredAt === null).map(({ number }) => number);
  const numbers = valueOf(settledBy(named, waiting));
  const openAnswerKeys = openKeys(
    items.map(({ answerKeys, answeredAt, number }) => ({
      answerKeys,
      isAnswered: answeredAt !== null || numbers.includes(number),
    })),
  );
  return { numbers, isWhole: numbers.length === waiting.length, openAnswerKeys };
}

async function tellOfficer(tx: EntityManager, authorityId: string, notificationId: string): Promise<void> {
  const found = await findCaseById(tx, authorityId, notificationId);
  if (!found?.assigneeId) return;
  const to = { personId: found.assigneeId };
  await askToTell(tx, { authorityId, notificationId, kind: 'clarification-answered', to });
}
