import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { OfficerActor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { keepVerdict, undoVerdict } from '@article5/persistence/casework';
import { addToOutbox } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import { findCaseById, type CaseRow } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';
import { reasonOf } from './judge-indicator';

/**
 * An officer's comparison of two cases of the own authority, whether or not matching saw them as similar: the same
 * verdict as `CompareTransaction` keeps, for many cases at once. Source: Art 2(22), design 6.
 */
@Injectable()
export class CompareOwn {
  constructor(private readonly clock: Clock) {}

  async inside(
    tx: EntityManager,
    officer: OfficerActor,
    command: {
      readonly reference: string;
      readonly otherId: string;
      readonly verdict: 'SAME' | 'NOT_SAME';
      readonly reason: string;
    },
  ): Promise<void> {
    const { found, other } = await this.pair(tx, officer, command);
    const now = this.clock.now();
    const { verdict } = command;
    const text = reasonOf(command.reason);
    const reason = await keepText(tx, { ...found, kind: 'comparison-reason', text });
    const kept = { verdictId: newId(), verdict, reasonTextId: reason.textId, by: officer.personId, at: now };
    await keepVerdict(tx, found, other, kept);
    await this.record(tx, officer, found, { verdict, reason, ...idsOf(other) });
  }

  /** Takes the verdict back. */
  async undo(
    tx: EntityManager,
    officer: OfficerActor,
    command: { readonly reference: string; readonly otherId: string },
  ): Promise<void> {
    const { found, other } = await this.pair(tx, officer, command);
    await undoVerdict(tx, found, other, this.clock.now());
    await this.record(tx, officer, found, { ...idsOf(other) });
  }

  private async pair(
    tx: EntityManager,
    officer: OfficerActor,
    { reference, otherId }: { readonly reference: string; readonly otherId: string },
  ): Promise<{ readonly found: CaseRow; readonly other: CaseRow }> {
    const { found } = await openCase(tx, officer, 'transaction.compare', reference);
    assertAllowed(found, 'TRANSACTION_COMPARED');
    const other = await findCaseById(tx, officer.authorityId, otherId);
    if (!other) throw notFound('case');
    if (other.notificationId === found.notificationId) throw new Refused([{ code: 'compare.with-itself' }]);
    return { found, other };
  }

  private async record(
    tx: EntityManager,
    officer: OfficerActor,
    found: CaseRow,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const now = this.clock.now();
    const act = { kind: 'TRANSACTION_COMPARED', permission: 'transaction.compare', payload } as const;
    await recordAct(tx, { found, officer, now }, act);
    const { authorityId, notificationId } = found;
    await addToOutbox(tx, {
      authorityId,
      job: 'compare-transaction',
      payload: { authorityId, notificationId },
    });
  }
}

function idsOf({ authorityId, notificationId }: CaseRow) {
  return { otherAuthority: authorityId, otherNotification: notificationId };
}
