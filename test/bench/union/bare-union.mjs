// The same figures from one flat table whose clusters are given by an ideal key: statements that PostgreSQL and DuckDB
// both read. `$1`, `$2` and `$3` of a page: from, to, item family.

/** @typedef {{ from: string, to: string, itemFamily?: string }} Figure */

const CLUSTERS = (/** @type {string} */ family) => `
  with record as (
    select cluster, authority_id, member_state, item_family, destination, end_user_kind, outcome, decided_on,
        first_value(outcome) over (partition by cluster order by decided_on, authority_id, id) as first_outcome
      from decision where cluster is not null and shared and outcome <> 'REDIRECTED'${family}),
  clusters as (
    select cluster, min(item_family) as item_family, min(decided_on) as first_on, max(decided_on) as last_on,
        min(case when outcome <> first_outcome then decided_on end) as since,
        case when max(case when outcome in ('AUTHORISATION_REQUIRED', 'LISTED_ITEM') then 1 else 0 end) = 1
            and max(case when outcome in ('NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE') then 1 else 0 end) = 1
          then 0 when min(outcome) <> max(outcome) then 1 else 2 end as rank
      from record group by cluster having count(*) > 1)`;

const inFamily = (/** @type {Figure} */ { itemFamily }) =>
  itemFamily ? ` and item_family = '${itemFamily}'` : '';
const reaches = (/** @type {Figure} */ { from, to }) =>
  `last_on >= date '${from}' and first_on <= date '${to}'`;
const within = (/** @type {Figure} */ figure) =>
  `decided_on between date '${figure.from}' and date '${figure.to}'${inFamily(figure)}`;

/** What the dashboard says: clusters, divergent ones, shared, withheld, the oldest divergence. @param {Figure} figure */
export const bareSummary = (figure) => `${CLUSTERS(inFamily(figure))}
  select (select count(*) from clusters where ${reaches(figure)}) as clusters,
    (select count(*) from clusters where ${reaches(figure)} and rank < 2) as divergent,
    (select count(*) from decision where shared and ${within(figure)}) as shared,
    (select count(*) from decision where not shared and ${within(figure)}) as withheld,
    (select cast(min(since) as varchar) from clusters where ${reaches(figure)} and rank < 2) as oldest`;

/** The first page of clusters: rank, since, cluster. @param {Figure} figure @param {number} size */
export const bareClusters = (figure, size) => `${CLUSTERS(inFamily(figure))}
  select cluster, rank from clusters where ${reaches(figure)} and rank < 2
  order by rank, since, cluster limit ${size}`;

/** The members of a cluster. @param {number} cluster */
export const bareCluster = (cluster) => `
  select id, authority_id, outcome from decision where cluster = ${cluster} and shared
  order by decided_on, authority_id, id`;

/** Outcomes by item family and Member State. @param {Figure} figure */
export const bareHeat = (figure) => `
  select item_family, member_state, outcome, count(*) as decided from decision
  where shared and ${within(figure)} group by item_family, member_state, outcome`;

const ANSWERED = `outcome in ('AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED', 'NOT_CYBER_SURVEILLANCE')`;
const REQUIRED = `sum(case when outcome = 'AUTHORISATION_REQUIRED' then 1 else 0 end)`;

/** Decided and required by Member State and what makes cases alike. @param {Figure} figure */
export const barePatterns = (figure) => `
  select member_state, item_family, end_user_kind, warned, safeguarded, count(*), ${REQUIRED} from decision
  where shared and ${within(figure)} and ${ANSWERED}
  group by member_state, item_family, end_user_kind, warned, safeguarded`;

/** Decided and required by month. @param {Figure} figure */
export const bareMonths = (figure) => `
  select extract(year from decided_on), extract(month from decided_on), count(*), ${REQUIRED} from decision
  where shared and ${within(figure)} and ${ANSWERED} group by 1, 2`;

/** How often each criterion was named by Member State. @param {Figure} figure @param {string} outcome */
export const bareReasons = (figure, outcome) => `
  select member_state, criterion, count(*) from (
    select member_state, criterion, shared, outcome, decided_on, item_family from decision
    union all
    select member_state, second_criterion, shared, outcome, decided_on, item_family from decision) named
  where shared and ${within(figure)} and outcome = '${outcome}' group by 1, 2`;

/** Decisions by Member State and days from receipt. @param {Figure} figure */
export const bareDays = (figure) => `
  select member_state, decided_on - received_on as days, count(*) from decision
  where shared and ${within(figure)} and outcome <> 'REDIRECTED' group by 1, 2`;

/** Shared requirements by Member State and days from the decision. @param {Figure} figure */
export const bareDaysToShare = (figure) => `
  select member_state, told_on - decided_on as days, count(*) from decision
  where shared and ${within(figure)} and told_on is not null group by 1, 2`;

/** @param {Figure} figure */
export const bareOrigins = (figure) => `
  select member_state, count(*), ${REQUIRED} from decision
  where shared and ${within(figure)} and ${ANSWERED} group by 1`;

/** @param {Figure} figure */
export const bareDestinations = (figure) => `
  select destination, count(*), ${REQUIRED} from decision
  where shared and ${within(figure)} and ${ANSWERED} group by 1`;

/** Records, those with a fault, and each fault that occurs here, by Member State. @param {Figure} figure @param {string} today */
export const bareFaults = (figure, today) => `
  select member_state, count(*), sum(case when late or nobody or wrong then 1 else 0 end),
    sum(case when late then 1 else 0 end), sum(case when nobody then 1 else 0 end),
    sum(case when wrong then 1 else 0 end)
  from (
    select member_state, coalesce(told_on - decided_on, case when outcome = 'AUTHORISATION_REQUIRED'
        then date '${today}' - decided_on end, 0) > 10 as late,
      end_user_kind = 'UNKNOWN' as nobody, decided_on < received_on or decided_on > date '${today}' as wrong
    from decision where shared and ${within(figure)}) faulty
  group by 1`;

/** What was received in a year, as the annual report counts it. @param {number} year */
export const bareReceived = (year) => `
  select item_family, member_state, case when shared then destination else 'ZZ' end,
    case when shared then outcome else 'WITHHELD' end, count(*) from decision
  where received_on between date '${year}-01-01' and date '${year}-12-31' group by 1, 2, 3, 4`;
