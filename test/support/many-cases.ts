import type { TestDatabase } from './database';

/** Cases straight into the table, for queries over many and acts on many: what is tested is not how they came. */
export async function manyCases(
  database: TestDatabase,
  authorityId: string,
  count: number,
  { after = 0 } = {},
): Promise<void> {
  await database.rows(
    `with o as (insert into organisation (organisation_id, authority_id, legal_name, country)
         values (gen_random_uuid(), $1, 'Fictional', left($1, 2)) returning organisation_id),
       p as (insert into person (person_id, email, display_name)
         values (gen_random_uuid(), gen_random_uuid() || '@example.test', 'P') returning person_id),
       c as (insert into reference_counter (authority_id, year, last_number) values ($1, 2026, $3::int + $2::int)
         on conflict (authority_id, year) do update set last_number = excluded.last_number)
     insert into notification (authority_id, notification_id, organisation_id, status, reference, version, exporter_name,
       item_name, item_family, destination, end_user_name, priority, indicator_count, due_on, received_at, created_by)
     select $1, gen_random_uuid(), o.organisation_id,
       (array['RECEIVED', 'UNDER_ASSESSMENT', 'AWAITING_EXPORTER', 'DECISION_PROPOSED', 'DECIDED', 'CLOSED'])[1 + i % 6],
       $1 || '-2026-' || lpad(i::text, 6, '0'), 1, 'Exporter ' || i % 7, 'Probe ' || i,
       (array['INTERCEPTION', 'FORENSICS'])[1 + i % 2], (array['EG', 'AE', 'KZ'])[1 + i % 3], 'Ministry', i % 4, i % 2,
       case when i % 3 = 0 then null else date '2026-12-01' + i % 10 end,
       timestamptz '2026-11-01T00:00:00Z' + make_interval(mins => i / 4), p.person_id
     from o, p, generate_series($3::int + 1, $3::int + $2::int) i`,
    [authorityId, count, after],
  );
}
