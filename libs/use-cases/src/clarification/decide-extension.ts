import { Injectable } from '@nestjs/common';
import type { OfficerClarificationView } from '@article5/contracts/clarification';
import { refusalsOfDay } from '@article5/domain/clarification';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import {
  decideExtension,
  listClarifications,
  setDueOn,
  toOfficerClarification,
} from '@article5/persistence/clarification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { assertAllowed, openCase, recordAct } from '../notification';
import { workingDayOf } from './answer-day';

export interface DecideExtensionCommand {
  readonly reference: string;
  readonly clarificationId: string;
  readonly granted: boolean;
  /** Another day than the one that was wanted. */
  readonly dueOn?: string | undefined;
  readonly words?: string | undefined;
}

/**
 * Gives the exporter more time, or says why not; the exporter is told. Refuses `clarification.refusal-reason-missing`,
 * `clarification.due-not-ahead`, `clarification.due-not-working`; 409 `clarification.no-extension-open`,
 * `clarification.settled`. Source: R-010.
 */
@Injectable()
export class DecideExtension {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: DecideExtensionCommand): Promise<OfficerClarificationView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'clarification.ask', command.reference);
      const state = command.granted ? 'GRANTED' : 'REFUSED';
      const kind = `CLARIFICATION_EXTENSION_${state}` as const;
      assertAllowed(found, kind);
      const asked = await listClarifications(tx, found);
      const open = asked.find(({ clarificationId }) => clarificationId === command.clarificationId);
      if (!open) throw notFound('clarification');
      if (open.state !== 'OPEN') throw new Refused([{ code: 'clarification.settled' }], 'CONFLICT');
      const { extension, clarificationId, number } = open;
      if (extension?.state !== 'ASKED') {
        throw new Refused([{ code: 'clarification.no-extension-open' }], 'CONFLICT');
      }
      const now = this.clock.now();
      const dueOn = command.granted ? (command.dueOn ?? extension.wantedOn) : null;
      const words = command.words?.trim() ?? '';
      if (!command.granted && !words) {
        throw new Refused([{ code: 'clarification.refusal-reason-missing', field: '/words' }]);
      }
      const { authorityId, notificationId, organisationId } = found;
      if (dueOn !== null) {
        const today = dateIn(found.timeZone, now.toISOString());
        const workingDay = await workingDayOf(tx, authorityId, dueOn);
        const refusals = refusalsOfDay(dueOn, { today, workingDay });
        if (refusals.length > 0) throw new Refused(refusals);
      }
      const answer = words
        ? await keepText(tx, { ...found, kind: 'extension-answer', text: words })
        : undefined;
      const of = { authorityId, clarificationId };
      const answerTextId = answer?.textId ?? null;
      await decideExtension(tx, of, { state, by: officer.personId, at: now, answerTextId });
      if (dueOn !== null) await setDueOn(tx, of, dueOn);
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind,
          permission: 'clarification.ask',
          payload: {
            ...{ clarification: clarificationId, number, dueOn },
            ...(answer === undefined ? {} : { answer }),
          },
        },
      );
      await askToTell(tx, { authorityId, notificationId, kind: 'extension-decided', to: { organisationId } });
      const rows = await listClarifications(tx, found);
      return toOfficerClarification(rows.find((row) => row.clarificationId === clarificationId) ?? open);
    });
  }
}
