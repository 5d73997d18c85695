import type { EntityManager } from 'typeorm';
import type { CaseArrangement } from '@article5/domain/casework';
import type { InboxFilter, InboxSort } from '@article5/contracts/casework';
import { SORTS, type InboxReader } from './inbox-conditions';
import { alongTheWay } from './inbox-way';

/** A case with what acts on many cases can change of it, for one officer. */
export interface ArrangedCase {
  readonly notificationId: string;
  readonly reference: string;
  readonly arrangement: CaseArrangement;
}

interface ArrangedRow {
  readonly notificationId: string;
  readonly reference: string;
  readonly status: CaseArrangement['status'];
  readonly assigneeId: string | null;
  readonly labelIds: readonly string[];
  readonly snoozedUntil: string | null;
  readonly isRead: boolean;
  readonly inConflict: readonly string[];
  readonly openRequests: readonly string[];
  readonly verdicts: CaseArrangement['verdicts'];
}

const ARRANGED = `n.notification_id as "notificationId", n.reference, n.status, n.assignee_id as "assigneeId",
  array(select l.label_id::text from case_labelling l where l.authority_id = n.authority_id
    and l.notification_id = n.notification_id order by 1) as "labelIds",
  (select s.until from case_snooze s where s.authority_id = n.authority_id and s.person_id = (select app_person())
    and s.notification_id = n.notification_id and s.until > current_date and s.version = n.version) as "snoozedUntil",
  exists (select 1 from case_reading r where r.authority_id = n.authority_id and r.person_id = (select app_person())
    and r.notification_id = n.notification_id and r.version >= n.version) as "isRead",
  array(select c.person_id::text from case_conflict c where c.authority_id = n.authority_id
    and c.notification_id = n.notification_id and c.lifted_at is null order by 1) as "inConflict",
  array(select q.clarification_id::text from clarification q where q.authority_id = n.authority_id
    and q.notification_id = n.notification_id and q.state = 'OPEN' order by 1) as "openRequests",
  coalesce((select jsonb_agg(jsonb_build_object('otherId', v.other_notification_id, 'verdict', v.verdict))
    from transaction_verdict v where v.authority_id = n.authority_id and v.notification_id = n.notification_id
      and v.other_authority_id = n.authority_id and v.undone_at is null), '[]') as verdicts`;

/** The cases with these references, in the order of the references. Unknown ones and other authorities' are absent. */
export async function arrangedByReference(
  tx: EntityManager,
  { authorityId }: InboxReader,
  references: readonly string[],
): Promise<ArrangedCase[]> {
  const rows = await tx.query<ArrangedRow[]>(
    `select ${ARRANGED} from notification n where n.authority_id = $1 and n.reference = any($2) and n.status <> 'DRAFT'
     order by n.reference`,
    [authorityId, references],
  );
  return rows.map(toArranged);
}

/** All that a filter finds, in the order of the list, up to a limit. */
export async function arrangedByFilter(
  tx: EntityManager,
  reader: InboxReader,
  filter: InboxFilter & { readonly sort: InboxSort },
  limit: number,
): Promise<ArrangedCase[]> {
  const { order } = SORTS[filter.sort];
  const rows = await alongTheWay<ArrangedRow>(
    tx,
    reader,
    { ...filter, limit },
    (ids) => `with page as materialized (${ids})
      select ${ARRANGED} from page c
      join notification n on n.authority_id = (select app_authority()) and n.notification_id = c.notification_id
      order by ${order('n')}`,
  );
  return rows.map(toArranged);
}

function toArranged({ notificationId, reference, ...arrangement }: ArrangedRow): ArrangedCase {
  return { notificationId, reference, arrangement };
}
