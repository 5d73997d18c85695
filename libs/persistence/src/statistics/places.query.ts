import type { EntityManager } from 'typeorm';
import type { UnionFilter } from '@article5/contracts/consistency';

/** Decided exports of one place, and how many of them were made subject to authorisation. */
export interface PlaceCount {
  readonly place: string;
  readonly of: 'ORIGIN' | 'DESTINATION';
  readonly decided: number;
  readonly authorisationRequired: number;
}

/** Shared outcomes under Article 5 by Member State and by destination: one pass over the period. */
export function countPlaces(
  tx: EntityManager,
  filter: UnionFilter & { readonly from: string; readonly to: string },
): Promise<PlaceCount[]> {
  return tx.query(
    `select coalesce(member_state, destination)::text as place,
       case when grouping(member_state) = 0 then 'ORIGIN' else 'DESTINATION' end as "of",
       count(*)::integer as decided,
       count(*) filter (where outcome = 'AUTHORISATION_REQUIRED')::integer as "authorisationRequired"
     from union_record
     where decided_on between $1 and $2 and ($3::text is null or item_family = $3)
       and outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE')
     group by grouping sets ((member_state), (destination))
     order by 3 desc, 1`,
    [filter.from, filter.to, filter.itemFamily ?? null],
  );
}
