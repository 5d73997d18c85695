import { describe, expect, it } from 'vitest';
import { bootstrapOverUnits, krippendorffAlpha, type Ratings } from './agreement';
import { groupRates } from './group-rates';
import { summariseDurations } from './duration';
import { wilsonInterval } from './intervals';
import { DEFAULT_STATISTICS_POLICY } from './minimum-number';
import { drawBinomial, seededRandom, type RandomSource } from './random';
import { shrinkRates } from './shrinkage';
import { changePoints } from './trend';
import type { CaseMixRow } from './case-mix';
import { logistic } from './distributions';

/** Repeat a failure with this seed; the names of the tests print it. */
const SEED = 20_261_124;
/** Upper bound that a true rate of 5 % passes in all but one of a thousand runs. */
const atMost = (rate: number, runs: number) => rate + 3.1 * Math.sqrt((rate * (1 - rate)) / runs);
const atLeast = (rate: number, runs: number) => rate - 3.1 * Math.sqrt((rate * (1 - rate)) / runs);

const POLICY = DEFAULT_STATISTICS_POLICY;
const FEATURES = ['endUserKind', 'warningSign'];
const KINDS = ['POLICE', 'INTELLIGENCE', 'PRIVATE'];
const KIND_EFFECT = [0.4, 0.9, -0.6];
const WARNING_EFFECT = 1.3;

interface World {
  readonly groups: number;
  readonly cases: (group: number) => number;
  /** What each authority adds to the log odds. */
  readonly bias: (group: number) => number;
  /** Share of each authority's cases that carry a warning sign. */
  readonly warned: (group: number) => number;
}

/** Decided cases of a world in which the outcome follows from the case and the authority's bias. */
function decide(world: World, random: RandomSource): readonly CaseMixRow[] {
  const rows: CaseMixRow[] = [];
  for (let group = 0; group < world.groups; group += 1) {
    for (const [kind, name] of KINDS.entries()) {
      const trials = Math.round(world.cases(group) / KINDS.length);
      const warned = drawBinomial(random, trials, world.warned(group));
      for (const [sign, count] of [
        ['PRESENT', warned],
        ['NONE', trials - warned],
      ] as const) {
        const p = logistic(
          -0.9 + (KIND_EFFECT[kind] ?? 0) + (sign === 'PRESENT' ? WARNING_EFFECT : 0) + world.bias(group),
        );
        const successes = drawBinomial(random, count, p);
        rows.push({ group: `A${group}`, levels: [name, sign], successes, trials: count });
      }
    }
  }
  return rows;
}

const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `A${index}`);

describe(`where authorities decide alike (seed ${SEED})`, () => {
  it('a figure claims a difference in at most 5 % of worlds, though their cases differ much', async ({
    annotate,
  }) => {
    const random = seededRandom(SEED);
    const runs = 300;
    const world: World = {
      groups: 12,
      cases: (group) => 12 + group * 9,
      bias: () => 0,
      warned: (group) => (group % 3 === 0 ? 0.8 : 0.2),
    };
    let [claimed, naive] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const rows = decide(world, random);
      const of = { features: FEATURES, policy: POLICY };
      const isClaim = ({ claim }: { claim: string }) => claim === 'HIGHER' || claim === 'LOWER';
      if (groupRates(namesOf(world.groups), rows, of).groups.some(isClaim)) claimed += 1;
      const blind = rows.map((row) => ({ ...row, levels: [] }));
      if (groupRates(namesOf(world.groups), blind, { ...of, features: [] }).groups.some(isClaim)) naive += 1;
    }
    await annotate(`false claims: ${claimed} of ${runs}; without the case mix ${naive}`);
    expect(claimed / runs).toBeLessThanOrEqual(atMost(0.05, runs));
    expect(
      naive / runs,
      'without the case mix the difference of cases is taken for one of practice',
    ).toBeGreaterThan(0.5);
  }, 60_000);

  it('about 5 % of authorities lie outside the inner funnel, never many more', () => {
    const random = seededRandom(SEED + 1);
    const runs = 300;
    let [outside, all] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const rows = namesOf(20).map((group, index) => {
        const trials = 10 + index * 6;
        return { group, levels: [], trials, successes: drawBinomial(random, trials, 0.35) };
      });
      for (const one of groupRates(namesOf(20), rows, { features: [], policy: POLICY }).groups) {
        const share = one.successes / one.trials;
        all += 1;
        if (one.funnel && (share < one.funnel.inner.low || share > one.funnel.inner.high)) outside += 1;
      }
    }
    expect(outside / all).toBeGreaterThan(0.025);
    expect(outside / all).toBeLessThan(0.06);
  }, 60_000);

  it('no change of the rate is found in more than 5 % of series', async ({ annotate }) => {
    const random = seededRandom(SEED + 2);
    const runs = 300;
    let found = 0;
    for (let run = 0; run < runs; run += 1) {
      const months = Array.from({ length: 36 }, () => ({
        trials: 15,
        successes: drawBinomial(random, 15, 0.4),
      }));
      if (changePoints(months, { random, minimum: 10, permutations: 99 }).length > 0) found += 1;
    }
    await annotate(`false changes: ${found} of ${runs}`);
    expect(found / runs).toBeLessThanOrEqual(atMost(0.05, runs));
    expect(found).toBeGreaterThan(0);
  }, 60_000);
});

