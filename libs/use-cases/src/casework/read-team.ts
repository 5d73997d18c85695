import { Injectable } from '@nestjs/common';
import type { OfficerLoad } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { countLoad, countUnassigned, listOfficers, type Count } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertOfficer } from '../notification';

/** How the work of an authority is spread over its officers. */
@Injectable()
export class ReadTeam {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor): Promise<{ officers: OfficerLoad[]; unassigned: Count }> {
    const { authorityId } = assertOfficer(actor, 'case.list');
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
      return { officers, unassigned: await countUnassigned(tx, authorityId) };
    });
  }
}
