import type { EntityManager } from 'typeorm';
import type { CaseLabel } from '@article5/contracts/casework';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

const LABEL = `select label_id as "labelId", name from case_label`;

/** Labels that are offered, by name. */
export function listLabels(tx: EntityManager, authorityId: string): Promise<CaseLabel[]> {
  return tx.query<CaseLabel[]>(
    `${LABEL} where authority_id = $1 and retired_at is null order by lower(name), label_id`,
    [authorityId],
  );
}

/** A label, retired ones too: taking one off must stay possible. */
export async function findLabel(
  tx: EntityManager,
  authorityId: string,
  labelId: string,
): Promise<(CaseLabel & { readonly isRetired: boolean }) | undefined> {
  const [row] = await tx.query<(CaseLabel & { isRetired: boolean })[]>(
    `select label_id as "labelId", name, retired_at is not null as "isRetired" from case_label
     where authority_id = $1 and label_id = $2`,
    [authorityId, labelId],
  );
  return row;
}

/** Makes a label; false when one of that name is offered already, whatever the case of its letters. */
export async function insertLabel(
  tx: EntityManager,
  label: CaseLabel & { readonly authorityId: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into case_label (authority_id, label_id, name, created_by, created_at) values ($1, $2, $3, $4, $5)
     on conflict (authority_id, lower(name)) where retired_at is null do nothing returning 1`,
    [label.authorityId, label.labelId, label.name, label.by, label.at],
  );
  return rows.length > 0;
}

/** Offers a label no more; false when it was not offered. */
export async function markLabelRetired(
  tx: EntityManager,
  { authorityId, labelId, at }: { readonly authorityId: string; readonly labelId: string; readonly at: Date },
): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(
    `update case_label set retired_at = $3 where authority_id = $1 and label_id = $2 and retired_at is null returning 1`,
    [authorityId, labelId, at],
  );
  return rows.length > 0;
}

/** Puts a label on a case; false when it has it. */
export async function putLabel(
  tx: EntityManager,
  of: CaseKey,
  label: { readonly labelId: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `insert into case_labelling (authority_id, label_id, notification_id, put_by, put_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1`,
    [of.authorityId, label.labelId, of.notificationId, label.by, label.at],
  );
  return rows.length > 0;
}

/** Takes a label off a case; false when it has it not. */
export async function takeLabel(tx: EntityManager, of: CaseKey, labelId: string): Promise<boolean> {
  const [rows] = await tx.query<[unknown[], number]>(
    `delete from case_labelling where authority_id = $1 and label_id = $2 and notification_id = $3 returning 1`,
    [of.authorityId, labelId, of.notificationId],
  );
  return rows.length > 0;
}
