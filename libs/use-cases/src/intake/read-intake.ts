import { Injectable } from '@nestjs/common';
import { INTAKE_STEP_NAMES } from '@article5/domain/intake';
import { may, type Actor } from '@article5/domain/kernel';
import { statusAfter } from '@article5/domain/notification';
import type { IntakeView } from '@article5/contracts/intake';
import { findCaseId, readCaseState, readOpenAlerts, readProgress } from '@article5/persistence/intake';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, notFound } from '../kernel';

/** The queued checks of a case and what waits for a person; the newest version first. */
@Injectable()
export class ReadIntake {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor, caseName: string): Promise<IntakeView> {
    if (actor.kind !== 'officer') throw notFound('case');
    const { authorityId } = actor;
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const notificationId = await findCaseId(tx, authorityId, caseName);
      const found = notificationId ? await readCaseState(tx, authorityId, notificationId) : undefined;
      if (!notificationId || !found) throw notFound('case');
      assertMay(actor, 'case.read', { authorityId });
      const mayRetry =
        may(actor, 'intake.retry-step', { authorityId }) &&
        statusAfter(found.status, 'INTAKE_STEP_RETRIED').ok;
      const steps = await readProgress(tx, authorityId, notificationId);
      const alerts = await readOpenAlerts(tx, authorityId, notificationId);
      return {
        notificationId,
        version: found.version,
        steps: steps
          .toSorted((a, b) => b.version - a.version || orderOf(a.step) - orderOf(b.step))
          .map((row) => ({
            ...row,
            queuedAt: row.queuedAt.toISOString(),
            startedAt: row.startedAt?.toISOString() ?? null,
            finishedAt: row.finishedAt?.toISOString() ?? null,
            mayRetry: mayRetry && row.state === 'FAILED' && row.version === found.version,
          })),
        alerts: alerts.map((alert) => ({ ...alert, raisedAt: alert.raisedAt.toISOString() })),
      };
    });
  }
}

function orderOf(step: (typeof INTAKE_STEP_NAMES)[number]): number {
  return INTAKE_STEP_NAMES.indexOf(step);
}
