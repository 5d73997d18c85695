import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome, Refusal } from '../kernel';
import {
  checkHearing,
  checkHearingAnswer,
  DECISION_OUTCOMES,
  decisionLetter,
  HEARING_STATES,
  intentionLetter,
  missingHearing,
  REASON_CODES,
  REASON_WEIGHTS,
  type Announced,
  type Hearing,
  type HearingRule,
  type HearingSituation,
  type LetterFacts,
  type Reason,
} from '.';

const RULE: HearingRule = {
  period: { count: 10, unit: 'WORKING_DAYS' },
  source: 'Fictional act, section 28',
  stopsClock: true,
};
const REASON: Reason = {
  code: 'end-use.internal-repression',
  answerKeys: ['3.2'],
  evidence: 'Two reports, for the file only.',
  weight: 'DECISIVE',
  conclusion: 'The end-use is repression.',
};
const INTENDED: Announced = { outcome: 'AUTHORISATION_REQUIRED', legalBasis: 'ART_5_2', reasons: [REASON] };
const TODAY = '2026-11-24';
const heard = (change: Partial<Hearing> = {}): Hearing => ({
  ...INTENDED,
  ...{ state: 'ANSWERED', dueOn: '2026-11-20', isConsidered: true },
  ...change,
});
const now = (hearings: readonly Hearing[], rule: HearingRule | null = RULE): HearingSituation => ({
  ...{ rule, hearings, today: TODAY },
});
const codes = (refusals: readonly Refusal[]) => refusals.map(({ code }) => code);
const codesOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : codes(outcome.refusals));

describe('the exporter’s right to be heard, before a decision is proposed', () => {
  it('is asked for by the profile alone, and only before an authorisation is required', () => {
    expect(codes(missingHearing(now([]), INTENDED))).toEqual(['decision.hearing-missing']);
    expect(missingHearing(now([], null), INTENDED)).toEqual([]);
    for (const outcome of DECISION_OUTCOMES.filter((one) => one !== 'AUTHORISATION_REQUIRED')) {
      expect(missingHearing(now([]), { ...INTENDED, outcome })).toEqual([]);
    }
  });

  it('runs to the end of its last day; silence then stands in the way of nothing', () => {
    const open = (dueOn: string) => missingHearing(now([heard({ state: 'OPEN', dueOn })]), INTENDED);
    expect(open(TODAY)).toEqual([{ code: 'decision.hearing-open', parameters: { dueOn: TODAY } }]);
    expect(open('2026-11-23')).toEqual([]);
    expect(missingHearing(now([heard({ state: 'LAPSED', isConsidered: false })]), INTENDED)).toEqual([]);
  });

  it('is empty until somebody has recorded how the answer was taken into account, also where no rule is left', () => {
    const answered = heard({ isConsidered: false });
    expect(codes(missingHearing(now([answered]), INTENDED))).toEqual(['decision.hearing-not-considered']);
    expect(codes(missingHearing(now([answered], null), INTENDED))).toEqual([
      'decision.hearing-not-considered',
    ]);
    expect(codes(missingHearing(now([heard(), answered]), INTENDED))).toEqual([
      'decision.hearing-not-considered',
    ]);
    expect(missingHearing(now([heard()]), INTENDED)).toEqual([]);
  });

  it('is given again where the decision has become other than announced, to the exporter’s disadvantage', () => {
    const worse: Reason = { ...REASON, code: 'diversion.likely', weight: 'SUPPORTING' };
    const missing = (draft: Partial<Announced>, announced: Partial<Announced> = {}) =>
      codes(missingHearing(now([heard(announced)]), { ...INTENDED, ...draft }));
    expect(missing({ reasons: [REASON, worse] })).toEqual(['decision.hearing-new-ground']);
    expect(missing({ legalBasis: 'ART_5_1' })).toEqual(['decision.hearing-basis-changed']);
    expect(missing({}, { outcome: 'LISTED_ITEM' })).toEqual(['decision.hearing-outcome-changed']);
    // A reason that was told as speaking for the exporter, and now carries the decision against it.
    expect(missing({}, { reasons: [{ ...REASON, weight: 'CONTRARY' }] })).toEqual([
      'decision.hearing-new-ground',
    ]);
  });

  it('is not given again for what is better for the exporter: fewer reasons, one that now speaks for it', () => {
    const other: Reason = { ...REASON, code: 'end-use.human-rights', weight: 'SUPPORTING' };
    const announced = { reasons: [REASON, other] };
    expect(missingHearing(now([heard(announced)]), INTENDED)).toEqual([]);
    const lighter = { ...INTENDED, reasons: [REASON, { ...other, weight: 'CONTRARY' as const }] };
    expect(missingHearing(now([heard(announced)]), lighter)).toEqual([]);
  });

  it('never lets a decision through that rests on a reason against the exporter which it was not told of', () => {
    const weighed = fc.record({
      code: fc.constantFrom(...REASON_CODES),
      weight: fc.constantFrom(...REASON_WEIGHTS),
    });
    const reasons = fc.uniqueArray(weighed, { maxLength: 5, selector: ({ code }) => code });
    const state = fc.constantFrom(...HEARING_STATES.filter((one) => one !== 'TAKEN_BACK'));
    fc.assert(
      fc.property(reasons, reasons, state, fc.boolean(), (told, said, where, isConsidered) => {
        const last = heard({ reasons: told, state: where, isConsidered, dueOn: '2026-11-20' });
        const missing = missingHearing(now([last]), { ...INTENDED, reasons: said });
        const against = (list: typeof told) => list.filter(({ weight }) => weight !== 'CONTRARY');
        const known = new Set(against(told).map(({ code }) => code));
        const isNew = against(said).some(({ code }) => !known.has(code));
        const isUnheard = where === 'ANSWERED' && !isConsidered;
        expect(missing.length === 0).toBe(!isNew && !isUnheard);
      }),
    );
  });
});

