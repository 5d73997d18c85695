import type { EntityManager } from 'typeorm';
import type { TriageAnswers } from '@article5/domain/triage';

/** How the newest version of a case was routed, and what that rested on. */
export interface RoutedCase {
  readonly notificationId: string;
  readonly version: number;
  readonly answers: TriageAnswers;
  readonly teamCode: string | null;
  readonly priority: number;
  /** What the step recorded; null while the case has not been routed. */
  readonly ruleId: string | null;
  readonly tableVersion: string | null;
  readonly routedAt: Date | null;
}

/** A case that an officer names by reference, with the rule and table version that routed its newest version. */
export async function readRoutedCase(
  tx: EntityManager,
  authorityId: string,
  reference: string,
): Promise<RoutedCase | undefined> {
  const [row] = await tx.query<RoutedCase[]>(
    `select n.notification_id as "notificationId", n.version, v.answers, n.team_code as "teamCode", n.priority,
       i.result ->> 'ruleId' as "ruleId", i.result ->> 'tableVersion' as "tableVersion", i.finished_at as "routedAt"
     from notification n join notification_version v using (authority_id, notification_id, version)
       left join intake_step i on i.authority_id = n.authority_id and i.notification_id = n.notification_id
         and i.version = n.version and i.step = 'route-case' and i.state = 'DONE'
     where n.authority_id = $1 and n.reference = $2`,
    [authorityId, reference],
  );
  return row;
}
