import type { OfficerActor, SystemActor, UnionActor } from '@article5/domain/kernel';
import { addToOutbox, markRelayed, scopeOf, type Transactions } from '@article5/persistence/kernel';
import { Audit, ChangeStatisticsPolicy } from '@article5/use-cases/administration';
import { FinishWork } from '@article5/use-cases/kernel';
import type { StoryClock } from './clock';

const JOB = 'compare-transaction';

/** What administrators find: an export of the audit view, work that was given up, a policy that waits for activation. */
export async function seedAdministration(
  transactions: Transactions,
  clock: StoryClock,
  people: { readonly administrator: OfficerActor; readonly analyst: UnionActor },
): Promise<void> {
  await giveUpWork(transactions, people.administrator.authorityId);
  await new Audit(transactions, clock).export(people.administrator, {
    ...{ filter: { source: 'PEOPLE' }, format: 'CSV' },
    purpose: 'Yearly look at who may do what',
  });
  const policy = new ChangeStatisticsPolicy(transactions, clock);
  const { versionId } = await policy.draft(people.analyst, {
    content: { kind: 'NUMBERS', minimumForClaim: 15, suppressBelow: 4, confidence: 0.95 },
  });
  const effectiveFrom = new Date(clock.now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const why = 'Fictional: the coordination group found claims from ten decisions too bold';
  await policy.propose(people.analyst, { versionId, revision: 1, effectiveFrom, why });
}

/** A comparison that failed five times while, as the story goes, the database was being moved. */
async function giveUpWork(transactions: Transactions, authorityId: string): Promise<void> {
  const system: SystemActor = { kind: 'system', authorityId };
  const { outboxId, notificationId } = await transactions.run(scopeOf(system), async (tx) => {
    const [oldest] = await tx.query<{ notificationId: string }[]>(
      `select notification_id as "notificationId" from notification
       where authority_id = $1 and status = 'CLOSED' order by received_at limit 1`,
      [authorityId],
    );
    if (!oldest) throw new Error(`the demo has no closed case of ${authorityId}`);
    const payload = { authorityId, notificationId: oldest.notificationId };
    return { ...oldest, outboxId: await addToOutbox(tx, { authorityId, job: JOB, payload }) };
  });
  await transactions.asRelay((tx) => markRelayed(tx, [outboxId]));
  const error = 'Error: the database system is shutting down';
  await new FinishWork(transactions).givenUp(system, { outboxId, job: JOB, notificationId, error });
}
