import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { PolicyContent, PolicyKind, ProfileAct, ProfileState } from '@article5/domain/administration';
import type { VersionActor } from './profile.repository';

export interface PolicyVersionRow {
  readonly versionId: string;
  readonly number: number;
  readonly state: ProfileState;
  readonly revision: number;
  readonly content: PolicyContent;
  readonly proposedBy: string | null;
  readonly proposedByName: string | null;
  readonly effectiveFrom: string | null;
  readonly why: string | null;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly activatedBy: string | null;
}

const NAME_OF = (person: string) => `(select display_name from person where person_id = ${person})`;
const VERSIONS = `select v.version_id as "versionId", v.number, v.state, v.revision,
    v.content || jsonb_build_object('kind', v.kind) as content, v.proposed_by as "proposedBy",
    ${NAME_OF('v.proposed_by')} as "proposedByName", v.effective_from::text as "effectiveFrom", v.why,
    ${NAME_OF('v.changed_by')} as "changedBy", v.changed_at as "changedAt", ${NAME_OF('v.activated_by')} as "activatedBy"
  from statistics_policy_version v`;

/** What is being written, waits for activation or is to come. */
export function listOpenPolicy(tx: EntityManager, today: string): Promise<PolicyVersionRow[]> {
  return tx.query<PolicyVersionRow[]>(
    `${VERSIONS} where v.state in ('DRAFT', 'PROPOSED') or (v.state = 'ACTIVATED' and v.effective_from > $1::date)
     order by v.number desc`,
    [today],
  );
}

/** A version, locked until the transaction ends. */
export async function lockPolicy(
  tx: EntityManager,
  versionId: string,
): Promise<PolicyVersionRow | undefined> {
  const [row] = await tx.query<PolicyVersionRow[]>(`${VERSIONS} where v.version_id = $1 for update of v`, [
    versionId,
  ]);
  return row;
}

export interface NumbersPeriod {
  readonly validFrom: string;
  readonly minimumForClaim: number;
  readonly suppressBelow: number;
  readonly confidence: number;
  readonly why: string;
  readonly number: number | null;
}

/** Every row of the numbers, newest first. */
export function listNumbers(tx: EntityManager): Promise<NumbersPeriod[]> {
  return tx.query<NumbersPeriod[]>(
    `select p.valid_from::text as "validFrom", p.minimum_for_claim as "minimumForClaim",
       p.suppress_below as "suppressBelow", p.confidence, p.why, v.number
     from statistics_policy p left join statistics_policy_version v using (version_id) order by p.valid_from desc`,
  );
}

/** Every mark of common policy, newest first. */
export function listMarks(
  tx: EntityManager,
): Promise<{ validFrom: string; title: string; number: number | null }[]> {
  return tx.query<{ validFrom: string; title: string; number: number | null }[]>(
    `select m.valid_from::text as "validFrom", m.title, v.number
     from policy_version m left join statistics_policy_version v on v.version_id = m.policy_version_id
     order by m.valid_from desc, m.title`,
  );
}

