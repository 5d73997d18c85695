import type { EntityManager } from 'typeorm';
import { dateIn } from '@article5/domain/notification';
import type { QuestionContext } from '@article5/domain/questions';

/** An authority as the form and the receipt name it, with what its dated profile says today. */
export interface FormContext {
  readonly authorityName: string;
  /** IANA zone. */
  readonly timeZone: string;
  readonly standstillText: string | null;
  readonly questions: QuestionContext;
}

interface ContextRow {
  readonly authorityName: string;
  readonly timeZone: string;
  readonly standstillText: string | null;
  readonly suspicionNotified: boolean | null;
  readonly goingOnAllowed: boolean | null;
  readonly memberStates: string[];
}

/** `$1` authority, `$2` now. */
const CONTEXT = `select a.name as "authorityName", a.time_zone as "timeZone", p.standstill_text as "standstillText",
    p.suspicion_notified as "suspicionNotified", p.going_on_allowed as "goingOnAllowed",
    (select array_agg(distinct member_state order by member_state) from authority)::text[] as "memberStates"
  from authority a left join lateral (select * from authority_profile p
    where p.authority_id = a.authority_id and p.valid_from <= ($2::timestamptz at time zone a.time_zone)::date
      and (p.valid_to is null or p.valid_to > ($2::timestamptz at time zone a.time_zone)::date)
    order by p.valid_from desc limit 1) p on true
  where a.authority_id = $1`;

/** What the question rules must be told about an authority today. */
export async function findFormContext(
  tx: EntityManager,
  authorityId: string,
  now: Date,
): Promise<FormContext> {
  const [row] = await tx.query<ContextRow[]>(CONTEXT, [authorityId, now]);
  return toContext(authorityId, row, now);
}

/** The form's context, the exporter's name and an earlier answer to the same idempotency key, in one round trip. */
export interface SubmissionContext extends FormContext {
  readonly exporterName: string;
  readonly earlier: { readonly bodySha256: string; readonly notificationId: string } | null;
}

export async function findSubmissionContext(
  tx: EntityManager,
  request: { readonly authorityId: string; readonly organisationId: string; readonly idempotencyKey: string },
  now: Date,
): Promise<SubmissionContext> {
  const [row] = await tx.query<(ContextRow & Pick<SubmissionContext, 'exporterName' | 'earlier'>)[]>(
    `select c."authorityName", c."timeZone", c."standstillText", c."suspicionNotified", c."goingOnAllowed",
       c."memberStates", o.legal_name as "exporterName",
       (select json_build_object('bodySha256', i.body_sha256, 'notificationId', i.answer ->> 'notificationId')
          from idempotent_request i where i.organisation_id = $3 and i.idempotency_key = $4) as earlier
     from (${CONTEXT}) c, organisation o where o.organisation_id = $3 and o.authority_id = $1`,
    [request.authorityId, now, request.organisationId, request.idempotencyKey],
  );
  const context = toContext(request.authorityId, row, now);
  return { ...context, exporterName: row?.exporterName ?? '', earlier: row?.earlier ?? null };
}

function toContext(authorityId: string, row: ContextRow | undefined, now: Date): FormContext {
  if (!row) throw new Error(`authority ${authorityId} or its exporter is not known`);
  return {
    authorityName: row.authorityName,
    timeZone: row.timeZone,
    standstillText: row.standstillText,
    questions: {
      today: dateIn(row.timeZone, now.toISOString()),
      profile: {
        suspicionNotified: row.suspicionNotified ?? false,
        goingOnAllowed: row.goingOnAllowed ?? false,
      },
      euMemberStates: row.memberStates,
    },
  };
}

/** ISO codes of the Member States: those that have an authority. */
export async function listMemberStates(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ code: string }[]>(
    `select distinct member_state as code from authority order by code`,
  );
  return rows.map(({ code }) => code);
}
