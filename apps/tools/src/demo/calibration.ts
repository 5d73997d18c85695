import type { Levels } from '@article5/domain/calibration';
import type { OfficerActor, UnionActor } from '@article5/domain/kernel';
import { seededRandom } from '@article5/domain/statistics';
import { NOBODY, type Transactions } from '@article5/persistence/kernel';
import { AnswerVignettes, ReadRounds, RunRounds } from '@article5/use-cases/calibration';
import type { StoryClock } from './clock';

const ANALYST = 'analyst@union.example';
const EARLIER = {
  title: 'Covert use and end users',
  features: { covert: ['YES', 'NO'], endUserKind: ['POLICE', 'PRIVATE'], diversionRisk: ['LOW', 'HIGH'] },
  vignettes: 8,
};
const LATER = {
  title: 'Warning signs and safeguards',
  features: {
    endUserKind: ['POLICE', 'INTELLIGENCE'],
    warningSigns: ['NONE', 'PRESENT'],
    safeguards: ['NONE', 'IN_PLACE'],
    diversionRisk: ['LOW', 'HIGH'],
  },
  vignettes: 16,
};
const OPEN = {
  title: 'Item families and safeguards',
  features: {
    itemFamily: ['DEVICE_EXTRACTION', 'INTERCEPTION', 'FACE_OR_EMOTION'],
    safeguards: ['NONE', 'IN_PLACE'],
    warningSigns: ['NONE', 'PRESENT'],
  },
  vignettes: 12,
};
/** What each level adds to the log odds of a requirement, in the demo. */
const PULL: Readonly<Record<string, number>> = {
  'warningSigns=PRESENT': 1.6,
  'warningSigns=NONE': -0.8,
  'safeguards=IN_PLACE': -0.9,
  'safeguards=NONE': 0.5,
  'covert=YES': 0.9,
  'covert=NO': -0.9,
};
/** Invented: one authority that is stricter than the others on the same facts. */
const STRICTER = { authorityId: 'NL', by: 3.2 };

/** Two closed rounds with results and one that waits for the officers of France. */
export async function seedCalibration(
  transactions: Transactions,
  clock: StoryClock,
  officers: ReadonlyMap<string, OfficerActor>,
): Promise<void> {
  const personId = await transactions.run(NOBODY, async (tx) => {
    const [row] = await tx.query<{ person_id: string }[]>(`select person_id from person where email = $1`, [
      ANALYST,
    ]);
    return row?.person_id ?? '';
  });
  const analyst: UnionActor = { kind: 'union', personId, roles: ['UNION_ANALYST'] };
  const [runs, rounds] = [new RunRounds(transactions, clock), new ReadRounds(transactions)];
  const vignettes = new AnswerVignettes(transactions, clock);
  const random = seededRandom(7);
  for (const [daysAgo, round, isClosed] of [
    [170, EARLIER, true],
    [60, LATER, true],
    [5, OPEN, false],
  ] as const) {
    clock.goTo(daysAgo);
    const dueOn = new Date(clock.now().getTime() + 28 * 86_400_000).toISOString().slice(0, 10);
    const authorities = [...officers.keys()].filter((code) => code !== 'FR' || !isClosed);
    const features = Object.fromEntries(
      Object.entries(round.features).map(([name, levels]) => [name, [...levels]]),
    );
    const { roundId } = await runs.compose(analyst, { ...round, features, dueOn, authorities });
    await runs.open(analyst, roundId);
    const { list } = await rounds.one(analyst, roundId);
    clock.pass(48);
    for (const [authorityId, officer] of officers) {
      if (authorityId === 'FR') continue;
      for (const { vignetteId, levels } of isClosed ? list : list.slice(0, authorityId.charCodeAt(0) % 5)) {
        await vignettes.execute(officer, vignetteId, answerOf(authorityId, levels, random));
      }
    }
    if (isClosed) await runs.close(analyst, roundId);
  }
}

function answerOf(authorityId: string, levels: Levels, random: () => number) {
  const pull = Object.entries(levels).reduce(
    (sum, [name, level]) => sum + (PULL[`${name}=${level}`] ?? 0),
    0,
  );
  const odds = pull + (authorityId === STRICTER.authorityId ? STRICTER.by : -0.3);
  return random() < 1 / (1 + Math.exp(-odds))
    ? { outcome: 'AUTHORISATION_REQUIRED', reasonCodes: ['end-use.human-rights'] }
    : { outcome: 'NO_AUTHORISATION_REQUIRED', reasonCodes: ['safeguards.sufficient'] };
}
