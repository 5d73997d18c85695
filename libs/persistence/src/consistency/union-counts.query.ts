import type { EntityManager } from 'typeorm';
import { ALL } from '@article5/domain/consistency';
import type { UnionFilter } from '@article5/contracts/consistency';
import { spansOf, type Period, type Spans } from './union-period';

/** What is counted ahead for Union figures; each has a view `union_day_…` that says which days count in it. */
export type Figure =
  | 'outcome'
  | 'notified'
  | 'withheld'
  | 'pattern'
  | 'destination'
  | 'criterion'
  | 'days'
  | 'told'
  | 'cluster_first'
  | 'cluster_last';

export interface Counts {
  readonly itemFamily: string;
  readonly memberState: string;
  readonly key: string;
  readonly count: number;
}

/** What of a figure is counted: one item family, all together or each of those named; keys with one beginning only. */
interface Part {
  readonly families?: readonly string[];
  readonly beginning?: string;
}

/** A figure over the days of a period. */
export async function countFigure(
  tx: EntityManager,
  figure: Figure,
  filter: UnionFilter & Period & Part,
): Promise<Counts[]> {
  const families = filter.itemFamily === undefined ? (filter.families ?? [ALL]) : [filter.itemFamily];
  const { sql, parameters } = piecesOf(figure, { families, beginning: filter.beginning }, spansOf(filter));
  if (sql === '') return [];
  return tx.query(
    `select item_family as "itemFamily", member_state as "memberState", key, sum(number)::integer as count
       from (${sql}) c group by 1, 2, 3 having sum(number) <> 0`,
    [...parameters],
  );
}

/** The same by month (`YYYY-MM`), all Member States together. */
export async function countFigureByMonth(
  tx: EntityManager,
  figure: Figure,
  filter: UnionFilter & Period,
): Promise<{ month: string; key: string; count: number }[]> {
  const { sql, parameters } = piecesOf(
    figure,
    { families: [filter.itemFamily ?? ALL] },
    spansOf(filter, ['month']),
  );
  if (sql === '') return [];
  return tx.query(
    `select to_char(day, 'YYYY-MM') as month, key, sum(number)::integer as count
       from (${sql}) c group by 1, 2 having sum(number) <> 0 order by 1, 2`,
    [...parameters],
  );
}

/** The cells and days of a period, one statement after the other: each has its own bounds, so that an index serves it. */
function piecesOf(
  figure: Figure,
  { families, beginning }: { readonly families: readonly string[]; readonly beginning?: string | undefined },
  { cells, days }: Spans,
) {
  const parameters: unknown[] = [families];
  const keyed = beginning === undefined ? '' : ` and starts_with(key, $${parameters.push(beginning)})`;
  const bound = (day: string) => `$${parameters.push(day)}::date`;
  const isAll = families.includes(ALL);
  const pieces = [
    ...cells.map(
      ({ grain, from, until }) =>
        `select start as day, item_family, member_state, key, number from union_count
          where figure = '${figure}' and item_family = any ($1::text[]) and grain = '${grain}'
            and start >= ${bound(from)} and start < ${bound(until)}${keyed}`,
    ),
    ...days.map(
      ({ sign, from, to }) =>
        `select day, ${isAll ? `'${ALL}' as item_family` : 'item_family'}, member_state, key, ${sign} as number
          from union_day_${figure} where (${isAll} or item_family = any ($1::text[]))
            and day between ${bound(from)} and ${bound(to)}${keyed}`,
    ),
  ];
  return { sql: pieces.join('\nunion all\n'), parameters };
}
