import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { SimilarTransaction } from '@article5/contracts/decision';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** A similar transaction as the reader may see it, and the key of the other side for those who keep logs. */
export interface SimilarSeen {
  readonly view: SimilarTransaction;
  readonly other: CaseKey;
}

interface Row {
  readonly otherAuthorityId: string;
  readonly otherNotificationId: string;
  readonly authorityName: string;
  readonly contactPoint: string | null;
  readonly unshared: boolean | null;
  readonly machineVerdict: 'SAME' | 'POSSIBLE' | null;
  readonly score: number | null;
  readonly matcherVersion: string | null;
  readonly reasons: unknown;
  readonly verdictId: string | null;
  readonly officerVerdict: 'SAME' | 'NOT_SAME' | null;
  readonly officerReason: string | null;
  readonly officerName: string | null;
  readonly givenAt: Date | null;
  readonly ownReference: string | null;
  readonly recordReference: string | null;
  readonly imported: boolean | null;
  readonly outcome: SimilarTransaction['outcome'];
  readonly decidedOn: string | null;
  readonly correctedOn: string | null;
  readonly reasonCodes: string[] | null;
}

/**
 * Transactions that matching or an officer found alike, each as far as the reader may see it: row-level security
 * lets through consistency records of other authorities only where shared, and notifications only of the own one.
 */
export async function listSimilar(tx: EntityManager, of: CaseKey): Promise<readonly SimilarSeen[]> {
  const rows = await tx.query<Row[]>(
    `with found as (
       select other_authority_id, other_notification_id, verdict, score, matcher_version, reasons
       from similar_transaction where authority_id = $1 and notification_id = $2),
     said as (
       select v.other_authority_id, v.other_notification_id, v.verdict_id, v.verdict, v.given_at,
         t.text as reason, p.display_name
       from transaction_verdict v join person p on p.person_id = v.given_by
       left join case_text t on t.authority_id = v.authority_id and t.text_id = v.reason_text_id
       where v.authority_id = $1 and v.notification_id = $2 and v.undone_at is null)
     select other_authority_id as "otherAuthorityId", other_notification_id as "otherNotificationId",
       a.name as "authorityName", p.contact_point as "contactPoint", p.unshared_hit_shown as unshared,
       f.verdict as "machineVerdict", f.score, f.matcher_version as "matcherVersion", f.reasons,
       s.verdict_id as "verdictId", s.verdict as "officerVerdict", s.reason as "officerReason",
       s.display_name as "officerName", s.given_at as "givenAt", n.reference as "ownReference",
       r.reference as "recordReference", r.imported, r.outcome, r.corrected_on as "correctedOn", r.decided_on as "decidedOn", r.reason_codes as "reasonCodes"
     from found f full join said s using (other_authority_id, other_notification_id)
     join authority a on a.authority_id = other_authority_id
     left join authority_profile p on p.authority_id = other_authority_id and p.valid_from <= current_date
       and (p.valid_to is null or p.valid_to > current_date)
     left join notification n on n.authority_id = other_authority_id and n.notification_id = other_notification_id
     left join consistency_record r on r.authority_id = other_authority_id
       and r.notification_id = other_notification_id
     order by case coalesce(s.verdict, f.verdict) when 'SAME' then 0 when 'POSSIBLE' then 1 else 2 end,
       f.score desc nulls last, other_notification_id`,
    [of.authorityId, of.notificationId],
  );
  return rows.flatMap((row) => toSeen(row, of));
}

function toSeen(row: Row, reader: CaseKey): readonly SimilarSeen[] {
  const sight = sightOf(row, reader.authorityId);
  if (sight === undefined) return [];
  const hidden = sight === 'EXISTS';
  const view: SimilarTransaction = {
    similarId: hidden ? maskedId(row, reader) : `${row.otherAuthorityId}.${row.otherNotificationId}`,
    sight,
    authorityId: row.otherAuthorityId,
    authorityName: row.authorityName,
    contactPoint: row.contactPoint,
    reference: row.ownReference ?? row.recordReference,
    imported: row.imported === true,
    verdict: row.officerVerdict ?? row.machineVerdict ?? 'POSSIBLE',
    machine: machineOf(row),
    reasons: hidden ? [] : reasonsFor(row.reasons, sight === 'OWN'),
    officer: officerOf(row),
    outcome: row.outcome,
    decidedOn: row.decidedOn,
    correctedOn: row.correctedOn,
    reasonCodes: row.reasonCodes ?? [],
  };
  return [{ view, other: { authorityId: row.otherAuthorityId, notificationId: row.otherNotificationId } }];
}

function sightOf(row: Row, ownAuthority: string): SimilarTransaction['sight'] | undefined {
  if (row.otherAuthorityId === ownAuthority) return 'OWN';
  if (row.recordReference !== null) return 'SHARED';
  return row.unshared === true ? 'EXISTS' : undefined;
}

/** An id that tells nothing of the other side, not even when it came. */
function maskedId(row: Row, reader: CaseKey): string {
  const hash = createHash('sha256')
    .update(`${reader.notificationId} ${row.otherNotificationId}`)
    .digest('hex');
  return `hidden-${hash.slice(0, 24)}`;
}

function machineOf(row: Row): SimilarTransaction['machine'] {
  if (row.machineVerdict === null || row.score === null) return null;
  return { verdict: row.machineVerdict, score: row.score, matcherVersion: row.matcherVersion ?? '' };
}

function officerOf(row: Row): SimilarTransaction['officer'] {
  if (row.verdictId === null || row.officerVerdict === null || row.givenAt === null) return null;
  return {
    verdictId: row.verdictId,
    verdict: row.officerVerdict,
    reason: row.officerReason,
    by: row.officerName ?? '',
    at: row.givenAt.toISOString(),
  };
}

type Reasons = SimilarTransaction['reasons'];

/** What the other side wrote (its names, under `b`) is shown only of the own authority; codes and figures always. */
function reasonsFor(stored: unknown, own: boolean): Reasons {
  const list = Array.isArray(stored) ? stored : ((stored as { reasons?: unknown } | null)?.reasons ?? []);
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown) => {
    const { code, parameters = {} } = (entry ?? {}) as { code?: unknown; parameters?: object };
    if (typeof code !== 'string') return [];
    const shareable = code.includes('.destination-');
    const kept = Object.entries(parameters).filter(([name]) => own || shareable || !/^b$|B$/.test(name));
    return [{ code, parameters: Object.fromEntries(kept) as Reasons[number]['parameters'] }];
  });
}
