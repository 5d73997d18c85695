import { i18n } from '@lingui/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { gapsFrom, gapsOf } from './missing';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const context = {
  today: '2026-11-24',
  profile: { suspicionNotified: false, goingOnAllowed: false },
  euMemberStates: ['FR'],
};

describe('what keeps a notification from being sent', () => {
  it('names every required page of an empty draft, in the order of the form', () => {
    const gaps = gapsOf({}, context);
    expect(gaps.map(({ page }) => page?.key).slice(0, 3)).toEqual(['1.1', '1.2', '1.3']);
    expect(gaps.at(-1)?.page?.key).toBe('5.3');
    expect(gaps.some(({ page }) => page?.question.optional === true)).toBe(false);
    expect(gaps.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it("puts the server's refusals at their page by pointer, also those about files", () => {
    const refusals = [
      { code: 'attachment.infected', pointer: '/6.1/documents/0', parameters: {} },
      { code: 'questions.answer-missing', pointer: '/4.3/answer', parameters: { page: '4.3' } },
    ];
    expect(gapsFrom(refusals, {}).map(({ page }) => page?.key)).toEqual(['4.3', '6.1']);
  });

  it('keeps reasons that belong to no page', () => {
    const [gap] = gapsFrom(
      [{ code: 'questions.suspicion-not-notifiable', field: '/R3/reason', parameters: { page: 'R3' } }],
      {},
    );
    expect(gap?.page).toBeUndefined();
    expect(gap?.reasons[0]).toContain('does not take notifications of a suspicion');
  });
});
