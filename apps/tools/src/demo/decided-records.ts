import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { OfficerActor } from '@article5/domain/kernel';
import { insertOrganisation } from '@article5/persistence/organisation';
import { NOBODY, type Transactions } from '@article5/persistence/kernel';
import { createAccount } from '@article5/use-cases/identity';

/** A decided fictional notification as far as figures see it. */
export interface DecidedRecord {
  readonly reference: string;
  readonly itemFamily: string;
  readonly endUserKind: string;
  readonly destination: string;
  readonly features: Readonly<Record<string, unknown>>;
  readonly outcome: string;
  readonly reasonCodes: readonly string[];
  readonly receivedOn: string;
  readonly decidedOn: string;
  /** Days after the decision on which a requirement was shared. */
  readonly sharedAfterDays?: number;
}

/**
 * Writes many decided notifications of one authority at once: closed, shared for consistency, without the acts that led
 * there. For figures only; nobody of that authority signs in to the demo. Answers its officer.
 */
export async function insertDecided(
  transactions: Transactions,
  authorityId: string,
  records: readonly DecidedRecord[],
): Promise<OfficerActor> {
  const people = await transactions.run(NOBODY, (tx) => makePeople(tx, authorityId));
  const rows = records.map((record) => ({
    ...record,
    notificationId: newId(),
    decisionId: newId(),
    key: createHash('sha256').update(record.reference).digest('hex').slice(0, 16),
  }));
  const scope = { personId: people.approver, authorityId, organisationId: null };
  await transactions.run(scope, async (tx) => {
    for (const statement of STATEMENTS)
      await tx.query(statement, [authorityId, people, JSON.stringify(rows)]);
  });
  return { kind: 'officer', personId: people.officer, roles: ['CASE_OFFICER'], authorityId };
}

async function makePeople(tx: EntityManager, authorityId: string) {
  const at = new Date();
  const body = { kind: 'AUTHORITY', authorityId } as const;
  const account = (role: 'CASE_OFFICER' | 'APPROVER') =>
    createAccount(
      tx,
      {
        email: `${role.toLowerCase().replace('_', '.')}@${authorityId.toLowerCase()}.example.test`,
        displayName: `${role === 'APPROVER' ? 'Approver' : 'Officer'} ${authorityId}`,
        roles: [{ role, body }],
      },
      at,
    );
  const details = {
    ...{ legalName: `Fictional Exports ${authorityId}`, eori: `${authorityId.slice(0, 2)}00000000000002` },
    ...{ vatNumber: null, street: '1 Example Street', postcode: '00000', town: 'Exampletown' },
    country: authorityId.slice(0, 2),
  };
  return {
    officer: await account('CASE_OFFICER'),
    approver: await account('APPROVER'),
    organisation: await insertOrganisation(tx, authorityId, details, at),
    name: details.legalName,
  };
}

const ROWS = `jsonb_to_recordset($3::jsonb) as r("notificationId" uuid, "decisionId" uuid, key text, reference text,
  "itemFamily" text, "endUserKind" text, destination text, features jsonb, outcome text, "reasonCodes" jsonb,
  "receivedOn" date, "decidedOn" date, "sharedAfterDays" integer)`;

const WHO = `cross join (select ($2::jsonb ->> 'officer')::uuid as officer, ($2::jsonb ->> 'approver')::uuid as approver,
  ($2::jsonb ->> 'organisation')::uuid as organisation, $2::jsonb ->> 'name' as exporter) p`;

/** In the order of their references; each with the authority, its people and the rows. */
const STATEMENTS = [
  `insert into notification (authority_id, notification_id, organisation_id, status, reference, version, exporter_name,
     item_family, destination, outcome, received_at, decided_at, created_by)
   select $1, r."notificationId", p.organisation, 'CLOSED', r.reference, 1, p.exporter, r."itemFamily", r.destination,
     r.outcome, r."receivedOn" + time '09:00', r."decidedOn" + time '15:00', p.officer from ${ROWS} ${WHO}`,
  `insert into notification_version (authority_id, notification_id, organisation_id, version, catalogue_version, answers,
     canonical_sha256, declared_by, submitted_by, submitted_at)
   select $1, r."notificationId", p.organisation, 1, 'demo', '{}', r.key, p.exporter, p.officer,
     r."receivedOn" + time '09:00' from ${ROWS} ${WHO}`,
  `insert into decision (authority_id, decision_id, notification_id, version, state, outcome, legal_basis, reasons,
     letter_text, text_sha256, versions, shown_results, proposed_by, proposed_at, decided_by, decided_at,
     consistency_shared)
   select $1, r."decisionId", r."notificationId", 1, 'APPROVED', r.outcome, 'ART_5_2', '[]', '[]', r.key, '{}', '[]',
     p.officer, r."decidedOn" + time '10:00', p.approver, r."decidedOn" + time '15:00', true from ${ROWS} ${WHO}`,
  `insert into consistency_record (authority_id, notification_id, decision_id, reference, item_family, features,
     destination, end_user_key, end_user_kind, exporter_pseudonym, outcome, reason_codes, received_on, decided_on, shared)
   select $1, r."notificationId", r."decisionId", r.reference, r."itemFamily", r.features, r.destination, r.key,
     r."endUserKind", 'E-' || left(r.key, 6), r.outcome,
     array(select jsonb_array_elements_text(r."reasonCodes")), r."receivedOn", r."decidedOn", true
   from ${ROWS} ${WHO}`,
  `insert into requirement_sharing (authority_id, notification_id, decision_id, state, recorded_by, recorded_at)
   select $1, r."notificationId", r."decisionId", 'SHARED', p.approver, r."decidedOn" + r."sharedAfterDays" + time '10:00'
   from ${ROWS} ${WHO} where r."sharedAfterDays" is not null`,
] as const;
