import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ExporterHearingView } from '@article5/contracts/decision';
import { checkHearingAnswer } from '@article5/domain/decision';
import type { Actor } from '@article5/domain/identity';
import { Refused, valueOf, type ExporterActor } from '@article5/domain/kernel';
import { dateIn, statusAfter } from '@article5/domain/notification';
import { endHearing, listHearings, sendWithHearing } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText, recordAction } from '@article5/persistence/ledger';
import {
  findCaseById,
  lockNamedAttachments,
  moveCase,
  type CaseRow,
} from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { assertExporter, moveClockFor, openOwn, roleFor } from '../notification';
import { hearingOf, mayAnswer, tellOfficer, toExporterHearing } from './hearing-at-hand';

export interface HearingAnswerCommand {
  readonly notificationId: string;
  readonly hearingId: string;
  readonly nothingToSay: boolean;
  readonly statement: string;
  /** Ids of files that were uploaded to the notification before. */
  readonly documents: readonly string[];
}

/** The exporter's side of a hearing. */
@Injectable()
export class OwnHearings {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Permission: `notification.follow`. */
  list(
    actor: Actor,
    command: { readonly notificationId: string },
  ): Promise<{ items: ExporterHearingView[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const exporter = assertExporter(actor, 'notification.follow');
      const found = await findCaseById(tx, exporter.authorityId, command.notificationId);
      if (!found) throw notFound('notification');
      const hearings = await listHearings(tx, found);
      return { items: hearings.map((hearing) => toExporterHearing(hearing, found.status)) };
    });
  }

  /**
   * States the exporter's view, or that it has nothing to say. After the last day it is accepted and marked, until the
   * decision is made. Refuses what `checkHearingAnswer` refuses, `hearing.document-unknown`, `attachment.infected`; 409
   * `hearing.settled`. Permission: `hearing.answer`.
   */
  answer(actor: Actor, command: HearingAnswerCommand): Promise<ExporterHearingView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { exporter, own } = await openOwn(tx, actor, 'hearing.answer', command.notificationId);
      const found = await findCaseById(tx, own.authorityId, own.notificationId);
      if (!found) throw notFound('notification');
      const hearing = await hearingOf(tx, found, command.hearingId);
      if (!mayAnswer(hearing, found.status)) throw new Refused([{ code: 'hearing.settled' }], 'CONFLICT');
      const answer = valueOf(checkHearingAnswer(command));
      const documents = await this.documents(tx, found, answer.documents);
      const at = this.clock.now();
      const late = hearing.dueOn < dateIn(found.timeZone, at.toISOString());
      const { authorityId } = found;
      const { hearingId, number } = hearing;
      const statement = answer.statement
        ? await keepText(tx, { ...found, kind: 'hearing-statement', text: answer.statement })
        : undefined;
      await endHearing(
        tx,
        { authorityId, hearingId },
        {
          ...{ state: 'ANSWERED', at, late, documents, by: exporter.personId },
          nothingToSay: answer.nothingToSay,
          statementTextId: statement?.textId ?? null,
        },
      );
      await sendWithHearing(tx, found, documents);
      const payload = {
        ...{ hearing: hearingId, number, late, nothingToSay: answer.nothingToSay, documents },
        ...(statement === undefined ? {} : { statement }),
      };
      await this.record(tx, { found, exporter, at }, payload);
      await tellOfficer(tx, found, 'hearing-answered');
      const now = await hearingOf(tx, found, hearingId);
      return toExporterHearing(now, found.status);
    });
  }

  private async documents(tx: EntityManager, found: CaseRow, ids: readonly string[]): Promise<string[]> {
    const files = (await lockNamedAttachments(tx, found, ids)).filter(
      ({ notificationId }) => notificationId === found.notificationId,
    );
    if (files.length < ids.length) {
      throw new Refused([{ code: 'hearing.document-unknown', field: '/documents' }]);
    }
    if (files.some(({ state }) => state === 'INFECTED')) {
      throw new Refused([{ code: 'attachment.infected', field: '/documents' }]);
    }
    return files.map(({ attachmentId }) => attachmentId);
  }

  private async record(
    tx: EntityManager,
    of: { readonly found: CaseRow; readonly exporter: ExporterActor; readonly at: Date },
    payload: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { found, exporter, at } = of;
    const { authorityId, notificationId, organisationId } = found;
    const kind = 'HEARING_ANSWERED';
    await moveCase(tx, found, { status: valueOf(statusAfter(found.status, kind)) }, at);
    await moveClockFor(tx, found, kind, at);
    await recordAction(tx, {
      ...{ authorityId, notificationId, organisationId, kind, at, payload },
      actorId: exporter.personId,
      actorRole: roleFor(exporter, 'hearing.answer'),
      transactionId: newId(),
      exporterVisible: true,
    });
  }
}
