import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { stepsToRepeat, type IntakeStep } from '@article5/domain/intake';
import { Refused, type Actor } from '@article5/domain/kernel';
import { statusAfter } from '@article5/domain/notification';
import { findCaseId, lockCase, lockStep, reopenSteps, resolveStepAlerts } from '@article5/persistence/intake';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { listInConflict } from '@article5/persistence/notification';
import { recordAction } from '@article5/persistence/ledger';
import { assertMay, Clock, notFound } from '../kernel';
import { roleFor } from '../notification';

/** `case` is the reference or the id of the notification. */
export interface RetryIntakeStepCommand {
  readonly case: string;
  readonly step: IntakeStep;
}

/**
 * An officer has a failed step of the newest version tried again; its alert is resolved. Refuses `intake.not-failed`
 * (CONFLICT) when the step has not failed: then nothing waits for an officer.
 */
@Injectable()
export class RetryIntakeStep {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: RetryIntakeStepCommand): Promise<{ notificationId: string }> {
    if (actor.kind !== 'officer') throw notFound('case');
    const { authorityId, personId } = actor;
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const notificationId = await findCaseId(tx, authorityId, command.case);
      const found = notificationId ? await lockCase(tx, authorityId, notificationId) : undefined;
      if (!notificationId || !found) throw notFound('case');
      const inConflict = await listInConflict(tx, authorityId, notificationId);
      assertMay(actor, 'intake.retry-step', { authorityId, inConflict });
      const key = { authorityId, notificationId, version: found.version };
      const state = await lockStep(tx, key, command.step);
      if (state !== 'FAILED') {
        throw new Refused([{ code: 'intake.not-failed', parameters: { step: command.step } }], 'CONFLICT');
      }
      const next = statusAfter(found.status, 'INTAKE_STEP_RETRIED');
      if (!next.ok) throw new Refused(next.refusals, 'CONFLICT');
      await reopenSteps(tx, key, stepsToRepeat(command.step));
      await resolveStepAlerts(tx, key, { step: command.step, personId });
      await recordAction(tx, {
        authorityId,
        notificationId,
        organisationId: found.organisationId,
        kind: 'INTAKE_STEP_RETRIED',
        actorId: personId,
        actorRole: roleFor(actor, 'intake.retry-step'),
        at: this.clock.now(),
        payload: { step: command.step, version: found.version },
        transactionId: newId(),
        exporterVisible: false,
      });
      await addToOutbox(tx, {
        authorityId,
        job: 'start-intake',
        payload: { authorityId, notificationId, version: found.version },
      });
      return { notificationId };
    });
  }
}
