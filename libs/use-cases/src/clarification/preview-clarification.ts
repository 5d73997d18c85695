import { Injectable } from '@nestjs/common';
import { clockEventFor, clockStateOf, endOfPeriod } from '@article5/domain/calendar';
import type { Actor } from '@article5/domain/identity';
import { transactionFacts } from '@article5/domain/questions';
import { calendarOf, findAuthorityTime, findHolidays, listClockEvents } from '@article5/persistence/calendar';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findSentVersion } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { readableCase } from '../notification';
import { workingDayOf } from './answer-day';

/** Days that are usually given; a proposal, no rule. */
const USUAL = { count: 10, unit: 'WORKING_DAYS' } as const;

/** What asking now would do. */
export interface ClarificationPreview {
  readonly clock: 'NO_CLOCK' | 'STOPS' | 'RUNS_ON';
  readonly source: string | null;
  readonly dueOn: string | null;
  readonly isMoved: boolean;
  readonly language: string;
}

/**
 * Says before a request is sent what it does to the clock and whether its day is a working day; proposes the next one,
 * or ten working days where none is set. Nothing is written. Source: national profile, R-011, R-045.
 */
@Injectable()
export class PreviewClarification {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly dueOn?: string | undefined },
  ): Promise<ClarificationPreview> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'clarification.ask', command.reference);
      const { authorityId, notificationId } = found;
      const { today, profile } = await findAuthorityTime(tx, authorityId, this.clock.now());
      const events = (await listClockEvents(tx, authorityId, [notificationId])).get(notificationId) ?? [];
      const state = clockStateOf(events.map(({ kind }) => kind));
      const stop = clockEventFor('STOP_FOR_CLARIFICATION', { on: today, state, profile });
      const isRunning = state === 'RUNNING' || state === 'STOPPED';
      const sent = await findSentVersion(tx, found, found.version);
      const wanted = await workingDayOf(tx, authorityId, command.dueOn);
      const usual = endOfPeriod(today, USUAL, await findHolidays(tx, await calendarOf(tx, authorityId)));
      const proposed = usual.ok ? usual.value.dueOn : null;
      const dueOn = wanted === undefined ? proposed : wanted.ok ? wanted.value : null;
      return {
        clock: !isRunning ? 'NO_CLOCK' : stop === undefined ? 'RUNS_ON' : 'STOPS',
        source: isRunning ? profile.limitSource : null,
        dueOn,
        isMoved: command.dueOn !== undefined && dueOn !== command.dueOn,
        language: transactionFacts(sent?.answers ?? {}).language ?? 'en',
      };
    });
  }
}
