import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHARED_IMMEDIATELY_WITHIN_DAYS } from '@article5/domain/statistics';
import { NOBODY } from '@article5/persistence/kernel';
import { useDatabase } from '../../../../test/support/database';
import {
  DAYS,
  forgetAll,
  happen,
  HISTORY,
  undecidedCases,
  type DecidedCase,
  type UnionEvent,
} from '../../../../test/support/union-history';
import { countClusters, countOutcomes, countShared, countWithheld } from '../consistency';
import {
  countDaysToDecision,
  countDaysToShare,
  countFaults,
  countMonths,
  countPatterns,
  countPlaces,
  countReasons,
} from './index';

/** Each figure anew from the records, by plain statements that know nothing of what is counted ahead. */
const WITHIN = `r.decided_on between $1 and $2 and ($3::text is null or r.item_family = $3)`;
const RECORDS = `consistency_record r join authority a using (authority_id)`;
const SHARED = `${RECORDS} where r.shared and ${WITHIN}`;
const NOTIFIED = `r.features ->> 'basis' is distinct from 'INFORMED'`;
const ANSWERED = `${SHARED} and r.outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE')`;
const REQUIRED = `count(*) filter (where r.outcome = 'AUTHORISATION_REQUIRED')::int`;
const OUTCOME = 'AUTHORISATION_REQUIRED';

const ANEW = {
  outcomes: `select a.member_state as "memberState", r.item_family as "itemFamily", r.outcome, count(*)::int as count
    from ${SHARED} group by 1, 2, 3`,
  withheld: `select '*' as "itemFamily", a.member_state as "memberState", count(*)::int as withheld
    from ${RECORDS} where not r.shared and ${WITHIN} group by 2`,
  patterns: `select a.member_state as "memberState", r.item_family as "itemFamily", r.end_user_kind as "endUserKind",
      coalesce(r.features -> 'warningSigns', '[]') <> '[]' as warned,
      coalesce(r.features -> 'safeguards', '[]') <> '[]' as safeguarded, count(*)::int as decided, ${REQUIRED} as required
    from ${ANSWERED} and ${NOTIFIED} group by 1, 2, 3, 4, 5`,
  months: `select to_char(r.decided_on, 'YYYY-MM') as month, count(*)::int as decided, ${REQUIRED} as required
    from ${ANSWERED} and ${NOTIFIED} group by 1`,
  reasons: `select a.member_state as "group", c.criterion, count(*)::int as count from ${RECORDS}
    cross join lateral (select distinct upper(replace(split_part(code, '.', 1), '-', '_')) as criterion
      from unnest(r.reason_codes) code) c
    where r.shared and ${WITHIN} and ${NOTIFIED} and r.outcome = '${OUTCOME}' group by 1, 2`,
  decided: `select a.member_state as "group", count(*)::int as trials from ${SHARED} and ${NOTIFIED} and r.outcome = '${OUTCOME}' group by 1`,
  days: `select a.member_state as "memberState", r.decided_on - r.received_on as days, count(*)::int as count
    from ${SHARED} and ${NOTIFIED} and r.outcome <> 'REDIRECTED' group by 1, 2`,
  places: `select coalesce(a.member_state, r.destination)::text as place, count(*)::int as decided,
      case when grouping(a.member_state) = 0 then 'ORIGIN' else 'DESTINATION' end as "of", ${REQUIRED} as "authorisationRequired"
    from ${ANSWERED} group by grouping sets ((a.member_state), (r.destination))`,
} as const;

/** Three parameters, and which requirements were shared when. */
const TOLD = `${RECORDS} left join requirement_sharing s using (authority_id, notification_id) where r.shared and ${WITHIN}`;
const TOLD_AFTER = `(s.recorded_at at time zone 'UTC')::date - r.decided_on`;
const DAYS_TO_SHARE = `select a.member_state as "memberState", greatest(${TOLD_AFTER}, 0) as days, count(*)::int as count
  from ${TOLD} and s.state = 'SHARED' group by 1, 2`;
const FAULTS = `
  with record as (
    select a.member_state, coalesce(case when s.state = 'SHARED' then ${TOLD_AFTER} > $4
          when s.state is null and r.outcome = 'AUTHORISATION_REQUIRED' and not r.imported
            then current_date - r.decided_on > $4 end, false) as late,
        r.reason_codes = '{}' and r.outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED') as no_reasons,
        r.destination = 'ZZ' as no_destination, r.end_user_kind = 'UNKNOWN' as no_end_user,
        r.decided_on < r.received_on or r.decided_on > current_date as dates_wrong
      from ${TOLD})
  select member_state as "memberState", count(*)::int as records,
    count(*) filter (where late or no_reasons or no_destination or no_end_user or dates_wrong)::int as "withFaults",
    jsonb_build_object('LATE', count(*) filter (where late), 'MISSING_REASONS', count(*) filter (where no_reasons),
      'MISSING_DESTINATION', count(*) filter (where no_destination), 'MISSING_END_USER', count(*) filter (where no_end_user),
      'DATES_WRONG', count(*) filter (where dates_wrong)) as faults
  from record group by 1`;