describe('sending an intended decision to the exporter', () => {
  const intended = { outcome: INTENDED.outcome, reasons: [REASON] };

  it('needs the profile, a burdensome outcome, whole reasons, and no other that is open', () => {
    expect(checkHearing(intended, now([]))).toEqual({ ok: true, value: RULE });
    expect(codesOf(checkHearing(intended, now([], null)))).toEqual(['hearing.not-in-profile']);
    const other = {
      outcome: 'NO_AUTHORISATION_REQUIRED',
      reasons: [{ ...REASON, conclusion: ' ' }],
    } as const;
    expect(codesOf(checkHearing(other, now([heard({ state: 'OPEN', dueOn: TODAY })])))).toEqual([
      'hearing.not-burdensome',
      'hearing.open-already',
      'decision.conclusion-missing',
    ]);
    expect(checkHearing(intended, now([heard({ state: 'OPEN', dueOn: '2026-11-23' })])).ok).toBe(true);
  });
});

describe('what the exporter answers', () => {
  const nothing = { nothingToSay: true, statement: ' ', documents: [] };

  it('is a statement, documents, or that there is nothing to say; never both, never neither', () => {
    expect(checkHearingAnswer(nothing)).toEqual({ ok: true, value: { ...nothing, statement: '' } });
    const stated = { nothingToSay: false, statement: ' Our view. ', documents: ['a', 'a'] };
    expect(checkHearingAnswer(stated)).toEqual({
      ok: true,
      value: { nothingToSay: false, statement: 'Our view.', documents: ['a'] },
    });
    expect(codesOf(checkHearingAnswer({ ...nothing, nothingToSay: false }))).toEqual([
      'hearing.answer-missing',
    ]);
    expect(codesOf(checkHearingAnswer({ ...nothing, statement: 'But' }))).toEqual([
      'hearing.answer-contradicts',
    ]);
    expect(codesOf(checkHearingAnswer({ ...nothing, documents: ['a'] }))).toEqual([
      'hearing.answer-contradicts',
    ]);
  });
});

describe('the letters of a hearing', () => {
  const facts: LetterFacts = {
    ...{ reference: 'DE-2026-000001', authorityName: 'Amt', authorityCode: 'DE', exporterName: 'Nordlicht' },
    ...{
      receivedOn: '2026-11-02',
      version: 1,
      itemNames: ['Probe'],
      endUserName: 'Office',
      destination: 'UY',
    },
    ...{ outcome: 'AUTHORISATION_REQUIRED', legalBasis: 'ART_5_2', reasons: [REASON], own: [] },
    language: 'de',
  };
  const text = (letter: ReturnType<typeof decisionLetter>) =>
    letter.blocks.flatMap(({ texts }) => texts).join('\n');

  it.each([
    ['en', '8 December 2026', 'intends to make'],
    ['fr', '8 décembre 2026', 'envisage de soumettre'],
    ['de', '8. Dezember 2026', 'beabsichtigt'],
  ])('tell the intention in %s, with the last day, and nothing of the file', (language, day, words) => {
    const told = intentionLetter({
      ...{ ...facts, language, remarks: 'Please look at reason one.' },
      ...{ dueOn: '2026-12-08', hearingBasis: RULE.source },
    });
    for (const said of [day, words, RULE.source, REASON.conclusion, 'Please look at reason one.']) {
      expect(text(told)).toContain(said);
    }
    expect(text(told)).not.toContain(REASON.evidence);
    expect(text(told)).not.toMatch(/[{}]/);
  });

  it.each(['en', 'fr', 'de'])('say in the decision, in %s, how the exporter was heard', (language) => {
    const say = (how: 'STATEMENT' | 'NOTHING' | 'SILENCE') =>
      text(
        decisionLetter({
          ...{ ...facts, language },
          hearing: { how, sentOn: '2026-11-10', dueOn: '2026-11-20', answeredOn: '2026-11-18' },
        }),
      );
    const day = { en: '18 November 2026', fr: '18 novembre 2026', de: '18. November 2026' }[language] ?? '?';
    const due = { en: '20 November 2026', fr: '20 novembre 2026', de: '20. November 2026' }[language] ?? '?';
    expect(say('STATEMENT')).toContain(day);
    expect(say('NOTHING')).toContain(day);
    expect(say('SILENCE')).toContain(due);
    expect(new Set([say('STATEMENT'), say('NOTHING'), say('SILENCE')]).size).toBe(3);
    expect(text(decisionLetter({ ...facts, language }))).not.toContain(day);
  });
});
