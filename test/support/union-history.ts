import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import type { DecisionOutcome } from '@article5/domain/decision';
import { as } from './actors';
import type { TestDatabase } from './database';

/** Random histories of decided cases, as far as Union figures depend on them; each act is one transaction. */
export const AUTHORITIES = ['FR', 'DE', 'BE-VLG', 'BE-WAL', 'IT', 'FR', 'PL', 'BE-BRU'];
const FAMILIES = ['INTERCEPTION', 'INTRUSION'];
export const OUTCOMES: readonly DecisionOutcome[] = [
  'AUTHORISATION_REQUIRED',
  'NO_AUTHORISATION_REQUIRED',
  'NOT_CYBER_SURVEILLANCE',
  'LISTED_ITEM',
  'REDIRECTED',
];
/** Ends of years and months, so that each kind of cell begins or ends with some. */
export const DAYS = [
  '2024-02-29',
  '2025-12-31',
  '2026-01-01',
  '2026-01-30',
  '2026-02-01',
  '2026-02-28',
  '2026-03-15',
];
export const CLUSTERS = [newId(), newId(), newId()];
const REASONS = [
  'item.covert-by-design',
  'item.annex-i-entry',
  'end-use.human-rights',
  'destination.conflict',
];

/** A case that events happen to, with the rows that its outcome stands on. */
export interface DecidedCase {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly decisionId: string;
  readonly personId: string;
  readonly textId: string;
}

const place = fc.nat({ max: AUTHORITIES.length - 1 });
const rarely = fc.constantFrom(true, false, false, false);

/**
 * A final outcome comes or is decided anew, is shared or withheld anew, or goes; a requirement is shared with the others,
 * withheld, or neither; matching files a case in a cluster or takes it out.
 */
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('DECIDED' as const),
      of: place,
      outcome: fc.constantFrom(...OUTCOMES),
      family: fc.constantFrom(...FAMILIES),
      day: fc.constantFrom(...DAYS),
      shared: fc.constantFrom(true, true, true, false),
      endUserKind: fc.constantFrom('POLICE', 'PRIVATE', 'UNKNOWN'),
      destination: fc.constantFrom('AE', 'UY', 'ZZ'),
      warned: fc.boolean(),
      safeguarded: fc.boolean(),
      informed: rarely,
      reasons: fc.subarray(REASONS),
      receivedBefore: fc.constantFrom(0, 12, 12, 40, -3),
      imported: rarely,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('SHARING' as const), of: place, shared: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('TOLD' as const),
      of: place,
      day: fc.constantFrom(...DAYS),
      withheld: rarely,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('UNTOLD' as const), of: place }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('FILED' as const),
      of: place,
      cluster: fc.constantFrom(...CLUSTERS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('TAKEN_OUT' as const), of: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('WITHDRAWN' as const), of: place }) },
);
export type UnionEvent = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** Acts of some steps each. */
export const HISTORY = fc.array(fc.array(event, { minLength: 1, maxLength: 4, size: 'max' }), {
  minLength: 14,
  maxLength: 24,
  size: 'max',
});

/** Cases that nothing has happened to. */
export async function undecidedCases(database: TestDatabase): Promise<readonly DecidedCase[]> {
  const cases: DecidedCase[] = [];
  for (const authorityId of AUTHORITIES) cases.push(await given(database, authorityId));
  return cases;
}

async function given(database: TestDatabase, authorityId: string): Promise<DecidedCase> {
  const [organisationId, notificationId, decisionId, textId] = [newId(), newId(), newId(), newId()];
  const proposer = await as.officer(database, authorityId);
  const approver = await as.officer(database, authorityId, ['APPROVER']);
  await database.rows(
    `with o as (insert into organisation (organisation_id, authority_id, legal_name, country)
       values ($1, $2, 'Exporter', 'FR'))
     insert into notification (authority_id, notification_id, organisation_id, status, exporter_name, created_by, reference)
     values ($2, $3::uuid, $1, 'CLOSED', 'Exporter', $4, $3::uuid::text)`,
    [organisationId, authorityId, notificationId, proposer.personId],
  );
  await database.rows(
    `insert into notification_version values ($1, $2, $4, 1, 'c', '{}', 'x', 'y', $3, now())`,
    [authorityId, notificationId, proposer.personId, organisationId],
  );
  await database.rows(
    `insert into decision (authority_id, decision_id, notification_id, version, state, outcome, legal_basis, reasons,
       letter_text, text_sha256, versions, shown_results, proposed_by, proposed_at, decided_by, decided_at, consistency_shared)
     values ($1, $2, $3, 1, 'APPROVED', 'LISTED_ITEM', 'ART_5_2', '[]', '[]', 'x', '{}', '[]', $4, now(), $5, now(), true)`,
    [authorityId, decisionId, notificationId, proposer.personId, approver.personId],
  );
  await database.rows(
    `insert into case_text (authority_id, text_id, notification_id, organisation_id, kind, text, salt)
     values ($1, $2, $3, $4, 'sharing-reason', 'Why', 'salt')`,
    [authorityId, textId, notificationId, organisationId],
  );
  return { authorityId, notificationId, decisionId, personId: proposer.personId, textId };
}