const CLUSTERS_ANEW = `
  with cluster as (
    select c.cluster_id, min(r.decided_on) as first_on, max(r.decided_on) as last_on, min(r.outcome) <> max(r.outcome) as differs,
        min(r.item_family) as item_family,
        (array_agg(r.outcome order by r.decided_on, r.authority_id, r.notification_id))[1] as first_outcome
      from transaction_cluster_member c join consistency_record r using (authority_id, notification_id)
      where r.shared and r.outcome <> 'REDIRECTED' group by 1 having count(*) > 1),
  since as (
    select c.cluster_id, min(r.decided_on) as since from cluster c join transaction_cluster_member using (cluster_id)
      join consistency_record r using (authority_id, notification_id)
      where r.shared and r.outcome not in ('REDIRECTED', c.first_outcome) group by 1)
  select count(*)::int as clusters, (count(*) filter (where differs))::int as "divergentClusters",
    (min(since) filter (where differs))::text as "oldestDivergenceOn"
  from cluster left join since using (cluster_id)
  where last_on >= $1 and first_on <= $2 and ($3::text is null or item_family = $3)`;

const ON_TIME: Omit<UnionEvent & { kind: 'DECIDED' }, 'of' | 'day'> = {
  ...{ kind: 'DECIDED', family: 'INTRUSION', outcome: 'AUTHORISATION_REQUIRED', shared: true, warned: true },
  ...{
    safeguarded: false,
    informed: false,
    receivedBefore: 12,
    imported: false,
    destination: 'AE',
    endUserKind: 'POLICE',
  },
  reasons: ['item.covert-by-design'],
};

describe('Union figures that are counted ahead', () => {
  const database = useDatabase();
  let cases: readonly DecidedCase[] = [];
  beforeAll(async () => {
    cases = await undecidedCases(database);
  });

  const day = fc.constantFrom(...DAYS, '2024-01-01', '2025-06-10', '2026-01-10', '2026-01-20', '2026-12-31');
  const period = fc
    .tuple(day, day, fc.constantFrom(undefined, undefined, 'INTRUSION'))
    .map(([one, other, itemFamily]) => ({
      ...{ from: one < other ? one : other, to: one < other ? other : one },
      ...(itemFamily && { itemFamily }),
    }));

  it('R-052: are what the records give when they are counted anew, after any history and for any days', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(
        HISTORY,
        fc.array(period, { minLength: 3, maxLength: 5 }),
        async (history, periods) => {
          await forgetAll(database);
          await happen(database, cases, history);
          for (const of of periods) counted += await compare(of);
        },
      ),
      { numRuns: 25, seed: 52 },
    );
    expect(counted).toBeGreaterThan(100);
  }, 180_000);

  it('are late and wrong by the day on which they are read, though nothing was written since', async () => {
    await forgetAll(database);
    const days = [-SHARED_IMMEDIATELY_WITHIN_DAYS - 1, -SHARED_IMMEDIATELY_WITHIN_DAYS, 0, 1];
    await happen(
      database,
      cases,
      days.map((away, of): UnionEvent[] => [{ ...ON_TIME, of, day: dayFrom(away) }]),
    );
    const year = { from: dayFrom(-200), to: dayFrom(200) };
    await compare(year);
    const rows = await read((tx) => countFaults(tx, year));
    const sum = (fault: 'LATE' | 'DATES_WRONG') => rows.reduce((all, { faults }) => all + faults[fault], 0);
    expect([sum('LATE'), sum('DATES_WRONG')]).toEqual([1, 1]);
  });

  const dayFrom = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const read = <T>(work: Parameters<typeof database.transactions.asUnion<T>>[1]) =>
    database.transactions.asUnion(NOBODY, work);

  /** Compares every figure of a period; answers how many shared outcomes there were. */
  async function compare(of: { from: string; to: string; itemFamily?: string }): Promise<number> {
    const anew = (sql: string, ...more: readonly unknown[]) =>
      database.rows(sql, [of.from, of.to, of.itemFamily ?? null, ...more]).then(sorted);
    const told = await read(async (tx) => ({
      outcomes: await countOutcomes(tx, of),
      withheld: await countWithheld(tx, of),
      patterns: await countPatterns(tx, of),
      months: await countMonths(tx, of),
      reasons: await countReasons(tx, { ...of, outcome: OUTCOME }),
      days: await countDaysToDecision(tx, of),
      daysToShare: await countDaysToShare(tx, of),
      places: await countPlaces(tx, of),
      faults: await countFaults(tx, of),
      clusters: await countClusters(tx, of),
      shared: await countShared(tx, of),
    }));
    expect(sorted(told.outcomes)).toEqual(await anew(ANEW.outcomes));
    expect(sorted(told.withheld.map((row) => ({ ...row, itemFamily: '*' })))).toEqual(
      await anew(ANEW.withheld),
    );
    expect(sorted(told.patterns)).toEqual(await anew(ANEW.patterns));
    expect(sorted(told.months)).toEqual(await anew(ANEW.months));
    expect(sorted(told.reasons.named)).toEqual(await anew(ANEW.reasons));
    expect(sorted(told.reasons.decided)).toEqual(await anew(ANEW.decided));
    expect(sorted(told.days)).toEqual(await anew(ANEW.days));
    expect(sorted(told.daysToShare)).toEqual(await anew(DAYS_TO_SHARE));
    expect(sorted(told.places)).toEqual(await anew(ANEW.places));
    expect(sorted(told.faults)).toEqual(await anew(FAULTS, SHARED_IMMEDIATELY_WITHIN_DAYS));
    expect([told.clusters]).toEqual(
      await database.rows(CLUSTERS_ANEW, [of.from, of.to, of.itemFamily ?? null]),
    );
    const all = told.outcomes.reduce((sum, { count }) => sum + count, 0);
    expect(told.shared).toBe(all);
    return all;
  }
});

/** Rows as text in an order of their own, with their columns in one. */
function sorted(rows: readonly object[]): string[] {
  const inOrder = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort()) : value;
  return rows.map((row) => JSON.stringify(row, inOrder)).sort();
}
