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

/** What the dashboard says: clusters, divergent ones, shared, withheld. @param {Figure} figure */
export const bareSummary = (figure) => `${CLUSTERS(inFamily(figure))}
  select (select count(*) from clusters where ${reaches(figure)}) as clusters,
    (select count(*) from clusters where ${reaches(figure)} and rank < 2) as divergent,
    (select count(*) from decision where shared and ${within(figure)}) as shared,
    (select count(*) from decision where not shared and ${within(figure)}) as withheld`;

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
