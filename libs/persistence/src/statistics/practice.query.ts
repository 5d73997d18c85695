import type { EntityManager } from 'typeorm';
import type { DayCount, ReasonCount } from '@article5/domain/statistics';
import type { UnionFilter } from '@article5/contracts/consistency';

/** Decisions counted: day of the decision within the period, one item family or all. */
export type Counted = UnionFilter & { readonly from: string; readonly to: string };

const IN_PERIOD = `r.decided_on between $1 and $2 and ($3::text is null or r.item_family = $3)`;
/** What nobody notified is left out: an authority takes it up because it sees a risk, so its rate says nothing. */
const COUNTED = `${IN_PERIOD} and r.features ->> 'basis' is distinct from 'INFORMED'`;
const parametersOf = (filter: Counted) => [filter.from, filter.to, filter.itemFamily ?? null];

/** Outcomes that answer whether the export is made subject to authorisation, as in the heat table. */
const ANSWERED = `r.outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE')`;

export interface PatternCount {
  readonly memberState: string;
  readonly itemFamily: string;
  readonly endUserKind: string;
  readonly warned: boolean;
  readonly safeguarded: boolean;
  readonly decided: number;
  readonly required: number;
}

/** Decided and made subject to authorisation by Member State and by what makes cases alike. */
export function countPatterns(tx: EntityManager, filter: Counted): Promise<PatternCount[]> {
  return tx.query(
    `select r.member_state as "memberState", r.item_family as "itemFamily", r.end_user_kind as "endUserKind",
         coalesce(r.features -> 'warningSigns', '[]') <> '[]' as warned,
         coalesce(r.features -> 'safeguards', '[]') <> '[]' as safeguarded, count(*)::integer as decided,
         (count(*) filter (where r.outcome = 'AUTHORISATION_REQUIRED'))::integer as required
       from union_record r where ${COUNTED} and ${ANSWERED} group by 1, 2, 3, 4, 5`,
    parametersOf(filter),
  );
}

export function countMonths(
  tx: EntityManager,
  filter: Counted,
): Promise<{ month: string; decided: number; required: number }[]> {
  return tx.query(
    `select to_char(r.decided_on, 'YYYY-MM') as month, count(*)::integer as decided,
         (count(*) filter (where r.outcome = 'AUTHORISATION_REQUIRED'))::integer as required
       from union_record r where ${COUNTED} and ${ANSWERED} group by 1 order by 1`,
    parametersOf(filter),
  );
}

/** Decisions of one outcome by Member State, and in how many of them each criterion was named. */
export async function countReasons(
  tx: EntityManager,
  filter: Counted & { readonly outcome: string },
): Promise<{ decided: { group: string; trials: number }[]; named: ReasonCount[] }> {
  const parameters = [...parametersOf(filter), filter.outcome];
  const decided = await tx.query<{ group: string; trials: number }[]>(
    `select r.member_state as "group", count(*)::integer as trials
       from union_record r where ${COUNTED} and r.outcome = $4 group by 1 order by 1`,
    parameters,
  );
  const named = await tx.query<ReasonCount[]>(
    `select r.member_state as "group", c.criterion, count(*)::integer as count
       from union_record r
       cross join lateral (select distinct upper(replace(split_part(code, '.', 1), '-', '_')) as criterion from unnest(r.reason_codes) code) c
      where ${COUNTED} and r.outcome = $4 group by 1, 2`,
    parameters,
  );
  return { decided, named };
}

export type GroupedDays = DayCount & { readonly memberState: string };

/** How many decisions took how many days from receipt. A redirected notification was decided elsewhere. */
export function countDaysToDecision(tx: EntityManager, filter: Counted): Promise<GroupedDays[]> {
  return tx.query(
    `select r.member_state as "memberState", r.decided_on - r.received_on as days, count(*)::integer as count
       from union_record r where ${COUNTED} and r.outcome <> 'REDIRECTED' group by 1, 2`,
    parametersOf(filter),
  );
}

/** How many requirements were shared after how many days. */
export function countDaysToShare(tx: EntityManager, filter: Counted): Promise<GroupedDays[]> {
  return tx.query(
    `select r.member_state as "memberState", greatest(r.days, 0) as days, count(*)::integer as count
       from union_time_to_share r where ${IN_PERIOD} group by 1, 2`,
    parametersOf(filter),
  );
}
