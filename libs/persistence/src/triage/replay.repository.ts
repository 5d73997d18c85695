import type { EntityManager } from 'typeorm';
import type { CaseReplayed, ScreeningFinding, TriageAnswers } from '@article5/domain/triage';
import type { TableContent } from './table-draft.repository';

/** Counts of a replay so far: cases by priority from and to (`HIGH NORMAL`), indicators that come and go. */
export interface ReplayTally {
  readonly changed: number;
  readonly movedTeam: number;
  readonly moves: Readonly<Record<string, number>>;
  readonly appeared: Readonly<Record<string, number>>;
  readonly disappeared: Readonly<Record<string, number>>;
}

/** A replay as it is stored. */
export interface TableReplay {
  readonly replayId: string;
  readonly draftId: string;
  readonly revision: number;
  readonly content: TableContent;
  readonly state: 'RUNNING' | 'DONE';
  readonly casesAsked: number;
  readonly casesDone: number;
  readonly indicatorsInForce: string;
  readonly routingInForce: string;
  readonly tally: Partial<ReplayTally>;
  readonly reached: string | null;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
}

const COLUMNS = `replay_id as "replayId", draft_id as "draftId", revision, content, state, cases_asked as "casesAsked",
  cases_done as "casesDone", indicators_in_force as "indicatorsInForce", routing_in_force as "routingInForce", tally,
  reached, (select display_name from person where person_id = asked_by) as "askedBy", asked_at as "askedAt",
  ended_at as "endedAt"`;

/** What a replay starts from. */
export type ReplayToStart = Pick<
  TableReplay,
  'replayId' | 'draftId' | 'revision' | 'content' | 'casesAsked' | 'indicatorsInForce' | 'routingInForce'
> & { readonly authorityId: string };

export async function insertReplay(
  tx: EntityManager,
  replay: ReplayToStart,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `insert into table_replay (authority_id, replay_id, draft_id, revision, content, state, cases_asked,
       indicators_in_force, routing_in_force, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, 'RUNNING', $6, $7, $8, $9, $10)`,
    [
      ...[
        replay.authorityId,
        replay.replayId,
        replay.draftId,
        replay.revision,
        replay.content,
        replay.casesAsked,
      ],
      ...[replay.indicatorsInForce, replay.routingInForce, by.personId, by.at],
    ],
  );
}

export async function findReplay(
  tx: EntityManager,
  authorityId: string,
  replayId: string,
): Promise<TableReplay | undefined> {
  const [row] = await tx.query<TableReplay[]>(
    `select ${COLUMNS} from table_replay where authority_id = $1 and replay_id = $2`,
    [authorityId, replayId],
  );
  return row;
}

/** The last replay of a draft, if any. */
export async function findLastReplay(
  tx: EntityManager,
  authorityId: string,
  draftId: string,
): Promise<string | null> {
  const [row] = await tx.query<{ replayId: string }[]>(
    `select replay_id as "replayId" from table_replay where authority_id = $1 and draft_id = $2
     order by asked_at desc, replay_id desc limit 1`,
    [authorityId, draftId],
  );
  return row?.replayId ?? null;
}

/** The replay when it still runs, locked until the transaction ends. */
export async function lockRunningReplay(
  tx: EntityManager,
  authorityId: string,
  replayId: string,
): Promise<TableReplay | undefined> {
  const [row] = await tx.query<TableReplay[]>(
    `select ${COLUMNS} from table_replay where authority_id = $1 and replay_id = $2 and state = 'RUNNING' for update`,
    [authorityId, replayId],
  );
  return row;
}

/** What a replay needs of a case, as it is now. */
export interface CaseToReplay {
  readonly notificationId: string;
  readonly reference: string;
  readonly answers: TriageAnswers;
  readonly screening: readonly ScreeningFinding[];
  /** As `sharedOutcomes` answers for one case. */
  readonly outcomes: readonly (string | null)[];
}

