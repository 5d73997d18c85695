import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ProfileAct, ProfileSettings, ProfileState } from '@article5/domain/administration';

/** Days in which settings are in force; `versionId` null for what came with the portal. */
export interface ProfileInForce {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly versionId: string | null;
  readonly settings: ProfileSettings;
}

const SETTINGS = `jsonb_build_object('region', region,
    'limit', case when decision_limit is null then null
      else jsonb_build_object('count', decision_limit, 'unit', decision_limit_unit) end,
    'limitSource', decision_limit_source, 'stopsForClarification', clock_stops_for_clarification,
    'stopsForConsultation', clock_stops_for_consultation,
    'hearing', case when hearing_period is null then null
      else jsonb_build_object('count', hearing_period, 'unit', hearing_unit) end,
    'hearingSource', hearing_source, 'stopsForHearing', clock_stops_for_hearing,
    'reminderDays', reminder_days, 'lapseEffect', lapse_effect, 'goingOnAllowed', going_on_allowed,
    'standstillText', standstill_text, 'suspicionNotified', suspicion_notified,
    'consistencySharedByDefault', consistency_shared_by_default, 'unsharedHitShown', unshared_hit_shown,
    'contactPoint', contact_point, 'secondFactor', approval_second_factor)`;

/** The same settings by the columns of `authority_profile`. */
function columnsOf(settings: ProfileSettings): Readonly<Record<string, unknown>> {
  return {
    region: settings.region,
    decision_limit: settings.limit?.count ?? null,
    decision_limit_unit: settings.limit?.unit ?? null,
    decision_limit_source: settings.limitSource,
    clock_stops_for_clarification: settings.stopsForClarification,
    clock_stops_for_consultation: settings.stopsForConsultation,
    hearing_period: settings.hearing?.count ?? null,
    hearing_unit: settings.hearing?.unit ?? null,
    hearing_source: settings.hearingSource,
    clock_stops_for_hearing: settings.stopsForHearing,
    reminder_days: settings.reminderDays,
    lapse_effect: settings.lapseEffect,
    going_on_allowed: settings.goingOnAllowed,
    standstill_text: settings.standstillText,
    suspicion_notified: settings.suspicionNotified,
    consistency_shared_by_default: settings.consistencySharedByDefault,
    unshared_hit_shown: settings.unsharedHitShown,
    contact_point: settings.contactPoint,
    approval_second_factor: settings.secondFactor,
  };
}

/** Every row of the authority, newest first: at most one is to come. */
export function listProfiles(tx: EntityManager, authorityId: string): Promise<ProfileInForce[]> {
  return tx.query<ProfileInForce[]>(
    `select valid_from::text as "validFrom", valid_to::text as "validTo", version_id as "versionId",
       ${SETTINGS} as settings
     from authority_profile where authority_id = $1 order by valid_from desc`,
    [authorityId],
  );
}

/** Regions of the authority's Member State that have public holidays of their own, by name. */
export function listRegions(
  tx: EntityManager,
  authorityId: string,
): Promise<{ calendar: string; name: string }[]> {
  return tx.query<{ calendar: string; name: string }[]>(
    `select calendar, name from calendar_region
     where split_part(calendar, '-', 1) = (select member_state::text from authority where authority_id = $1)
     order by name`,
    [authorityId],
  );
}

/** The authority's date. */
export async function todayOf(tx: EntityManager, authorityId: string, at: Date): Promise<string> {
  const [row] = await tx.query<{ today: string }[]>(
    `select ($2::timestamptz at time zone time_zone)::date::text as today from authority where authority_id = $1`,
    [authorityId, at],
  );
  if (!row) throw new Error(`authority ${authorityId} is not known`);
  return row.today;
}

export interface ProfileVersionRow {
  readonly authorityId: string;
  readonly versionId: string;
  readonly number: number;
  readonly state: ProfileState;
  readonly revision: number;
  readonly content: ProfileSettings;
  readonly proposedBy: string | null;
  readonly effectiveFrom: string | null;
  readonly why: string | null;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly activatedBy: string | null;
}

const VERSIONS = `select v.authority_id as "authorityId", v.version_id as "versionId", v.number, v.state, v.revision,
    v.content, v.proposed_by as "proposedBy", v.effective_from::text as "effectiveFrom", v.why,
    (select display_name from person where person_id = v.changed_by) as "changedBy", v.changed_at as "changedAt",
    (select display_name from person where person_id = v.activated_by) as "activatedBy"
  from profile_version v where v.authority_id = $1`;

export function listVersions(tx: EntityManager, authorityId: string): Promise<ProfileVersionRow[]> {
  return tx.query<ProfileVersionRow[]>(`${VERSIONS} order by v.number desc`, [authorityId]);
}

/** A version of the authority, locked until the transaction ends. */
export async function lockVersion(
  tx: EntityManager,
  authorityId: string,
  versionId: string,
): Promise<ProfileVersionRow | undefined> {
  const [row] = await tx.query<ProfileVersionRow[]>(`${VERSIONS} and v.version_id = $2 for update of v`, [
    authorityId,
    versionId,
  ]);
  return row;
}

