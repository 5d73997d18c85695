import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { OfficerClarificationView } from '@article5/contracts/clarification';
import { checkRequest, openKeys, type ClarificationRequest } from '@article5/domain/clarification';
import type { Actor } from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { pagesOf } from '@article5/domain/questions';
import {
  insertClarification,
  listClarifications,
  nextClarificationNumber,
  toOfficerClarification,
} from '@article5/persistence/clarification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { findSentVersion } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, openCase, recordAct } from '../notification';
import { workingDayOf } from './answer-day';

export interface AskCommand extends ClarificationRequest {
  readonly reference: string;
  /** The id that the request gets, where it was promised before. */
  readonly clarificationId?: string;
}

/**
 * Asks the exporter one or several questions about answers of the newest version: those pages open again, the case
 * waits for the exporter, who is told by a message without content. Source: Art 28, R-010, R-011.
 */
@Injectable()
export class AskForClarification {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: AskCommand): Promise<OfficerClarificationView> {
    return this.transactions.run(scopeOf(actor), (tx) => this.inside(tx, actor, command));
  }

  /** The same in a transaction of the caller's. */
  async inside(tx: EntityManager, actor: Actor, command: AskCommand): Promise<OfficerClarificationView> {
    const { officer, found } = await openCase(tx, actor, 'clarification.ask', command.reference);
    assertAllowed(found, 'CLARIFICATION_ASKED');
    const now = this.clock.now();
    const sent = await findSentVersion(tx, found, found.version);
    if (!sent) throw notFound('version');
    const pages = pagesOf(sent.answers).map(({ key }) => key);
    const today = dateIn(found.timeZone, now.toISOString());
    const workingDay = await workingDayOf(tx, found.authorityId, command.dueOn);
    const asked = valueOf(checkRequest(command, { pages, today, workingDay }));
    const kept: KeptItem[] = [];
    for (const { question, answerKeys } of asked.items) {
      const text = await keepText(tx, { ...found, kind: 'clarification-question', text: question });
      kept.push({ ...text, answerKeys });
    }
    const answerKeys = openKeys(asked.items.map((item) => ({ ...item, isAnswered: false })));
    const number = await nextClarificationNumber(tx, found);
    const clarificationId = command.clarificationId ?? newId();
    const { authorityId, notificationId, organisationId, version } = found;
    await insertClarification(tx, {
      ...{ authorityId, clarificationId, notificationId, organisationId, number, version },
      items: kept.map((item) => ({ questionTextId: item.textId, answerKeys: item.answerKeys })),
      dueOn: asked.dueOn ?? null,
      askedBy: officer.personId,
      askedAt: now,
    });
    await recordAct(
      tx,
      { found, officer, now },
      {
        kind: 'CLARIFICATION_ASKED',
        permission: 'clarification.ask',
        legalBasis: 'Art 28',
        payload: {
          clarification: clarificationId,
          number,
          version,
          answerKeys,
          dueOn: asked.dueOn ?? null,
          ...payloadOf(kept),
        },
        change: { openAnswerKeys: answerKeys },
      },
    );
    await askToTell(tx, { authorityId, notificationId, kind: 'clarification-asked', to: { organisationId } });
    const [newest] = await listClarifications(tx, found);
    if (!newest) throw new Error('the request that was just written is not there');
    return toOfficerClarification(newest);
  }
}

interface KeptItem {
  readonly textId: string;
  readonly commitment: string;
  readonly answerKeys: readonly string[];
}

/** `question`, `question2` …: each text beside what commits to it, where the ledger's check finds it. */
function payloadOf(items: readonly KeptItem[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    items.map(({ textId, commitment }, index) => [
      index === 0 ? 'question' : `question${index + 1}`,
      { textId, commitment },
    ]),
  );
}
