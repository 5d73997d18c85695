import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { UnionFilter } from '@article5/contracts/consistency';
import type { PlacesView, PlaceView } from '@article5/contracts/statistics';
import { listMemberStates } from '@article5/persistence/consistency';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { countPlaces, findStatisticsPolicy, type PlaceCount } from '@article5/persistence/statistics';
import { inPeriod } from '../consistency';
import { assertMay, Clock } from '../kernel';

/** Origins and destinations of notified exports, as far as outcomes were shared. Permission: `union.read`. */
@Injectable()
export class ReadPlaces {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, filter: UnionFilter): Promise<PlacesView> {
    assertMay(actor, 'union.read', {});
    const counted = inPeriod(filter, this.clock.now());
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const { suppressBelow } = await findStatisticsPolicy(tx, counted.to);
      const places = await countPlaces(tx, counted);
      const view = ({ place, decided, authorisationRequired }: Omit<PlaceCount, 'of'>): PlaceView => ({
        ...{ place, decided, authorisationRequired },
        share: decided < suppressBelow ? null : authorisationRequired / decided,
      });
      const nothing = (place: string) => ({ place, decided: 0, authorisationRequired: 0 });
      return {
        from: counted.from,
        to: counted.to,
        shareFrom: suppressBelow,
        origins: (await listMemberStates(tx)).map((state) =>
          view(places.find(({ of, place }) => of === 'ORIGIN' && place === state) ?? nothing(state)),
        ),
        destinations: places.filter(({ of }) => of === 'DESTINATION').map(view),
      };
    });
  }
}
