import { Injectable } from '@nestjs/common';
import type { IndicatorView } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { findIndicator, keepFinding } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { Clock, notFound } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';

export interface JudgeCommand {
  readonly reference: string;
  readonly indicatorId: string;
  readonly finding: 'CONFIRMED' | 'DISMISSED';
  readonly reason: string;
}

/**
 * The officer's finding on an indicator, with a reason; it stands beside what triage computed. Refuses
 * `case.reason-missing`. Source: design 4.4.
 */
@Injectable()
export class JudgeIndicator {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: JudgeCommand): Promise<IndicatorView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'indicator.judge', command.reference);
      const indicator = await findIndicator(tx, found, command.indicatorId);
      if (!indicator) throw notFound('indicator');
      assertAllowed(found, 'INDICATOR_JUDGED');
      const { indicatorId, finding } = command;
      const text = reasonOf(command.reason);
      const now = this.clock.now();
      const reason = await keepText(tx, { ...found, kind: 'indicator-reason', text });
      const by = officer.personId;
      await keepFinding(tx, found.authorityId, indicatorId, { finding, textId: reason.textId, by, at: now });
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind: 'INDICATOR_JUDGED',
          permission: 'indicator.judge',
          payload: { indicator: indicatorId, code: indicator.code, finding, reason },
        },
      );
      const judged = await findIndicator(tx, found, indicatorId);
      if (!judged) throw notFound('indicator');
      return judged;
    });
  }
}

/** A reason in words; refused when blank. */
export function reasonOf(reason: string): string {
  const text = reason.trim();
  if (text === '') throw new Refused([{ code: 'case.reason-missing', field: '/reason' }]);
  return text;
}
