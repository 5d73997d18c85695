import type { EntityManager } from 'typeorm';
import type { KnowledgeSource } from '@article5/domain/notification';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** A case that an authority opens itself, as it is kept beside its notification's row. */
export interface OwnInitiativeToKeep extends CaseKey {
  readonly source: KnowledgeSource;
  readonly knowledgeTextId: string;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly notKnown: number;
}

/** Writes it, and hides the case from the exporter until it is asked or informed. For the authority's own scope. */
export async function insertOwnInitiative(tx: EntityManager, kept: OwnInitiativeToKeep): Promise<void> {
  await tx.query(
    `insert into own_initiative (authority_id, notification_id, source, knowledge_text_id, opened_by, opened_at,
       not_known) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[kept.authorityId, kept.notificationId, kept.source, kept.knowledgeTextId],
      ...[kept.openedBy, kept.openedAt, kept.notKnown],
    ],
  );
  await tx.query(
    `update notification set basis = 'INFORMED', exporter_sees = false
     where authority_id = $1 and notification_id = $2`,
    [kept.authorityId, kept.notificationId],
  );
}

/** Where the knowledge of a case comes from, as its officers read it. */
export interface OwnInitiativeRead {
  readonly source: KnowledgeSource;
  /** Null once erased. */
  readonly knowledge: string | null;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly notKnown: number;
  readonly exporterKnows: boolean;
}

export async function findOwnInitiative(
  tx: EntityManager,
  { authorityId, notificationId }: CaseKey,
): Promise<OwnInitiativeRead | undefined> {
  const [row] = await tx.query<OwnInitiativeRead[]>(
    `select i.source, t.text as knowledge, p.display_name as "openedBy", i.opened_at as "openedAt",
       i.not_known as "notKnown", n.exporter_sees as "exporterKnows"
     from own_initiative i join notification n using (authority_id, notification_id)
     join person p on p.person_id = i.opened_by
     left join case_text t on t.authority_id = i.authority_id and t.text_id = i.knowledge_text_id
     where i.authority_id = $1 and i.notification_id = $2`,
    [authorityId, notificationId],
  );
  return row;
}

/** From now on the exporter sees the case, with what is visible to it. */
export async function showToExporter(
  tx: EntityManager,
  { authorityId, notificationId }: { readonly authorityId: string; readonly notificationId: string },
): Promise<void> {
  await tx.query(
    `update notification set exporter_sees = true
     where authority_id = $1 and notification_id = $2 and not exporter_sees`,
    [authorityId, notificationId],
  );
}
