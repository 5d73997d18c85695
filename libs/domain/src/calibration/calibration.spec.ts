import { describe, expect, it } from 'vitest';
import { exampleContext, validateNotification } from '../questions';
import { DEFAULT_STATISTICS_POLICY, seededRandom } from '../statistics';
import {
  answerVignette,
  calibrationResults,
  designVignettes,
  moveRound,
  VIGNETTE_FEATURES,
  vignetteAnswers,
  type Levels,
} from './index';

const SEED = 41;
const FEATURES = {
  endUserKind: ['POLICE', 'PRIVATE'],
  warningSigns: ['NONE', 'PRESENT'],
  safeguards: ['NONE', 'IN_PLACE'],
  diversionRisk: ['LOW', 'HIGH'],
};
const POLICY = DEFAULT_STATISTICS_POLICY;

function designed(vignettes: number): readonly Levels[] {
  const made = designVignettes({ features: FEATURES, vignettes }, seededRandom(SEED));
  return made.ok ? made.value : [];
}

describe('a calibration round', () => {
  it('has vignettes that could be sent as notifications, whatever is varied', () => {
    for (const [feature, levels] of Object.entries(VIGNETTE_FEATURES)) {
      for (const level of Object.keys(levels)) {
        const answers = vignetteAnswers({ [feature]: level }, '2026-11-24');
        expect(validateNotification(answers, exampleContext()), `${feature} ${level}`).toMatchObject({
          ok: true,
        });
      }
    }
    const texts = designed(16).map((levels) => JSON.stringify(vignetteAnswers(levels, '2026-11-24')));
    expect(new Set(texts).size).toBe(16);
  });

  it('varies each feature independently of the others, also with half of all combinations', () => {
    for (const vignettes of [8, 16]) {
      const chosen = designed(vignettes);
      expect(chosen).toHaveLength(vignettes);
      for (const [one, [first = '']] of Object.entries(FEATURES)) {
        expect(chosen.filter((levels) => levels[one] === first)).toHaveLength(vignettes / 2);
        for (const [other, [second = '']] of Object.entries(FEATURES)) {
          if (one === other) continue;
          const both = chosen.filter((levels) => levels[one] === first && levels[other] === second);
          expect(both, `${one} × ${other}`).toHaveLength(vignettes / 4);
        }
      }
    }
  });

  it.each([
    [{ features: { covert: ['YES', 'NO'] }, vignettes: 4 }, 'calibration.features-number'],
    [{ features: { ...FEATURES, covert: ['YES'] }, vignettes: 8 }, 'calibration.levels-number'],
    [{ features: { ...FEATURES, price: ['LOW', 'HIGH'] }, vignettes: 8 }, 'calibration.feature-unknown'],
    [{ features: FEATURES, vignettes: 17 }, 'calibration.vignettes-number'],
    [{ features: FEATURES, vignettes: 3 }, 'calibration.vignettes-number'],
  ])('is refused with a design that tells nothing: %j', (design, code) => {
    const made = designVignettes(design, seededRandom(1));
    expect(made.ok ? [] : made.refusals.map((refusal) => refusal.code)).toContain(code);
  });

  it('moves on and never back, and takes answers only while it is open', () => {
    expect(moveRound('DRAFT', 'OPEN').ok && moveRound('OPEN', 'CLOSED').ok).toBe(true);
    for (const [from, to] of [
      ['DRAFT', 'CLOSED'],
      ['CLOSED', 'OPEN'],
      ['OPEN', 'DRAFT'],
      ['OPEN', 'OPEN'],
    ] as const) {
      expect(moveRound(from, to)).toMatchObject({ refusals: [{ code: 'calibration.not-in-this-state' }] });
    }
    const answer = { outcome: 'AUTHORISATION_REQUIRED', reasonCodes: ['policy.national'] };
    expect(answerVignette('OPEN', answer).ok).toBe(true);
    expect(answerVignette('CLOSED', answer).ok).toBe(false);
    expect(answerVignette('OPEN', { outcome: 'REDIRECTED', reasonCodes: ['x'] })).toMatchObject({
      refusals: [{ code: 'calibration.outcome-unknown' }, { code: 'calibration.reason-unknown' }],
    });
    expect(answerVignette('OPEN', { ...answer, reasonCodes: [] })).toMatchObject({
      refusals: [{ code: 'calibration.reason-missing' }],
    });
  });
});

