import { Injectable } from '@nestjs/common';
import { registerEntries } from '@article5/domain/intake';
import type { SystemActor } from '@article5/domain/kernel';
import { listAuthorities } from '@article5/persistence/calendar';
import { fileInRegisters, listUnfiledCases } from '@article5/persistence/intake';
import { NOBODY, scopeOf, Transactions } from '@article5/persistence/kernel';

const AT_ONCE = 50;

/**
 * Files the cases that the registers of an authority do not know yet: those received before there were registers.
 * Each step is a transaction of its own, so that a run that was broken off goes on where it was.
 */
@Injectable()
export class FileRegisters {
  constructor(private readonly transactions: Transactions) {}

  /** Whose registers there are. */
  authorities(): Promise<readonly string[]> {
    return this.transactions.run(NOBODY, (tx) => listAuthorities(tx));
  }

  /** The next cases; answers how many, none when all are filed. */
  step(actor: SystemActor): Promise<number> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const cases = await listUnfiledCases(tx, actor.authorityId, AT_ONCE);
      for (const one of cases) await fileInRegisters(tx, one, registerEntries(one));
      return cases.length;
    });
  }
}
