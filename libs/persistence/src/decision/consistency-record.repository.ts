import type { EntityManager } from 'typeorm';

/** What a final outcome leaves for consistency: no names, no free text. Source: design 4.8. */
export interface ConsistencyRecordToKeep {
  readonly authorityId: string;
  readonly notificationId: string;
  /** Null where the decision is of before the portal (`imported`). */
  readonly decisionId: string | null;
  readonly imported?: boolean;
  readonly reference: string;
  readonly itemFamily: string;
  readonly features: Readonly<Record<string, unknown>>;
  readonly destination: string;
  readonly endUserKey: string;
  readonly endUserKind: string;
  readonly exporterPseudonym: string;
  readonly outcome: string;
  readonly reasonCodes: readonly string[];
  readonly receivedOn: string;
  readonly decidedOn: string;
  readonly shared: boolean;
  readonly withheldReason: string | null;
}

/**
 * Lets the record of a case speak of the decision that is now in force. Received and decided stay as they were first, so
 * that times to decision do not grow by a correction; the day of the correction stands beside them.
 */
export async function correctConsistencyRecord(
  tx: EntityManager,
  record: ConsistencyRecordToKeep,
  correctedOn: string,
): Promise<void> {
  await tx.query(
    `update consistency_record set decision_id = $3, outcome = $4, reason_codes = $5, shared = $6,
       withheld_reason = $7, corrected_on = $8
     where authority_id = $1 and notification_id = $2`,
    [
      record.authorityId,
      record.notificationId,
      record.decisionId,
      record.outcome,
      record.reasonCodes,
      record.shared,
      record.withheldReason,
      correctedOn,
    ],
  );
}

export async function insertConsistencyRecord(
  tx: EntityManager,
  record: ConsistencyRecordToKeep,
): Promise<void> {
  await tx.query(
    `insert into consistency_record (authority_id, notification_id, decision_id, reference, item_family, features,
       destination, end_user_key, end_user_kind, exporter_pseudonym, outcome, reason_codes, received_on, decided_on,
       shared, withheld_reason, imported)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      record.authorityId,
      record.notificationId,
      record.decisionId,
      record.reference,
      record.itemFamily,
      record.features,
      record.destination,
      record.endUserKey,
      record.endUserKind,
      record.exporterPseudonym,
      record.outcome,
      record.reasonCodes,
      record.receivedOn,
      record.decidedOn,
      record.shared,
      record.withheldReason,
      record.imported ?? false,
    ],
  );
}