/** The next cases, newest first, with everything triage asks of them, in one statement. */
export function readCasesToReplay(
  tx: EntityManager,
  authorityId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<CaseToReplay[]> {
  return tx.query<CaseToReplay[]>(
    `with picked as materialized (
       select authority_id, notification_id, version, reference from notification
       where authority_id = $1 and status <> 'DRAFT' and ($2::uuid is null or notification_id < $2)
       order by notification_id desc limit $3),
     outcomes as (
       select s.notification_id, jsonb_agg(r.outcome) as outcomes
       from picked p join similar_transaction s using (authority_id, notification_id)
         left join consistency_record r on r.authority_id = s.other_authority_id
           and r.notification_id = s.other_notification_id and (r.shared or r.authority_id = s.authority_id)
       where s.verdict = 'SAME' and (r.outcome is not null or s.other_authority_id = $1)
       group by s.notification_id)
     select p.notification_id as "notificationId", p.reference, v.answers,
       coalesce(i.result -> 'hits', '[]') as screening, coalesce(o.outcomes, '[]') as outcomes
     from picked p join notification_version v using (authority_id, notification_id, version)
       left join intake_step i on i.authority_id = p.authority_id and i.notification_id = p.notification_id
         and i.version = p.version and i.step = 'screen-parties'
       left join outcomes o on o.notification_id = p.notification_id
     order by p.notification_id desc`,
    [authorityId, before, limit],
  );
}

/** A case and what the replayed table would change about it. */
export type ReplayedCase = Pick<CaseToReplay, 'notificationId' | 'reference'> & CaseReplayed;

/** Writes what a batch found and how far the replay is. */
export async function keepReplayed(
  tx: EntityManager,
  key: { readonly authorityId: string; readonly replayId: string },
  changed: readonly ReplayedCase[],
  progress: {
    readonly casesDone: number;
    readonly reached: string | null;
    readonly tally: ReplayTally;
    readonly endedAt: Date | null;
  },
): Promise<void> {
  await tx.query(
    `insert into table_replay_case (authority_id, replay_id, notification_id, reference, team_from, team_to,
       priority_from, priority_to, appeared, disappeared)
     select $1, $2, "notificationId", reference, "from" ->> 'teamCode', "to" ->> 'teamCode', "from" ->> 'priority',
       "to" ->> 'priority', array(select jsonb_array_elements_text(appeared)),
       array(select jsonb_array_elements_text(disappeared))
     from jsonb_to_recordset($3::jsonb) as ("notificationId" uuid, reference text, "from" jsonb, "to" jsonb,
       appeared jsonb, disappeared jsonb)
     on conflict do nothing`,
    [key.authorityId, key.replayId, JSON.stringify(changed)],
  );
  await tx.query(
    `update table_replay set cases_done = $3, reached = $4, tally = $5, ended_at = $6,
       state = case when $6::timestamptz is null then 'RUNNING' else 'DONE' end
     where authority_id = $1 and replay_id = $2`,
    [key.authorityId, key.replayId, progress.casesDone, progress.reached, progress.tally, progress.endedAt],
  );
}

/** A case that would be treated otherwise, as it is listed. */
export interface ListedReplayedCase {
  readonly notificationId: string;
  readonly reference: string;
  readonly teamFrom: string | null;
  readonly teamTo: string | null;
  readonly priorityFrom: string | null;
  readonly priorityTo: string | null;
  readonly appeared: readonly string[];
  readonly disappeared: readonly string[];
}

/** The next changed cases, newest first. */
export function listReplayedCases(
  tx: EntityManager,
  key: { readonly authorityId: string; readonly replayId: string },
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<ListedReplayedCase[]> {
  return tx.query<ListedReplayedCase[]>(
    `select notification_id as "notificationId", reference, team_from as "teamFrom", team_to as "teamTo",
       priority_from as "priorityFrom", priority_to as "priorityTo", appeared, disappeared
     from table_replay_case where authority_id = $1 and replay_id = $2
       and ($3::uuid is null or notification_id < $3) order by notification_id desc limit $4`,
    [key.authorityId, key.replayId, before, limit],
  );
}
