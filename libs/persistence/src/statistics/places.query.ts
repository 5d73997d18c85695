import type { EntityManager } from 'typeorm';
import { isAnswer } from '@article5/domain/consistency';
import type { UnionFilter } from '@article5/contracts/consistency';
import { countFigure } from '../consistency';

/** Decided exports of one place, and how many of them were made subject to authorisation. */
export interface PlaceCount {
  readonly place: string;
  readonly of: 'ORIGIN' | 'DESTINATION';
  readonly decided: number;
  readonly authorisationRequired: number;
}

const REQUIRED = 'AUTHORISATION_REQUIRED';

/** Shared outcomes under Article 5 by Member State and by destination, those with most decisions first. */
export async function countPlaces(
  tx: EntityManager,
  filter: UnionFilter & { readonly from: string; readonly to: string },
): Promise<PlaceCount[]> {
  const origins = await countFigure(tx, 'outcome', filter);
  const destinations = await countFigure(tx, 'destination', filter);
  return [
    ...sum(
      'ORIGIN',
      origins.map(({ memberState, key, count }) => ({ place: memberState, outcome: key, count })),
    ),
    ...sum(
      'DESTINATION',
      destinations.map(({ key, count }) => {
        const [place = '', outcome = ''] = key.split(' ');
        return { place, outcome, count };
      }),
    ),
  ].sort((a, b) => b.decided - a.decided || (a.place < b.place ? -1 : 1));
}

function sum(
  of: PlaceCount['of'],
  counts: readonly { readonly place: string; readonly outcome: string; readonly count: number }[],
): PlaceCount[] {
  const answered = counts.filter(({ outcome }) => isAnswer(outcome));
  const total = (own: typeof counts) => own.reduce((all, { count }) => all + count, 0);
  return [...Map.groupBy(answered, ({ place }) => place)].map(([place, own]) => ({
    ...{ place, of, decided: total(own) },
    authorisationRequired: total(own.filter(({ outcome }) => outcome === REQUIRED)),
  }));
}