describe(`a planted difference (seed ${SEED})`, () => {
  it('of one authority lies in its interval in 95 % of worlds, and is named', async ({ annotate }) => {
    const random = seededRandom(SEED + 3);
    const runs = 300;
    const planted = 1.2;
    const world: World = {
      groups: 8,
      cases: () => 90,
      bias: (group) => (group === 2 ? planted : 0),
      warned: (group) => (group === 2 ? 0.2 : 0.5),
    };
    // Beside the average of all, of which the authority itself is one eighth.
    const truth = Math.exp(planted * (7 / 8));
    let [covered, named, others] = [0, 0, 0];
    for (let run = 0; run < runs; run += 1) {
      const { groups } = groupRates(namesOf(8), decide(world, random), {
        features: FEATURES,
        policy: POLICY,
      });
      const odds = groups[2]?.oddsRatio;
      if (odds && odds.low <= truth && truth <= odds.high) covered += 1;
      if (groups[2]?.claim === 'HIGHER') named += 1;
      others += groups.filter(({ claim, group }) => group !== 'A2' && claim === 'HIGHER').length;
    }
    await annotate(`planted odds ratio ${truth.toFixed(2)}: covered ${covered}, named ${named} of ${runs}`);
    expect(covered / runs).toBeGreaterThanOrEqual(atLeast(0.95, runs));
    expect(named / runs).toBeGreaterThan(0.8);
    expect(others / runs).toBeLessThanOrEqual(atMost(0.05, runs));
  }, 60_000);

  it('of the rate over time is found in its month, give or take two', () => {
    const random = seededRandom(SEED + 4);
    let found = 0;
    for (let run = 0; run < 60; run += 1) {
      const months = Array.from({ length: 36 }, (_, month) => ({
        trials: 20,
        successes: drawBinomial(random, 20, month < 20 ? 0.3 : 0.6),
      }));
      const [first] = changePoints(months, { random, minimum: 10, permutations: 99 });
      if (first && Math.abs(first.at - 20) <= 2 && first.change.low <= 0.3 && first.change.high >= 0.3)
        found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(45);
  }, 60_000);
});

describe(`intervals hold what they promise (seed ${SEED})`, () => {
  it('Wilson’s on average over rates, for 5 to 40 decisions', () => {
    const random = seededRandom(SEED + 5);
    const runs = 4000;
    let covered = 0;
    for (let run = 0; run < runs; run += 1) {
      const [p, trials] = [random(), 5 + Math.floor(random() * 36)];
      const interval = wilsonInterval({ trials, successes: drawBinomial(random, trials, p) });
      if (interval && interval.low <= p && p <= interval.high) covered += 1;
    }
    expect(covered / runs).toBeGreaterThanOrEqual(atLeast(0.95, runs));
  });

  it('shrunken rates: on average over authorities, and closer to the truth than raw ones', async ({
    annotate,
  }) => {
    const random = seededRandom(SEED + 6);
    let [covered, all, raw, shrunken] = [0, 0, 0, 0];
    for (let run = 0; run < 60; run += 1) {
      const truths = Array.from({ length: 20 }, () => logistic(-0.6 + 0.7 * normal(random)));
      const counts = truths.map((p, index) => {
        const trials = 2 + index * 2;
        return { trials, successes: drawBinomial(random, trials, p) };
      });
      for (const [index, estimate] of (shrinkRates(counts)?.rates ?? []).entries()) {
        const [truth, count] = [truths[index] ?? 0, counts[index] ?? { trials: 1, successes: 0 }];
        all += 1;
        if (estimate.low <= truth && truth <= estimate.high) covered += 1;
        raw += (count.successes / count.trials - truth) ** 2;
        shrunken += (estimate.value - truth) ** 2;
      }
    }
    await annotate(
      `shrunken intervals cover ${covered} of ${all}; squared error ${(shrunken / raw).toFixed(2)} of raw`,
    );
    expect(covered / all).toBeGreaterThanOrEqual(atLeast(0.95, all));
    expect(shrunken).toBeLessThan(raw * 0.8);
  }, 60_000);

  it('medians: whatever the distribution', () => {
    const random = seededRandom(SEED + 7);
    const runs = 1500;
    let covered = 0;
    for (let run = 0; run < runs; run += 1) {
      const counts = Array.from({ length: 21 }, () => ({ days: -30 * Math.log(1 - random()), count: 1 }));
      const interval = summariseDurations(counts)?.interval;
      const truth = 30 * Math.LN2;
      if (interval && interval.low <= truth && truth <= interval.high) covered += 1;
    }
    expect(covered / runs).toBeGreaterThanOrEqual(atLeast(0.95, runs));
  });

  it('alpha of 40 vignettes: nine times in ten at least, as docs/methods/agreement.md says', async ({
    annotate,
  }) => {
    const random = seededRandom(SEED + 8);
    const truth = krippendorffAlpha(vignettes(random, 20_000)) ?? 0;
    const runs = 120;
    let covered = 0;
    for (let run = 0; run < runs; run += 1) {
      const found = bootstrapOverUnits(vignettes(random, 40), krippendorffAlpha, { random, draws: 200 });
      if (found?.interval && found.interval.low <= truth && truth <= found.interval.high) covered += 1;
    }
    await annotate(`alpha ${truth.toFixed(3)} covered ${covered} of ${runs}`);
    expect(covered / runs).toBeGreaterThanOrEqual(atLeast(0.93, runs));
  }, 60_000);
});

describe('small numbers', () => {
  it('nothing is claimed of an authority below the minimum, however far it lies from the others', () => {
    const rows = namesOf(6).map((group, index) => {
      const trials = index === 0 ? 9 : 60;
      return { group, levels: [], trials, successes: index === 0 ? 9 : 6 };
    });
    const { groups } = groupRates(namesOf(7), rows, { features: [], policy: POLICY });
    expect(groups[0]).toMatchObject({ sayable: 'TOO_FEW', claim: 'NO_CLAIM', p: undefined });
    expect(groups[6]).toMatchObject({ sayable: 'NOTHING_DECIDED', claim: 'NO_CLAIM', raw: undefined });
    const enough = { ...POLICY, minimumForClaim: 9 };
    expect(groupRates(namesOf(7), rows, { features: [], policy: enough }).groups[0]?.claim).toBe('HIGHER');
  });

  it('authorities with a single case and features that occur once do not stop the comparison of the others', () => {
    const random = seededRandom(SEED + 9);
    const world: World = {
      ...{ groups: 6, cases: () => 60, warned: () => 0.4 },
      bias: (group) => (group === 0 ? 2 : 0),
    };
    const rare = ['FACE', 'MILITARY', 'OTHER'].map((level, index) => ({
      ...{ group: `B${index}`, levels: [level, 'NONE'], trials: 1, successes: index % 2 },
    }));
    const names = [...namesOf(6), 'B0', 'B1', 'B2'];
    const figure = groupRates(names, [...decide(world, random), ...rare], {
      features: FEATURES,
      policy: POLICY,
    });
    expect(figure.isAdjusted).toBe(true);
    expect(figure.groups[0]?.claim).toBe('HIGHER');
    expect(figure.groups.slice(6)).toMatchObject(
      names.slice(6).map((group) => ({ group, claim: 'NO_CLAIM', adjusted: undefined })),
    );
    expect(figure.features.map(({ level }) => level)).not.toContain('FACE');
  });

  it('nothing is claimed where all are small, or where nobody decided', () => {
    const rows = namesOf(20).map((group, index) => ({
      ...{ group, levels: [], trials: 9 },
      successes: index % 2 ? 9 : 0,
    }));
    const figure = groupRates(namesOf(20), rows, { features: [], policy: POLICY });
    expect(new Set(figure.groups.map(({ claim }) => claim))).toEqual(new Set(['NO_CLAIM']));
    const none = groupRates(namesOf(3), [], { features: FEATURES, policy: POLICY });
    expect(none.groups.every(({ claim, raw }) => claim === 'NO_CLAIM' && raw === undefined)).toBe(true);
    expect(
      changePoints(
        [
          { trials: 4, successes: 0 },
          { trials: 4, successes: 4 },
        ],
        {
          ...{ random: seededRandom(1), minimum: 10 },
        },
      ),
    ).toEqual([]);
  });
});

/** Answers of six authorities to vignettes: half are plain, half divide them. */
function vignettes(random: RandomSource, count: number): readonly Ratings[] {
  return Array.from({ length: count }, () => {
    const p = random() < 0.5 ? (random() < 0.5 ? 0.05 : 0.92) : 0.5;
    return Array.from({ length: 6 }, () => (random() < 0.1 ? undefined : random() < p ? 'yes' : 'no'));
  });
}

function normal(random: RandomSource): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