describe(`what a round finds (seed ${SEED})`, () => {
  const vignettes = designed(16).map((levels, index) => ({ vignetteId: `v${index}`, levels }));
  const authorities = ['AT', 'BG', 'CZ', 'DK', 'ES', 'FI', 'NL', 'SE'];

  /** Answers of authorities that weigh warning signs and safeguards alike, and of one that is stricter by `bias`. */
  function round(random: () => number, bias: number) {
    return vignettes.flatMap(({ vignetteId, levels }) =>
      authorities.map((authorityId) => {
        const odds =
          -0.4 +
          (levels.warningSigns === 'PRESENT' ? 1.6 : -0.6) +
          (levels.safeguards === 'IN_PLACE' ? -0.9 : 0.4) +
          (authorityId === 'NL' ? bias : 0);
        const outcome =
          random() < 1 / (1 + Math.exp(-odds)) ? 'AUTHORISATION_REQUIRED' : 'NO_AUTHORISATION_REQUIRED';
        return { vignetteId, authorityId, outcome };
      }),
    );
  }
  const claims = (answers: ReturnType<typeof round>) =>
    calibrationResults(vignettes, answers, { policy: POLICY, seed: SEED }).rates.groups.filter(
      ({ claim }) => claim === 'HIGHER' || claim === 'LOWER',
    );

  it('claims a difference of practice in at most 5 % of rounds where there is none, and finds a planted one', () => {
    const random = seededRandom(SEED);
    const runs = 60;
    let [wrong, found] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      if (claims(round(random, 0)).length > 0) wrong += 1;
      if (claims(round(random, 3.5)).some(({ group, claim }) => group === 'NL' && claim === 'HIGHER'))
        found += 1;
    }
    expect(wrong / runs).toBeLessThanOrEqual(0.05 + 3.1 * Math.sqrt((0.05 * 0.95) / runs));
    expect(found / runs).toBeGreaterThan(0.7);
  }, 60_000);

  it('tells the feature that moved the outcome from those that did not', () => {
    const random = seededRandom(SEED + 1);
    let [moved, unmoved] = [0, 0];
    const runs = 40;
    for (let run = 0; run < runs; run += 1) {
      const { features } = calibrationResults(vignettes, round(random, 0), {
        policy: POLICY,
        seed: SEED,
      }).rates;
      const p = (feature: string) => features.find((one) => one.feature === feature)?.p ?? 1;
      if (p('warningSigns') < 0.05) moved += 1;
      if (p('diversionRisk') < 0.05) unmoved += 1;
    }
    expect(moved / runs).toBeGreaterThan(0.9);
    expect(unmoved / runs).toBeLessThanOrEqual(0.05 + 3.1 * Math.sqrt((0.05 * 0.95) / runs));
  }, 60_000);

  it('is full agreement where all say the same of each vignette, and the same each time it is read', () => {
    const answers = vignettes.flatMap(({ vignetteId }, index) =>
      authorities.map((authorityId) => ({
        ...{ vignetteId, authorityId },
        outcome: index % 2 ? 'AUTHORISATION_REQUIRED' : 'NO_AUTHORISATION_REQUIRED',
      })),
    );
    const read = () => calibrationResults(vignettes, answers, { policy: POLICY, seed: SEED });
    expect(read().alpha?.value).toBe(1);
    expect(read().ac1?.value).toBe(1);
    expect(read()).toEqual(read());
  });

  it('says nothing of a round without answers, and claims nothing of authorities with few', () => {
    const none = calibrationResults(vignettes, [], { policy: POLICY, seed: SEED });
    expect(none).toMatchObject({ answers: 0, authorities: [], alpha: undefined, ac1: undefined });
    const few = round(seededRandom(SEED), 5).filter(({ vignetteId }) => Number(vignetteId.slice(1)) < 9);
    expect(claims(few)).toEqual([]);
  });
});
