import type { EntityManager } from 'typeorm';
import type { PaperExporter } from '@article5/contracts/notification';
import type { PaperChannel } from '@article5/domain/notification';

const EXPORTER = `select o.organisation_id as "organisationId", o.legal_name as "legalName", o.eori, o.town, o.country,
  (select count(distinct r.person_id)::int from role_assignment r where r.organisation_id = o.organisation_id
    and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())) as accounts
  from organisation o`;

/** Exporters of the authority by a part of the name or the EORI number. */
export function searchExporters(tx: EntityManager, authorityId: string, q: string): Promise<PaperExporter[]> {
  return tx.query<PaperExporter[]>(
    `${EXPORTER} where o.authority_id = $1 and (o.legal_name ilike $2 or o.eori = upper($3))
     order by o.legal_name, o.organisation_id limit 20`,
    [authorityId, `%${q.replace(/[\\%_]/g, '\\$&')}%`, q],
  );
}

export async function findExporter(
  tx: EntityManager,
  authorityId: string,
  organisationId: string,
): Promise<PaperExporter | undefined> {
  const [row] = await tx.query<PaperExporter[]>(
    `${EXPORTER} where o.authority_id = $1 and o.organisation_id = $2`,
    [authorityId, organisationId],
  );
  return row;
}

/** How a notification came that did not come through the portal. */
export interface PaperEntryToKeep {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly organisationId: string;
  readonly channel: PaperChannel;
  readonly arrivedOn: string;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly originals: readonly string[];
  readonly notOnPaper: number;
}

export async function insertPaperEntry(tx: EntityManager, kept: PaperEntryToKeep): Promise<void> {
  await tx.query(
    `insert into paper_entry (authority_id, notification_id, organisation_id, channel, arrived_on, entered_by,
       entered_at, originals, not_on_paper) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[kept.authorityId, kept.notificationId, kept.organisationId, kept.channel, kept.arrivedOn],
      ...[kept.enteredBy, kept.enteredAt, kept.originals, kept.notOnPaper],
    ],
  );
}

/** A paper entry as its case shows it. */
export interface PaperEntryRead {
  readonly channel: PaperChannel;
  readonly arrivedOn: string;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly notOnPaper: number;
  readonly originals: readonly string[];
}

export async function findPaperEntry(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly notificationId: string },
): Promise<PaperEntryRead | undefined> {
  const [row] = await tx.query<PaperEntryRead[]>(
    `select e.channel, e.arrived_on as "arrivedOn", e.entered_at as "enteredAt", e.originals,
       e.not_on_paper as "notOnPaper", p.display_name as "enteredBy"
     from paper_entry e join person p on p.person_id = e.entered_by
     where e.authority_id = $1 and e.notification_id = $2`,
    [of.authorityId, of.notificationId],
  );
  return row;
}
