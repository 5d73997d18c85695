import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import {
  clustersOf,
  matchTransactions,
  type ComparedPair,
  type TransactionProfile,
} from '@article5/domain/matching';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf, type Submitted } from '../../../../test/support/intake';
import { CompareAgain } from './index';

const PARTIES = [
  'Sennfeld Data Agency',
  'Senfeld Data Agency',
  'Arbolan Police Institute',
  'Sennfeld Customs',
];
const AUTHORITIES = ['FR', 'DE', 'FR', 'IT', 'ES', 'FR'];

/** What may happen to a register of six transactions: a version comes, one is withdrawn, an officer speaks or takes it back. */
type Event =
  | { readonly kind: 'VERSION'; readonly of: number; readonly party: number }
  | { readonly kind: 'WITHDRAWN'; readonly of: number }
  | { readonly kind: 'SAID'; readonly of: number; readonly other: number; readonly word: 'SAME' | 'NOT_SAME' }
  | { readonly kind: 'TAKEN_BACK'; readonly of: number; readonly other: number };

const place = fc.nat({ max: AUTHORITIES.length - 1 });
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('VERSION' as const),
      of: place,
      party: fc.nat({ max: PARTIES.length - 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('WITHDRAWN' as const), of: place }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('SAID' as const),
      of: place,
      other: place,
      word: fc.constantFrom('SAME' as const, 'NOT_SAME' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('TAKEN_BACK' as const), of: place, other: place }) },
);

const database = useDatabase();
let intake: ReturnType<typeof intakeOf>;
let again: CompareAgain;
const cases: Submitted[] = [];

beforeAll(async () => {
  intake = intakeOf(database);
  again = new CompareAgain(database.transactions, intake.matcher);
  for (const authorityId of AUTHORITIES) cases.push(await givenSubmitted(database, { authorityId }));
});

/** The register as the events left it, told apart from what the product keeps. */
class Told {
  readonly profiles = new Map<number, TransactionProfile>();
  readonly withdrawn = new Set<number>();
  readonly versions = new Map<number, number>();
  readonly said = new Map<string, 'SAME' | 'NOT_SAME'>();

  /** All pairs compared from nothing, officers' words over the machine's. */
  clusters(): Map<string, string> {
    const live = [...this.profiles].filter(([at]) => !this.withdrawn.has(at));
    const pairs = live.flatMap(([at, profile], index) =>
      live.slice(index + 1).map(([otherAt, other]): ComparedPair => {
        const words = [this.said.get(`${at} ${otherAt}`), this.said.get(`${otherAt} ${at}`)];
        const officer = words.includes('NOT_SAME') ? 'NOT_SAME' : words.includes('SAME') ? 'SAME' : undefined;
        const machine = matchTransactions(profile, other).verdict;
        return { a: profile.notificationId, b: other.notificationId, machine, officer };
      }),
    );
    const all = clustersOf(
      live.map(([, profile]) => profile.notificationId),
      pairs,
    );
    const sizes = Map.groupBy(all.values(), (cluster) => cluster);
    return new Map([...all].filter(([, cluster]) => (sizes.get(cluster)?.length ?? 0) > 1).sort());
  }
}

async function happen(told: Told, what: Event): Promise<void> {
  const of = cases[what.of];
  const other = cases['other' in what ? what.other : what.of];
  if (!of || !other) return;
  if (what.kind === 'VERSION') {
    if (told.withdrawn.has(what.of)) return;
    const profile = profileOf(of, PARTIES[what.party] ?? '');
    const version = (told.versions.get(what.of) ?? 0) + 1;
    told.versions.set(what.of, version);
    told.profiles.set(what.of, profile);
    const found = await intake.matcher.compare(profile, version);
    await database.transactions.asMatcher((tx) => intake.matcher.write(tx, found));
    return;
  }
  if (what.kind === 'WITHDRAWN') {
    told.withdrawn.add(what.of);
    await database.rows(`update notification set status = 'WITHDRAWN' where notification_id = $1`, [
      of.notificationId,
    ]);
  } else if (what.of === what.other) {
    return;
  } else {
    told.said.delete(`${what.of} ${what.other}`);
    await database.rows(
      `update transaction_verdict set undone_at = now()
       where notification_id = $1 and other_notification_id = $2 and undone_at is null`,
      [of.notificationId, other.notificationId],
    );
    if (what.kind === 'SAID') {
      told.said.set(`${what.of} ${what.other}`, what.word);
      await say(of, other, what.word);
    }
  }
  await again.execute(of.actor, of);
}

async function say(of: Submitted, other: Submitted, word: string): Promise<void> {
  await database.rows(
    `insert into transaction_verdict (authority_id, verdict_id, notification_id, other_authority_id,
       other_notification_id, verdict, reason_text_id, given_by, given_at)
     values ($1, $2, $3, $4, $5, $6, $2, $7, now())`,
    [of.authorityId, newId(), of.notificationId, other.authorityId, other.notificationId, word, of.personId],
  );
}

function profileOf(of: Submitted, name: string): TransactionProfile {
  return {
    authorityId: of.authorityId,
    notificationId: of.notificationId,
    items: [{ name: 'Lumen Probe', model: 'LP-40', family: 'INTERCEPTION', functions: ['MONITOR'] }],
    endUsers: [{ name, country: 'TN' }],
    consignees: [],
    destination: 'TN',
  };
}

async function fresh(): Promise<void> {
  await database.rows(`delete from similar_transaction`);
  await database.rows(`delete from transaction_cluster_member`);
  await database.rows(`delete from transaction_verdict`);
  await database.rows(`delete from transaction_profile`);
  await database.rows(`update notification set status = 'RECEIVED'`);
}

it('R-024: after any history of versions, withdrawals and officers’ words the clusters are those of a full computation', async () => {
  let clusters = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 6, maxLength: 24 }), async (history) => {
      await fresh();
      const told = new Told();
      for (const what of history) await happen(told, what);
      const stored = await database.rows<{ n: string; c: string }>(
        `select notification_id as n, cluster_id as c from transaction_cluster_member`,
      );
      const expected = told.clusters();
      expect(stored.map(({ n, c }) => [n, c]).sort()).toEqual([...expected]);
      clusters += new Set(expected.values()).size;
    }),
    { numRuns: 12, seed: 24 },
  );
  expect(clusters).toBeGreaterThan(5);
}, 120_000);
