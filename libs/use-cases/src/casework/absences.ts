import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { AbsenceView } from '@article5/contracts/casework';
import { checkAbsence, type Absence } from '@article5/domain/casework';
import { may, type Actor } from '@article5/domain/identity';
import { valueOf } from '@article5/domain/kernel';
import {
  insertAbsence,
  listAbsences,
  listOfficers,
  lockAbsences,
  markAbsenceEnded,
  type AbsenceRow,
} from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock, notFound } from '../kernel';
import { assertOfficer } from '../notification';
import { todayOf } from './stand-ins';

/**
 * Absences of officers, each with a stand-in who gets what is given to them meanwhile. Everyone records their own;
 * approvers and administrators those of others as well. Source: ux.md 4.3.
 */
@Injectable()
export class Absences {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Records one. Refuses what `checkAbsence` refuses. */
  async record(actor: Actor, absence: Absence): Promise<AbsenceView> {
    const officer = assertOfficer(actor, permissionFor(actor, absence.personId));
    const { authorityId } = officer;
    return this.transactions.run(scopeOf(actor), async (tx) => {
      await lockAbsences(tx, authorityId);
      const now = this.clock.now();
      const today = await todayOf(tx, authorityId, now);
      const others = await listAbsences(tx, authorityId, today);
      const officers = (await listOfficers(tx, authorityId)).map(({ personId }) => personId);
      const checked = valueOf(checkAbsence(absence, { today, officers, others }));
      const absenceId = newId();
      await insertAbsence(tx, { ...checked, authorityId, absenceId, by: officer.personId, at: now });
      const written = (await listAbsences(tx, authorityId, today)).find((one) => one.absenceId === absenceId);
      if (!written) throw notFound('absence');
      return toAbsenceView(actor, written);
    });
  }

  /** Takes one back, or ends it early: the person is there. */
  async end(actor: Actor, { absenceId }: { readonly absenceId: string }): Promise<void> {
    const { authorityId } = assertOfficer(actor, 'absence.record');
    await this.transactions.run(scopeOf(actor), async (tx) => {
      await lockAbsences(tx, authorityId);
      const now = this.clock.now();
      const known = await listAbsences(tx, authorityId, await todayOf(tx, authorityId, now));
      const found = known.find((one) => one.absenceId === absenceId);
      if (!found) throw notFound('absence');
      const officer = assertOfficer(actor, permissionFor(actor, found.personId));
      await markAbsenceEnded(tx, { authorityId, absenceId }, { personId: officer.personId, at: now });
    });
  }
}

function permissionFor(actor: Actor, personId: string) {
  const isOwn = actor.kind === 'officer' && actor.personId === personId;
  return isOwn ? 'absence.record' : 'absence.record-for-others';
}

/** An absence as the reader sees it, with whether they may change it. */
export function toAbsenceView(actor: Actor, row: AbsenceRow): AbsenceView {
  const { absenceId, from, to } = row;
  const authorityId = actor.kind === 'officer' ? actor.authorityId : '';
  return {
    ...{ absenceId, from, to },
    person: { personId: row.personId, displayName: row.name },
    standIn: { personId: row.standInId, displayName: row.standInName },
    mayEnd: may(actor, permissionFor(actor, row.personId), { authorityId }),
  };
}
