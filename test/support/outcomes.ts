import { as } from './actors';
import type { TestDatabase } from './database';

/**
 * A final outcome of a case that exists, straight into the tables: shared, or withheld with a reason. What is tested is
 * what others see of it, not how it came about.
 */
export async function leaveOutcome(
  database: TestDatabase,
  reference: string,
  { isShared, outcome = 'AUTHORISATION_REQUIRED' }: { readonly isShared: boolean; readonly outcome?: string },
): Promise<void> {
  const authorityId = reference.replace(/-\d{4}-\d+$/, '');
  const officer = await as.officer(database, authorityId);
  const approver = await as.officer(database, authorityId, ['APPROVER']);
  await database.rows(
    `insert into notification_version select authority_id, notification_id, organisation_id, 1, 'c', '{}', 'x', 'y',
       $2::uuid, now() from notification where reference = $1`,
    [reference, officer.personId],
  );
  await database.rows(
    `insert into decision (authority_id, decision_id, notification_id, version, state, outcome, legal_basis, reasons,
         letter_text, text_sha256, versions, shown_results, proposed_by, proposed_at, decided_by, decided_at,
         consistency_shared)
       select authority_id, gen_random_uuid(), notification_id, 1, 'APPROVED', $4, 'ART_5_2', '[]', '[]', 'x', '{}', '[]',
         $2::uuid, now(), $3::uuid, now(), true from notification where reference = $1`,
    [reference, officer.personId, approver.personId, outcome],
  );
  await database.rows(
    `insert into consistency_record (authority_id, notification_id, decision_id, reference, item_family, features,
         destination, end_user_key, end_user_kind, exporter_pseudonym, outcome, reason_codes, received_on, decided_on,
         shared, withheld_reason)
       select authority_id, notification_id, decision_id, $1, 'INTERCEPTION', '{}', 'AE', 'k', 'POLICE', 'E-1', $3, '{}',
         '2026-11-01', '2026-11-20', $2, case when $2 then null else 'SENSITIVITY' end
       from decision join notification using (authority_id, notification_id) where reference = $1`,
    [reference, isShared, outcome],
  );
}
