import type { ProfileSettings } from '@article5/domain/administration';
import type { OfficerActor } from '@article5/domain/kernel';
import type { Transactions } from '@article5/persistence/kernel';
import { ChangeProfile, ReadProfile } from '@article5/use-cases/administration';
import type { StoryClock } from './clock';

const FICTIONAL = 'Fictional limit of the demo: Article 5 sets none, and no national act was looked up';

/** Time limits that two authorities of the demo have, so that clocks are seen running, and a hearing; all is invented. */
const LIMITS: Readonly<Record<string, Partial<ProfileSettings>>> = {
  FR: {
    limit: { count: 30, unit: 'WORKING_DAYS' },
    limitSource: FICTIONAL,
    stopsForClarification: true,
    stopsForConsultation: true,
    reminderDays: [10, 5, 2],
  },
  DE: {
    limit: { count: 2, unit: 'MONTHS' },
    limitSource: FICTIONAL,
    hearing: { count: 10, unit: 'WORKING_DAYS' },
    hearingSource: 'Fictional hearing of the demo; no national act was looked up',
    stopsForHearing: true,
    reminderDays: [5],
  },
};

/** Two administrators of each put their national profile in force, from the next day on. */
export async function setDemoLimits(
  transactions: Transactions,
  clock: StoryClock,
  administrators: ReadonlyMap<string, readonly OfficerActor[]>,
): Promise<void> {
  const change = new ChangeProfile(transactions, clock);
  const read = new ReadProfile(transactions, clock);
  const effectiveFrom = new Date(clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
  for (const [authorityId, limits] of Object.entries(LIMITS)) {
    const [one, other] = administrators.get(authorityId) ?? [];
    if (!one || !other) throw new Error(`the demo has no two administrators for ${authorityId}`);
    const { inForce } = await read.execute(one);
    const { versionId } = await change.draft(one);
    await change.save(one, { versionId, revision: 1, settings: { ...inForce, ...limits } });
    await change.propose(one, {
      versionId,
      revision: 2,
      effectiveFrom,
      why: 'So that clocks are seen running',
    });
    await change.activate(other, { versionId, revision: 2 });
  }
}