/** Is a version of this kind being written, or does it wait for activation? */
export async function isPolicyOpen(tx: EntityManager, kind: PolicyKind): Promise<boolean> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('statistics_policy_version'), 0)`);
  const rows = await tx.query<unknown[]>(
    `select 1 from statistics_policy_version where kind = $1 and state in ('DRAFT', 'PROPOSED')`,
    [kind],
  );
  return rows.length > 0;
}

/** Starts a draft with the next number; one at a time, see `isPolicyOpen`. */
export async function insertPolicy(
  tx: EntityManager,
  { versionId, content }: { readonly versionId: string; readonly content: PolicyContent },
  { personId, at }: VersionActor,
): Promise<void> {
  const { kind, ...rest } = content;
  await tx.query(
    `insert into statistics_policy_version (version_id, number, kind, state, revision, content, changed_by, changed_at)
     select $1, coalesce(max(number), 0) + 1, $2, 'DRAFT', 1, $3, $4, $5 from statistics_policy_version`,
    [versionId, kind, rest, personId, at],
  );
}

/** What an act writes to a version beside the state that it leads to. */
export interface PolicyChange {
  readonly next: ProfileState;
  readonly content?: PolicyContent | undefined;
  readonly proposal?: { readonly effectiveFrom: string; readonly why: string } | undefined;
  readonly isActivation?: boolean;
}

export async function savePolicy(
  tx: EntityManager,
  versionId: string,
  { next, content, proposal, isActivation = false }: PolicyChange,
  { personId, at }: VersionActor,
): Promise<void> {
  const { kind: _kind, ...rest } = content ?? { kind: null };
  await tx.query(
    `update statistics_policy_version set state = $2, content = coalesce($3, content),
       revision = revision + case when $3::jsonb is null then 0 else 1 end,
       changed_by = case when $3::jsonb is null then changed_by else $4 end,
       changed_at = case when $3::jsonb is null then changed_at else $5 end,
       proposed_by = case when $6::date is null then proposed_by else $4 end,
       effective_from = coalesce($6::date, effective_from), why = coalesce($7, why),
       activated_by = case when $8 then $4 else activated_by end,
       activated_at = case when $8 then $5 else activated_at end
     where version_id = $1`,
    [
      ...[versionId, next, content === undefined ? null : rest, personId, at],
      ...[proposal?.effectiveFrom ?? null, proposal?.why ?? null, isActivation],
    ],
  );
}

export async function insertPolicyEvent(
  tx: EntityManager,
  versionId: string,
  { act, why }: { readonly act: ProfileAct; readonly why?: string | undefined },
  { personId, at }: VersionActor,
): Promise<void> {
  await tx.query(
    `insert into statistics_policy_event (event_id, version_id, act, person_id, at, why)
     values ($1, $2, $3, $4, $5, $6)`,
    [newId(), versionId, act, personId, at, why?.trim() || null],
  );
}

export interface PolicyEventRow {
  readonly eventId: string;
  readonly number: number;
  readonly kind: PolicyKind;
  readonly act: ProfileAct;
  readonly by: string;
  readonly at: Date;
  readonly why: string | null;
}

/** The last acts, newest first. */
export function listPolicyEvents(tx: EntityManager): Promise<PolicyEventRow[]> {
  return tx.query<PolicyEventRow[]>(
    `select e.event_id as "eventId", v.number, v.kind, e.act, p.display_name as by, e.at, e.why
     from statistics_policy_event e join statistics_policy_version v using (version_id) join person p using (person_id)
     order by e.at desc, e.event_id desc limit 100`,
  );
}

/** Puts an activated version in force from its day on. False: another begins on that day. */
export async function putPolicyInForce(tx: EntityManager, version: PolicyVersionRow): Promise<boolean> {
  const { versionId, content, effectiveFrom, why } = version;
  const rows = await tx.query<unknown[]>(
    content.kind === 'MARK'
      ? `insert into policy_version (policy_version_id, valid_from, title) values ($1, $2, $3) returning 1`
      : `insert into statistics_policy (version_id, valid_from, minimum_for_claim, suppress_below, confidence, why)
         values ($1, $2, $3, $4, $5, $6) on conflict (valid_from) do nothing returning 1`,
    content.kind === 'MARK'
      ? [versionId, effectiveFrom, content.title]
      : [versionId, effectiveFrom, content.minimumForClaim, content.suppressBelow, content.confidence, why],
  );
  return rows.length > 0;
}

/** Takes a withdrawn version out of what is to come. */
export async function takePolicyBack(
  tx: EntityManager,
  { versionId, content }: PolicyVersionRow,
): Promise<void> {
  await tx.query(
    content.kind === 'MARK'
      ? `delete from policy_version where policy_version_id = $1`
      : `delete from statistics_policy where version_id = $1`,
    [versionId],
  );
}
