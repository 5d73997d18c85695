import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers';
import { canonicalAnswers } from './canonical';
import { exampleAnswers, exampleContext, exampleReadiness } from './example';
import { validateNotification } from './validate-notification';

const context = exampleContext();

function refusals(answers: Answers, where = context) {
  const outcome = validateNotification(answers, where);
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field}`);
}

describe('a notification', () => {
  it('is accepted in canonical form when it is complete', () => {
    const answers = exampleAnswers({
      items: [{}, { covert: 'NO' }],
      redFlags: { 'RF-DIV-11': 'New customer.' },
    });
    expect(validateNotification(answers, context)).toEqual({ ok: true, value: canonicalAnswers(answers) });
  });

  it('names every missing page at once when it is empty (R-003)', () => {
    const found = refusals({});
    expect(found).toHaveLength(28);
    for (const page of ['2.1.item-1', '4.1', '4.2', '4.4']) {
      expect(found).toContain(`questions.answer-missing /${page}`);
    }
  });

  it.each([
    ['item', '2.1.item-1'],
    ['destination', '4.1'],
    ['end user', '4.2'],
    ['end use', '4.4'],
  ])('is refused without %s (R-003)', (_name, page) => {
    const answers = exampleAnswers({ overrides: { [page]: undefined } });
    expect(refusals(answers)).toEqual([`questions.answer-missing /${page}`]);
  });

  it('is refused without one of the three uses (R-002)', () => {
    const outcome = validateNotification(exampleAnswers({ uses: ['NONE'] }), context);
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [{ code: 'questions.use-missing', field: '/3.2/uses', article: 'Art 5(2)' }],
    });
  });

  it.each(['INTERNAL_REPRESSION', 'SERIOUS_HR', 'SERIOUS_IHL'])(
    'is accepted with %s alone (R-002)',
    (use) => {
      expect(refusals(exampleAnswers({ uses: [use] }))).toEqual([]);
    },
  );

  it('is refused when a present warning sign is not explained (R-054)', () => {
    const marked = exampleAnswers({ redFlags: { 'RF-ITEM-03': 'Known from court files.' } });
    expect(refusals(marked)).toEqual([]);
    const { '3.1.RF-ITEM-03': _dropped, ...unexplained } = marked;
    expect(refusals(unexplained)).toEqual(['questions.sign-not-explained /3.1.RF-ITEM-03']);
  });

  it('may rest on suspicion only where national law has it (R-053)', () => {
    const answers = exampleAnswers({ overrides: { ...exampleReadiness(), R3: { reason: 'SUSPECT' } } });
    expect(refusals(answers)).toEqual(['questions.suspicion-not-notifiable /R3/reason']);
    expect(refusals(answers, { ...context, profile: { suspicionNotified: true } })).toEqual([]);
  });

  it('checks every item', () => {
    const answers = exampleAnswers({ items: [{}, {}], overrides: { '2.4.item-2': { functions: [] } } });
    expect(refusals(answers)).toEqual(['questions.answer-missing /2.4.item-2']);
  });

  it('needs the working of safeguards for intrusion and interception', () => {
    const answers = exampleAnswers({ items: [{ family: 'INTRUSION' }], overrides: { '5.2': undefined } });
    expect(refusals(answers)).toEqual(['questions.answer-missing /5.2']);
  });

  it('refuses pages that the form does not have, and ignores those of a branch not taken', () => {
    const strange = { ...exampleAnswers(), 'a/b~c': {}, '3.1.RF-ITEM-01': { explanation: '' } };
    expect(refusals(strange)).toEqual(['questions.unknown-question /a~1b~0c']);
  });

  it('points at its refusals in the order of the form', () => {
    const answers = exampleAnswers({ overrides: { '5.3': { intention: 'x' }, '1.2': { email: 'x' } } });
    expect(refusals(answers).at(-1)).toBe('questions.not-an-option /5.3/intention');
    expect(refusals(answers)[0]).toBe('questions.answer-missing /1.2/name');
  });

  it('never makes the rules throw, whatever JSON is sent', () => {
    const keys = [...Object.keys(exampleAnswers()), '3.1.RF-ITEM-01', '2.1.item-2', '__proto__', 'x'];
    const anything = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()));
    fc.assert(
      fc.property(anything, (answers) => {
        expect(validateNotification(answers as Answers, context).ok).toBe(false);
      }),
    );
  });
});
