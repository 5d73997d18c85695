import type { UnionFilter } from '@article5/contracts/consistency';

/** Days that a figure covers; both are included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What every Union query filters by, as SQL over `union_record r` or `union_withheld r`: parameters $1 to $3. */
export const COUNTED = `r.decided_on between $1 and $2 and ($3::text is null or r.item_family = $3)`;

/** The three parameters of `COUNTED`. */
export function countedBy(filter: UnionFilter & Period): readonly (string | null)[] {
  return [filter.from, filter.to, filter.itemFamily ?? null];
}

/** Outcomes compared with each other: a redirected notification was decided elsewhere. Source: R-052. */
export const COMPARED = `r.outcome <> 'REDIRECTED'`;
