import { Injectable } from '@nestjs/common';
import type { AbsenceView, OfficerLoad } from '@article5/contracts/casework';
import { may, type Actor } from '@article5/domain/identity';
import {
  countLoad,
  countUnassigned,
  listAbsences,
  listOfficers,
  type Count,
} from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { assertOfficer } from '../notification';
import { toAbsenceView } from './absences';
import { todayOf } from './stand-ins';

/** How the work of an authority is spread over its officers, and who is away. */
@Injectable()
export class ReadTeam {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<{
    today: string;
    officers: OfficerLoad[];
    unassigned: Count;
    absences: AbsenceView[];
    mayRecordForOthers: boolean;
    mayLiftConflicts: boolean;
  }> {
    const { authorityId } = assertOfficer(actor, 'team.read');
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const people = await listOfficers(tx, authorityId);
      const load = await countLoad(
        tx,
        authorityId,
        people.map(({ personId }) => personId),
      );
      const officers = people.flatMap(({ personId, displayName }) => {
        const counts = load.get(personId);
        return counts === undefined ? [] : [{ personId, displayName, ...counts }];
      });
      const today = await todayOf(tx, authorityId, this.clock.now());
      const absences = await listAbsences(tx, authorityId, today);
      return {
        ...{ today, officers },
        unassigned: await countUnassigned(tx, authorityId),
        absences: absences.map((absence) => toAbsenceView(actor, absence)),
        mayRecordForOthers: may(actor, 'absence.record-for-others', { authorityId }),
        mayLiftConflicts: may(actor, 'conflict.lift', { authorityId }),
      };
    });
  }
}
