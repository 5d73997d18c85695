import { v7 as newId } from 'uuid';
import type { OfficerActor } from '@article5/domain/kernel';
import { seededRandom, type RandomSource } from '@article5/domain/statistics';
import type { EntityManager } from 'typeorm';
import type { Transactions } from '@article5/persistence/kernel';
import { insertDecided, type DecidedRecord } from './decided-records';

/** How an invented authority decides: cases in a year, what it adds to the log odds, how grave its cases are. */
interface Habit {
  readonly cases: number;
  readonly bias: number;
  readonly graveShare: number;
  /** Days that half of its decisions take. */
  readonly medianDays: number;
}

const PLAIN: Habit = { cases: 24, bias: 0, graveShare: 0.35, medianDays: 24 };

/** Invented: nothing here says anything about a real authority. Some are too small to say anything of. */
const HABITS: Readonly<Record<string, Partial<Habit>>> = {
  AT: { cases: 31 },
  BG: { cases: 12 },
  CY: { cases: 2 },
  CZ: { cases: 44, medianDays: 31 },
  DK: { cases: 27 },
  EE: { cases: 7 },
  ES: { cases: 58, bias: -1.5 },
  FI: { cases: 38, graveShare: 0.85 },
  GR: { cases: 16, medianDays: 38 },
  HR: { cases: 6 },
  HU: { cases: 18 },
  IE: { cases: 22 },
  LT: { cases: 9 },
  LU: { cases: 1 },
  LV: { cases: 11 },
  NL: { cases: 64, bias: 1.4, medianDays: 17 },
  PT: { cases: 19 },
  RO: { cases: 26, medianDays: 52 },
  SI: { cases: 5 },
  SK: { cases: 14 },
};

const FAMILIES = ['INTERCEPTION', 'INTRUSION', 'MONITORING_CENTRE', 'DEVICE_EXTRACTION', 'LOCATION_TRACKING'];
const KINDS = ['POLICE', 'INTELLIGENCE', 'MINISTRY', 'TELECOM', 'PRIVATE'];
const KIND_WEIGHT: Readonly<Record<string, number>> = { INTELLIGENCE: 0.8, POLICE: 0.3, PRIVATE: -0.9 };
const DESTINATIONS = ['AE', 'EG', 'VN', 'KZ', 'MX', 'PK', 'TH'];
const DAY_IN_MS = 86_400_000;
/** Days ago on which the invented authorities agreed on a stricter reading. */
const AGREED_READING = 150;

/** A year of decisions of twenty invented authorities, so that figures have something to say, and something not to. */
export async function seedPractice(
  transactions: Transactions,
  present: Date,
): Promise<ReadonlyMap<string, OfficerActor>> {
  const officers = new Map<string, OfficerActor>();
  const random = seededRandom(2_021_821);
  for (const [authorityId, habit] of Object.entries(HABITS)) {
    const whole = { ...PLAIN, ...habit };
    const records = Array.from({ length: whole.cases }, (_, index) =>
      decidedCase(`${authorityId}-${present.getUTCFullYear()}-9${String(index).padStart(4, '0')}`, whole, {
        ...{ random, present },
      }),
    );
    officers.set(authorityId, await insertDecided(transactions, authorityId, records));
  }
  return officers;
}

/** The version of policy that the invented trend turns on. Only the owner of the database may write it. */
export async function recordAgreedReading(owner: EntityManager, present: Date): Promise<void> {
  await owner.query(`insert into policy_version values ($1, $2, $3)`, [
    ...[newId(), dayBefore(present, AGREED_READING), 'Agreed reading of Article 5(2) (invented)'],
  ]);
}

interface Chance {
  readonly random: RandomSource;
  readonly present: Date;
}

function decidedCase(reference: string, habit: Habit, { random, present }: Chance): DecidedRecord {
  const daysAgo = 2 + Math.floor(random() * 355);
  const took = Math.max(3, Math.round(habit.medianDays * Math.exp(0.5 * normal(random))));
  const endUserKind = pick(KINDS, random);
  const warned = random() < habit.graveShare;
  const safeguarded = random() < 0.4;
  const odds =
    -1.1 +
    (KIND_WEIGHT[endUserKind] ?? 0) +
    (warned ? 1.3 : 0) -
    (safeguarded ? 0.7 : 0) +
    (daysAgo < AGREED_READING ? 1 : 0) +
    habit.bias;
  const isRequired = random() < 1 / (1 + Math.exp(-odds));
  const outcome = isRequired
    ? 'AUTHORISATION_REQUIRED'
    : random() < 0.2
      ? 'NOT_CYBER_SURVEILLANCE'
      : 'NO_AUTHORISATION_REQUIRED';
  return {
    ...{ reference, endUserKind, outcome },
    itemFamily: pick(FAMILIES, random),
    destination: pick(DESTINATIONS, random),
    features: {
      warningSigns: warned ? ['END_USE_UNCLEAR'] : [],
      safeguards: safeguarded ? ['AUDIT_LOG'] : [],
    },
    reasonCodes: reasonsFor(outcome, { warned, safeguarded, bias: habit.bias }, random),
    receivedOn: dayBefore(present, daysAgo + took),
    decidedOn: dayBefore(present, daysAgo),
    ...(isRequired ? { sharedAfterDays: Math.min(daysAgo, Math.floor(random() * 12)) } : {}),
  };
}

function reasonsFor(
  outcome: string,
  of: { readonly warned: boolean; readonly safeguarded: boolean; readonly bias: number },
  random: RandomSource,
): readonly string[] {
  if (outcome === 'NOT_CYBER_SURVEILLANCE') return ['item.not-specially-designed'];
  if (outcome === 'NO_AUTHORISATION_REQUIRED') {
    return of.safeguarded ? ['safeguards.sufficient', 'end-use.human-rights'] : ['diversion.unlikely'];
  }
  const reasons = ['item.covert-by-design'];
  if (random() < 0.7) reasons.push('end-use.human-rights');
  if (of.warned) reasons.push('diversion.likely');
  if (random() < (of.bias > 1 ? 0.75 : 0.15)) reasons.push('policy.national');
  return reasons;
}

function pick<T>(values: readonly T[], random: RandomSource): T {
  return values[Math.floor(random() * values.length)] as T;
}

function normal(random: RandomSource): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function dayBefore(present: Date, days: number): string {
  return new Date(present.getTime() - days * DAY_IN_MS).toISOString().slice(0, 10);
}
