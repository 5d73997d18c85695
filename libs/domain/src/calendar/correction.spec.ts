import { describe, expect, it } from 'vitest';
import { checkCorrection, mayConfirm, mayReject } from './correction';

const asked = {
  day: '2026-12-24',
  isHoliday: true,
  name: ' Christmas Eve ',
  source: 'Official Journal, list of public holidays',
};
const known = { calendar: 'FI', memberState: 'FI', years: [2026], isProposedAlready: false };

describe('a correction of a calendar (R-045)', () => {
  it('says which day, what it is called and where that is published', () => {
    expect(checkCorrection(asked, known)).toEqual({ ok: true, value: { ...asked, name: 'Christmas Eve' } });
  });

  it.each([
    [{ day: '2026-02-30' }, {}, 'calendar.day-malformed'],
    [{ day: '2031-12-24' }, {}, 'calendar.missing'],
    [{ name: ' ' }, {}, 'calendar.name-missing'],
    [{ source: '' }, {}, 'calendar.source-missing'],
    [{}, { calendar: 'DE' }, 'calendar.not-own'],
    [{}, { isProposedAlready: true }, 'calendar.correction-waiting'],
  ])('is refused with %o, known %o: %s', (change, more, code) => {
    const answer = checkCorrection({ ...asked, ...change }, { ...known, ...more });
    expect(answer.ok ? [] : answer.refusals.map((refusal) => refusal.code)).toEqual([code]);
  });

  it('is confirmed by a second administrator only, and once', () => {
    expect(mayConfirm({ state: 'PROPOSED', proposedBy: 'a' }, 'b')).toMatchObject({ ok: true });
    expect(mayConfirm({ state: 'PROPOSED', proposedBy: 'a' }, 'a')).toMatchObject({
      refusals: [{ code: 'calendar.same-person' }],
    });
    expect(mayConfirm({ state: 'CONFIRMED', proposedBy: 'a' }, 'b')).toMatchObject({
      refusals: [{ code: 'calendar.correction-settled' }],
    });
    expect(mayReject({ state: 'REJECTED' })).toMatchObject({ ok: false });
  });
});
