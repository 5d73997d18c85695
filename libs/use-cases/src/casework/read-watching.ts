import { Injectable } from '@nestjs/common';
import type { WatchSignalView } from '@article5/contracts/casework';
import type { Actor } from '@article5/domain/identity';
import { listWatchSignals } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { readableCase } from '../notification';

/** What stands out of a case beside those near it, with base rates: evidence beside other evidence. Permission: `case.read`. */
@Injectable()
export class ReadWatching {
  constructor(private readonly transactions: Transactions) {}

  execute(
    actor: Actor,
    { reference }: { readonly reference: string },
  ): Promise<{ signals: WatchSignalView[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', reference);
      return { signals: await listWatchSignals(tx, found) };
    });
  }
}
