import type { EntityManager } from 'typeorm';
import { DEFAULT_STATISTICS_POLICY, type StatisticsPolicy } from '@article5/domain/statistics';

/** The policy in force on a day. */
export async function findStatisticsPolicy(tx: EntityManager, on: string): Promise<StatisticsPolicy> {
  const [row] = await tx.query<StatisticsPolicy[]>(
    `select minimum_for_claim as "minimumForClaim", suppress_below as "suppressBelow", confidence
       from statistics_policy where valid_from <= $1 order by valid_from desc limit 1`,
    [on],
  );
  return row ?? DEFAULT_STATISTICS_POLICY;
}

/** Versions of common policy from within a period. */
export function listPolicyVersions(
  tx: EntityManager,
  period: { readonly from: string; readonly to: string },
): Promise<{ validFrom: string; title: string }[]> {
  return tx.query(
    `select valid_from as "validFrom", title from policy_version
      where valid_from between $1 and $2 order by valid_from, title`,
    [period.from, period.to],
  );
}
