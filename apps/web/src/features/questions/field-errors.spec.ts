import { validateAnswer } from '@article5/contracts/questions';
import { i18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerErrors, controlOf } from './field-errors';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const context = {
  today: '2026-11-24',
  profile: { suspicionNotified: false, goingOnAllowed: false },
  euMemberStates: ['FR'],
};

function errorsOf(key: string, value: unknown, first: string) {
  const outcome = validateAnswer(key, value, {}, context);
  return outcome.ok ? [] : answerErrors(outcome.refusals, first);
}

describe('what was refused on a page', () => {
  it('stands at the control that the pointer means', () => {
    expect(controlOf('/4.3', 'answer')).toBe('answer');
    expect(controlOf('/4.3/kinds/0', 'answer')).toBe('kinds');
    expect(controlOf('/4.5/parties/1/name', 'anyone')).toBe('parties-1-name');
  });

  it("is said in the field's own words", () => {
    expect(errorsOf('4.3', {}, 'answer')).toEqual([
      { field: 'answer', text: 'Say whether the end user belongs to a public authority' },
    ]);
  });

  it('names limits and dates in the way of the page', () => {
    expect(errorsOf('3.3', { findings: 'short' }, 'findings')[0]?.text).toBe('Write at least 50 characters');
    const [future] = errorsOf('3.4', { awareOn: '2027-01-05' }, 'awareOn');
    expect(future?.text).toBe('The date must not be after 24 November 2026');
  });

  it('is said once where the same is wrong with several entries of one field', () => {
    const errors = errorsOf('4.1', { destination: 'KZ', transit: ['??', '!!'] }, 'destination');
    expect(errors).toEqual([{ field: 'transit', text: 'Choose a country of the list' }]);
  });

  it('keeps the code where it has no words', () => {
    const [error] = answerErrors([{ code: 'something.new', pointer: '/4.3/answer' }], 'answer');
    expect(error?.text).toContain('something.new');
    expect(error?.field).toBe('answer');
  });
});
