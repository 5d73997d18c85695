import type { ClockProfile } from '@article5/domain/calendar';
import { setAuthorityTime } from '@article5/persistence/calendar';
import { NOBODY, type Transactions } from '@article5/persistence/kernel';

const FICTIONAL = 'Fictional limit of the demo: Article 5 sets none, and no national act was looked up';

/** Time limits that two authorities of the demo have, so that clocks are seen running; both are invented. */
const LIMITS: Readonly<Record<string, ClockProfile>> = {
  FR: {
    limit: { count: 30, unit: 'WORKING_DAYS' },
    limitSource: FICTIONAL,
    stopsForClarification: true,
    reminderDays: [10, 5, 2],
    lapseEffect: 'NONE',
  },
  DE: {
    limit: { count: 2, unit: 'MONTHS' },
    limitSource: FICTIONAL,
    stopsForClarification: false,
    reminderDays: [5],
    lapseEffect: 'NONE',
  },
};

export async function setDemoLimits(transactions: Transactions, at: Date): Promise<void> {
  const on = at.toISOString().slice(0, 10);
  for (const [authorityId, profile] of Object.entries(LIMITS)) {
    await transactions.run(NOBODY, (tx) => setAuthorityTime(tx, { authorityId, on }, profile));
  }
}