/** What an event writes. */
export function statementOf(
  cases: readonly DecidedCase[],
  what: UnionEvent,
): readonly [string, readonly unknown[]] {
  const found = cases[what.of];
  if (!found) throw new Error(`no case ${what.of}`);
  const key = [found.authorityId, found.notificationId];
  switch (what.kind) {
    case 'DECIDED':
      return decided(found, what);
    case 'SHARING':
      return [
        `update consistency_record set shared = $3 where authority_id = $1 and notification_id = $2`,
        [...key, what.shared],
      ];
    case 'TOLD':
      return [
        `insert into requirement_sharing (authority_id, notification_id, state, withheld_because, reason_text_id,
           recorded_by, recorded_at, decision_id) values ($1, $2, $3, $4, $5, $6, $7::date + time '23:30', $8)
         on conflict (authority_id, decision_id) do update set state = excluded.state,
           withheld_because = excluded.withheld_because, reason_text_id = excluded.reason_text_id,
           recorded_at = excluded.recorded_at`,
        [
          ...[...key, what.withheld ? 'WITHHELD' : 'SHARED', what.withheld ? 'SENSITIVITY' : null],
          ...[what.withheld ? found.textId : null, found.personId, what.day, found.decisionId],
        ],
      ];
    case 'UNTOLD':
      return [`delete from requirement_sharing where authority_id = $1 and notification_id = $2`, key];
    case 'FILED':
      return [
        `insert into transaction_cluster_member (authority_id, notification_id, cluster_id) values ($1, $2, $3)
         on conflict (authority_id, notification_id) do update set cluster_id = excluded.cluster_id`,
        [...key, what.cluster],
      ];
    case 'TAKEN_OUT':
      return [`delete from transaction_cluster_member where authority_id = $1 and notification_id = $2`, key];
    case 'WITHDRAWN':
      return [`delete from consistency_record where authority_id = $1 and notification_id = $2`, key];
  }
}

function decided(
  of: DecidedCase,
  what: UnionEvent & { kind: 'DECIDED' },
): readonly [string, readonly unknown[]] {
  const features = {
    ...(what.informed ? { basis: 'INFORMED' } : {}),
    ...(what.warned ? { warningSigns: ['UNUSUAL_ROUTE'] } : {}),
    safeguards: what.safeguarded ? ['JUDICIAL_CONTROL'] : [],
  };
  return [
    `insert into consistency_record (authority_id, notification_id, decision_id, reference, item_family, features,
       destination, end_user_key, end_user_kind, exporter_pseudonym, outcome, reason_codes, received_on, decided_on,
       shared, withheld_reason, imported)
     values ($1, $2, $3, 'r', $4, $8, $9, 'k', $10, 'E', $5, $11, $6::date - $12::integer, $6, $7, 'SENSITIVITY', $13)
     on conflict (authority_id, notification_id) do update set outcome = excluded.outcome,
       decided_on = excluded.decided_on, item_family = excluded.item_family, shared = excluded.shared,
       features = excluded.features, destination = excluded.destination, end_user_kind = excluded.end_user_kind,
       reason_codes = excluded.reason_codes, received_on = excluded.received_on, imported = excluded.imported`,
    [
      ...[of.authorityId, of.notificationId, of.decisionId, what.family, what.outcome, what.day, what.shared],
      ...[JSON.stringify(features), what.destination, what.endUserKind, what.reasons, what.receivedBefore],
      what.imported,
    ],
  ];
}

/** Runs a history, one transaction for each act. */
export async function happen(
  database: TestDatabase,
  cases: readonly DecidedCase[],
  history: readonly (readonly UnionEvent[])[],
): Promise<void> {
  for (const act of history) {
    await database.rows('begin');
    for (const step of act) await database.rows(...statementOf(cases, step));
    await database.rows('commit');
  }
}

/** As if nothing had been decided. */
export async function forgetAll(database: TestDatabase): Promise<void> {
  await database.rows(`delete from requirement_sharing`);
  await database.rows(`delete from consistency_record`);
  await database.rows(`delete from transaction_cluster_member`);
}
