import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { ExporterClarificationView } from '@article5/contracts/clarification';
import { checkExtension } from '@article5/domain/clarification';
import type { Actor } from '@article5/domain/identity';
import { Refused, valueOf } from '@article5/domain/kernel';
import { statusAfter } from '@article5/domain/notification';
import { findAuthorityTime } from '@article5/persistence/calendar';
import { insertExtension, listClarifications } from '@article5/persistence/clarification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText, recordAction } from '@article5/persistence/ledger';
import { findCaseById } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { openOwn, roleFor } from '../notification';
import { workingDayOf } from './answer-day';
import { toExporterClarification } from './list-own-clarifications';

export interface ExtensionCommand {
  readonly notificationId: string;
  readonly clarificationId: string;
  readonly wantedOn: string;
  readonly reason: string;
}

/**
 * The exporter asks for more time to answer; the day that was set holds until the authority says otherwise. Refusals
 * of `checkExtension`; 409 `clarification.settled`, `clarification.extension-open`. Source: R-010.
 */
@Injectable()
export class AskForExtension {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: ExtensionCommand): Promise<ExporterClarificationView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { exporter, own } = await openOwn(tx, actor, 'clarification.answer', command.notificationId);
      const asked = await listClarifications(tx, own);
      const open = asked.find(({ clarificationId }) => clarificationId === command.clarificationId);
      if (!open) throw notFound('clarification');
      const kind = 'CLARIFICATION_EXTENSION_ASKED';
      const next = statusAfter(own.status, kind);
      if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
      if (open.state !== 'OPEN') throw new Refused([{ code: 'clarification.settled' }], 'CONFLICT');
      if (open.extension?.state === 'ASKED') {
        throw new Refused([{ code: 'clarification.extension-open' }], 'CONFLICT');
      }
      const { authorityId, notificationId, organisationId } = own;
      const at = this.clock.now();
      const { today } = await findAuthorityTime(tx, authorityId, at);
      const workingDay = await workingDayOf(tx, authorityId, command.wantedOn);
      const { wantedOn, reason } = valueOf(checkExtension(command, { today, workingDay, dueOn: open.dueOn }));
      const of = { authorityId, notificationId, organisationId };
      const kept = await keepText(tx, { ...of, kind: 'extension-reason', text: reason.trim() });
      const { clarificationId, number } = open;
      await insertExtension(tx, {
        ...{ authorityId, clarificationId, organisationId, wantedOn, reasonTextId: kept.textId },
        askedBy: exporter.personId,
        askedAt: at,
      });
      await recordAction(tx, {
        ...{ ...of, at, kind, actorId: exporter.personId },
        actorRole: roleFor(exporter, 'clarification.answer'),
        payload: { clarification: clarificationId, number, wantedOn, reason: kept },
        transactionId: newId(),
        exporterVisible: true,
      });
      const found = await findCaseById(tx, authorityId, notificationId);
      if (found?.assigneeId) {
        const to = { personId: found.assigneeId };
        await askToTell(tx, { authorityId, notificationId, kind: 'extension-asked', to });
      }
      const now = await listClarifications(tx, own);
      return toExporterClarification(now.find((row) => row.clarificationId === clarificationId) ?? open);
    });
  }
}
