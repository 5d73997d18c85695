import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type {
  CasePriority,
  DecisionTable,
  Indicator,
  IndicatorLevel,
  IndicatorRule,
  RoutingRule,
} from '@article5/domain/triage';

interface Contents {
  INDICATORS: IndicatorRule;
  ROUTING: RoutingRule;
}

/** All versions of one kind of table that the authority put in force itself and did not withdraw. */
export async function readTables<Kind extends keyof Contents>(
  tx: EntityManager,
  authorityId: string,
  kind: Kind,
): Promise<readonly DecisionTable<Contents[Kind]>[]> {
  const rows = await tx.query<{ version: string; from: string; to: string | null; content: object }[]>(
    `select version, valid_from as "from", valid_to as "to", content from decision_table
     where authority_id = $1 and kind = $2 and withdrawn_at is null`,
    [authorityId, kind],
  );
  return rows.map(
    ({ version, from, to, content }) =>
      ({
        ...content,
        version,
        validFrom: from,
        ...(to === null ? {} : { validTo: to }),
      }) as unknown as DecisionTable<Contents[Kind]>,
  );
}

export interface CaseVersion {
  readonly authorityId: string;
  readonly notificationId: string;
  readonly version: number;
}

/**
 * Stores the indicators of a version. One that is known is brought up to date until an officer has judged it; then it
 * stays as judged.
 */
export async function storeIndicators(
  tx: EntityManager,
  key: CaseVersion,
  indicators: readonly Indicator[],
): Promise<void> {
  for (const indicator of indicators) {
    await tx.query(
      `insert into indicator as i (authority_id, indicator_id, notification_id, version, code, level, reason_code,
         parameters, answer_key, guideline_step, rule_id, table_version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (authority_id, notification_id, version, code) do update set level = excluded.level,
         reason_code = excluded.reason_code, parameters = excluded.parameters, answer_key = excluded.answer_key,
         guideline_step = excluded.guideline_step, rule_id = excluded.rule_id,
         table_version = excluded.table_version
       where i.finding is null`,
      [
        key.authorityId,
        newId(),
        key.notificationId,
        key.version,
        indicator.code,
        indicator.level,
        indicator.reasonCode,
        withFurtherAnswers(indicator),
        indicator.answerKey || null,
        indicator.guidelineStep,
        indicator.ruleId,
        indicator.tableVersion,
      ],
    );
  }
}

/** Takes indicators away that triage no longer computes; one that an officer has judged stays. */
export async function removeIndicators(
  tx: EntityManager,
  key: CaseVersion,
  codes: readonly string[],
): Promise<void> {
  await tx.query(
    `delete from indicator where authority_id = $1 and notification_id = $2 and version = $3 and code = any($4)
       and finding is null`,
    [key.authorityId, key.notificationId, key.version, codes],
  );
}

function withFurtherAnswers({ parameters, alsoAt }: Indicator): Record<string, unknown> {
  return alsoAt.length > 0 ? { ...parameters, alsoAt } : { ...parameters };
}

/** The indicators of a version, as far as routing asks for them. */
export async function readIndicators(
  tx: EntityManager,
  key: CaseVersion,
): Promise<readonly { code: string; level: IndicatorLevel; answerKey: string }[]> {
  return tx.query(
    `select code, level, coalesce(answer_key, '') as "answerKey" from indicator
     where authority_id = $1 and notification_id = $2 and version = $3 order by level desc, code`,
    [key.authorityId, key.notificationId, key.version],
  );
}

/** Shows the number of indicators of the newest version in lists. */
export async function countIndicators(tx: EntityManager, key: CaseVersion): Promise<void> {
  await tx.query(
    `update notification set indicator_count = (select count(*) from indicator i
       where i.authority_id = $1 and i.notification_id = $2 and i.version = $3
         and i.finding is distinct from 'DISMISSED')
     where authority_id = $1 and notification_id = $2 and version = $3`,
    [key.authorityId, key.notificationId, key.version],
  );
}

/** How lists order priorities. */
export const PRIORITY_NUMBER = { NORMAL: 0, HIGH: 1, URGENT: 2 } as const satisfies Record<
  CasePriority,
  number
>;

/** Puts a case with a team. */
export async function placeCase(
  tx: EntityManager,
  key: { authorityId: string; notificationId: string },
  place: { teamCode: string; priority: CasePriority },
): Promise<void> {
  await tx.query(
    `update notification set team_code = $3, priority = $4, updated_at = clock_timestamp()
     where authority_id = $1 and notification_id = $2`,
    [key.authorityId, key.notificationId, place.teamCode, PRIORITY_NUMBER[place.priority]],
  );
}

export async function hasTeam(tx: EntityManager, authorityId: string, teamCode: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`select 1 from team where authority_id = $1 and team_code = $2`, [
    authorityId,
    teamCode,
  ]);
  return rows.length > 0;
}

/** Whether the authority's own copy of this act is in the ledger already. */
export async function isRecorded(
  tx: EntityManager,
  authorityId: string,
  transactionId: string,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `select 1 from case_action where authority_id = $1 and transaction_id = $2`,
    [authorityId, transactionId],
  );
  return rows.length > 0;
}
