import type { UnionActor } from '@article5/domain/kernel';
import { NOBODY, type Transactions } from '@article5/persistence/kernel';
import { AnnualReports } from '@article5/use-cases/statistics';
import type { StoryClock } from './clock';

/** Two frozen reports, this year's and last year's; the one that counts more is public, so that the page shows it. */
export async function seedAnnualReports(transactions: Transactions, clock: StoryClock): Promise<void> {
  const analyst = await analystOf(transactions);
  const reports = new AnnualReports(transactions, clock);
  const year = clock.now().getUTCFullYear();
  const frozen = [];
  for (const one of [year - 1, year]) {
    const { reportId } = await reports.freeze(analyst, one);
    const { restricted } = await reports.read(analyst, reportId);
    frozen.push({ reportId, total: restricted[0]?.total ?? 0 });
  }
  const [largest] = frozen.sort((a, b) => b.total - a.total);
  if (largest) await reports.publish(analyst, largest.reportId);
}

async function analystOf(transactions: Transactions): Promise<UnionActor> {
  const [row] = await transactions.run(NOBODY, (tx) =>
    tx.query<{ person_id: string }[]>(
      `select person_id from role_assignment where role = 'UNION_ANALYST' order by valid_from limit 1`,
    ),
  );
  if (!row) throw new Error('the demo has no Union analyst');
  return { kind: 'union', personId: row.person_id, roles: ['UNION_ANALYST'] };
}
