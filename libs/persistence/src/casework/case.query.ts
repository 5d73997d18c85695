import type { EntityManager } from 'typeorm';
import type { IndicatorView, TimelineEntry, VersionInfo } from '@article5/contracts/casework';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** An instant as JSON writes it, in SQL. */
const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const INDICATOR = `select i.indicator_id as "indicatorId", i.code, i.level, i.reason_code as "reasonCode", i.parameters,
    i.answer_key as "answerKey", i.guideline_step as "guidelineStep", i.rule_id as "ruleId",
    i.table_version as "tableVersion",
    case when i.finding is null then null else jsonb_build_object('finding', i.finding, 'reason', t.text,
      'by', p.display_name, 'at', ${iso('i.finding_at')}) end as finding
  from indicator i left join person p on p.person_id = i.finding_by
  left join case_text t on t.authority_id = i.authority_id and t.text_id = i.finding_text_id`;

/** Indicators of one version, the strong ones first. */
export function listIndicators(tx: EntityManager, of: CaseKey, version: number): Promise<IndicatorView[]> {
  return tx.query<IndicatorView[]>(
    `${INDICATOR} where i.authority_id = $1 and i.notification_id = $2 and i.version = $3
     order by (i.level = 'STRONG') desc, i.guideline_step nulls last, i.code`,
    [of.authorityId, of.notificationId, version],
  );
}

export async function findIndicator(
  tx: EntityManager,
  of: CaseKey,
  indicatorId: string,
): Promise<IndicatorView | undefined> {
  const [row] = await tx.query<IndicatorView[]>(
    `${INDICATOR} where i.authority_id = $1 and i.notification_id = $2 and i.indicator_id = $3`,
    [of.authorityId, of.notificationId, indicatorId],
  );
  return row;
}

/** Puts the officer's finding beside an indicator; what triage computed stays. */
export async function keepFinding(
  tx: EntityManager,
  authorityId: string,
  indicatorId: string,
  found: {
    readonly finding: 'CONFIRMED' | 'DISMISSED';
    readonly textId: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.query(
    `update indicator set finding = $3, finding_text_id = $4, finding_by = $5, finding_at = $6
     where authority_id = $1 and indicator_id = $2`,
    [authorityId, indicatorId, found.finding, found.textId, found.by, found.at],
  );
}

/** Sealed texts that are no words for a timeline. */
const NOT_SHOWN = ['decision-proposal'];

interface ActionRow {
  readonly actionId: string;
  readonly kind: string;
  readonly at: string;
  readonly actor: string | null;
  readonly actorRole: string | null;
  readonly exporterVisible: boolean;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly assigneeName: string | null;
}

/** Everything that happened in a case, newest first, with the words kept beside the ledger. */
export async function listTimeline(tx: EntityManager, of: CaseKey): Promise<TimelineEntry[]> {
  const actions = await tx.query<ActionRow[]>(
    `select c.action_id as "actionId", c.kind, ${iso('c.at')} as at,
       case when c.actor_id is null then null else coalesce(p.display_name, '') end as actor,
       c.actor_role as "actorRole", c.exporter_visible as "exporterVisible", c.payload,
       a.display_name as "assigneeName"
     from case_action c left join person p on p.person_id = c.actor_id
     left join person a on a.person_id::text = c.payload ->> 'assignee'
     where c.authority_id = $1 and c.notification_id = $2 order by c.sequence desc`,
    [of.authorityId, of.notificationId],
  );
  const texts = await tx.query<{ textId: string; text: string }[]>(
    `select text_id as "textId", text from case_text
     where authority_id = $1 and notification_id = $2 and text is not null and kind <> all($3)`,
    [of.authorityId, of.notificationId, NOT_SHOWN],
  );
  const words = new Map(texts.map(({ textId, text }) => [textId, text]));
  return actions.map(({ payload, assigneeName, ...action }) => ({
    ...action,
    details: { ...scalarsOf(payload), ...(assigneeName === null ? {} : { assigneeName }) },
    text: wordsIn(payload, words),
  }));
}

function scalarsOf(payload: Readonly<Record<string, unknown>>): TimelineEntry['details'] {
  const entries = Object.entries(payload).filter(
    ([, value]) => value === null || ['string', 'number', 'boolean'].includes(typeof value),
  );
  return Object.fromEntries(entries) as TimelineEntry['details'];
}

function wordsIn(payload: Readonly<Record<string, unknown>>, words: ReadonlyMap<string, string>) {
  for (const value of [payload, ...Object.values(payload)]) {
    const textId = (value as { textId?: unknown } | null)?.textId;
    const text = typeof textId === 'string' ? words.get(textId) : undefined;
    if (text !== undefined) return text;
  }
  return null;
}

/** Every version as sent, newest first. */
export function listVersionInfos(tx: EntityManager, of: CaseKey): Promise<VersionInfo[]> {
  return tx.query<VersionInfo[]>(
    `select version, ${iso('submitted_at')} as "submittedAt", declared_by as "declaredBy",
       catalogue_version as "catalogueVersion", canonical_sha256 as "canonicalSha256"
     from notification_version where authority_id = $1 and notification_id = $2 order by version desc`,
    [of.authorityId, of.notificationId],
  );
}

/** When matching last compared this version; null before it has. */
export async function findComparedAt(
  tx: EntityManager,
  of: CaseKey,
  version: number,
): Promise<string | null> {
  const [row] = await tx.query<{ at: string | null }[]>(
    `select ${iso('finished_at')} as at from intake_step where authority_id = $1 and notification_id = $2
       and version = $3 and step = 'match-transactions' and state = 'DONE'`,
    [of.authorityId, of.notificationId, version],
  );
  return row?.at ?? null;
}

/** Officers to whom a case can be given today: those who triage, assess or approve. */
export function listOfficers(
  tx: EntityManager,
  authorityId: string,
): Promise<{ personId: string; displayName: string; roles: string[] }[]> {
  return tx.query(
    `select p.person_id as "personId", p.display_name as "displayName", array_agg(distinct r.role order by r.role) as roles
     from role_assignment r join person p using (person_id)
     where r.authority_id = $1 and r.role in ('INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER')
       and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()) and p.deactivated_at is null
     group by p.person_id, p.display_name order by p.display_name, p.person_id`,
    [authorityId],
  );
}