/** Who does something to a version, and when. */
export interface VersionActor {
  readonly personId: string;
  readonly at: Date;
}

/** Starts a draft with the next number; one authority at a time. */
export async function insertVersion(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly versionId: string; readonly content: ProfileSettings },
  { personId, at }: VersionActor,
): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('profile_version'), hashtext($1))`, [of.authorityId]);
  await tx.query(
    `insert into profile_version (authority_id, version_id, number, state, revision, content, changed_by, changed_at)
     select $1, $2, coalesce(max(number), 0) + 1, 'DRAFT', 1, $3, $4, $5 from profile_version where authority_id = $1`,
    [of.authorityId, of.versionId, of.content, personId, at],
  );
}

/** Writes the state that an act leads to, and what the act says. */
export async function saveVersion(
  tx: EntityManager,
  of: Pick<ProfileVersionRow, 'authorityId' | 'versionId'>,
  act: {
    readonly act: ProfileAct;
    readonly next: ProfileState;
    readonly content?: ProfileSettings;
    readonly effectiveFrom?: string | undefined;
    readonly why?: string | undefined;
  },
  { personId, at }: VersionActor,
): Promise<void> {
  const { next, content, effectiveFrom, why } = act;
  const isProposed = act.act === 'PROPOSED';
  const isActivated = act.act === 'ACTIVATED';
  await tx.query(
    `update profile_version set state = $3, content = coalesce($4, content),
       revision = revision + case when $4::jsonb is null then 0 else 1 end,
       changed_by = case when $4::jsonb is null then changed_by else $8 end,
       changed_at = case when $4::jsonb is null then changed_at else $9 end,
       proposed_by = case when $5 then $8 else proposed_by end,
       effective_from = case when $5 then $6::date else effective_from end,
       why = case when $5 then $7 else why end,
       activated_by = case when $10 then $8 else activated_by end,
       activated_at = case when $10 then $9 else activated_at end
     where authority_id = $1 and version_id = $2`,
    [
      of.authorityId,
      of.versionId,
      next,
      content ?? null,
      isProposed,
      effectiveFrom ?? null,
      why ?? null,
      personId,
      at,
      isActivated,
    ],
  );
}

export async function insertProfileEvent(
  tx: EntityManager,
  of: Pick<ProfileVersionRow, 'authorityId' | 'versionId'>,
  { act, why }: { readonly act: ProfileAct; readonly why?: string | undefined },
  { personId, at }: VersionActor,
): Promise<void> {
  await tx.query(
    `insert into profile_event (authority_id, event_id, version_id, act, person_id, at, why)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [of.authorityId, newId(), of.versionId, act, personId, at, why?.trim() || null],
  );
}

export interface ProfileEventRow {
  readonly eventId: string;
  readonly number: number;
  readonly act: ProfileAct;
  readonly by: string;
  readonly at: Date;
  readonly why: string | null;
}

/** What was done to the profile, newest first. */
export function listProfileEvents(tx: EntityManager, authorityId: string): Promise<ProfileEventRow[]> {
  return tx.query<ProfileEventRow[]>(
    `select e.event_id as "eventId", v.number, e.act, p.display_name as by, e.at, e.why
     from profile_event e join profile_version v using (authority_id, version_id) join person p using (person_id)
     where e.authority_id = $1 order by e.at desc, e.event_id desc limit 200`,
    [authorityId],
  );
}

/**
 * Puts an activated version in force from its day on: the row before it ends there. What a version does not say (a
 * setting that came with a later release) stays as it was.
 */
export async function appendInForce(tx: EntityManager, version: ProfileVersionRow): Promise<void> {
  const { authorityId, versionId, effectiveFrom, content } = version;
  const overrides = {
    ...columnsOf(content),
    version_id: versionId,
    valid_from: effectiveFrom,
    valid_to: null,
    confirmed: true,
  };
  await tx.query(
    `insert into authority_profile
     select (jsonb_populate_record(p, $3)).* from authority_profile p
     where p.authority_id = $1 and p.valid_from < $2::date and (p.valid_to is null or p.valid_to > $2::date)`,
    [authorityId, effectiveFrom, overrides],
  );
  await tx.query(
    `update authority_profile set valid_to = $2
     where authority_id = $1 and valid_from < $2::date and (valid_to is null or valid_to > $2::date)`,
    [authorityId, effectiveFrom],
  );
}

/** Takes a withdrawn version out of what is to come: the row before it goes on. */
export async function removeInForce(
  tx: EntityManager,
  { authorityId, versionId, effectiveFrom }: ProfileVersionRow,
): Promise<void> {
  await tx.query(`delete from authority_profile where authority_id = $1 and version_id = $2`, [
    authorityId,
    versionId,
  ]);
  await tx.query(
    `update authority_profile set valid_to = null where authority_id = $1 and valid_to = $2::date`,
    [authorityId, effectiveFrom],
  );
}
