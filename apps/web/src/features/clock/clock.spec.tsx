import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClockView } from '@article5/contracts/calendar';
import { ClockSentence, ClockTag } from './clock';

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const running: ClockView = {
  state: 'RUNNING',
  startedOn: '2026-11-05',
  limit: { count: 10, unit: 'WORKING_DAYS' },
  limitSource: 'Fictional act',
  dueOn: '2026-11-30',
  left: { count: 4, unit: 'WORKING_DAYS' },
  lateBy: 0,
  stops: [{ from: '2026-11-12', until: '2026-11-19', cause: 'CLARIFICATION' }],
  extendedBy: [],
  calendar: { code: 'BE', years: [2026], holidays: ['2026-11-11'], unconfirmed: [] },
  missingYear: null,
  lapseEffect: 'NONE',
};
const stopped: ClockView = {
  ...running,
  state: 'STOPPED',
  dueOn: null,
  left: { count: 3, unit: 'WORKING_DAYS' },
  stops: [{ from: '2026-11-12', until: null, cause: 'CLARIFICATION' }],
};
const none: ClockView = {
  ...running,
  ...{ state: 'NONE', dueOn: null, left: null, stops: [], calendar: null, limit: null, startedOn: null },
};

/** What a person reads. */
function textOf(element: React.ReactElement): string {
  return renderToStaticMarkup(<I18nProvider i18n={i18n}>{element}</I18nProvider>).replace(/<[^>]*>/g, '');
}
const sentence = (clock: ClockView) => textOf(<ClockSentence clock={clock} />);

describe('the sentence about a clock (R-011)', () => {
  it('says what is left, when it stood still and why, and whose holidays counted', () => {
    expect(sentence(running)).toBe(
      '4 working days left (Mon 30 Nov 2026). Stopped 12 Nov 2026 – 19 Nov 2026: waiting for the exporter. ' +
        'Holidays: BE 2026 (11 Nov 2026).',
    );
  });

  it('says that it stands still, since when and what was left', () => {
    expect(sentence(stopped)).toBe(
      'The clock stands still; 3 working days were left. Stopped since 12 Nov 2026: waiting for the exporter. ' +
        'Holidays: BE 2026 (11 Nov 2026).',
    );
  });

  it('says that Article 5 sets no limit where the authority has none', () => {
    expect(sentence(none)).toBe('This authority has set no time limit; Article 5 sets none.');
  });

  it('says that a day is not confirmed, and that a calendar is missing (R-045)', () => {
    const calendar = { code: 'BG', years: [2026], holidays: ['2026-12-28'], unconfirmed: ['2026-12-28'] };
    expect(sentence({ ...running, stops: [], calendar })).toBe(
      '4 working days left (Mon 30 Nov 2026). Holidays: BG 2026 (28 Dec 2026). Sources differ on 28 Dec 2026; not confirmed.',
    );
    expect(sentence({ ...none, state: 'UNKNOWN', missingYear: 2031 })).toBe(
      'The last day cannot be computed: nobody has entered the public holidays of 2031.',
    );
  });

  it('says how late it is, and what national law makes of it without doing it', () => {
    const late: ClockView = { ...running, state: 'LATE', lateBy: 1, stops: [], lapseEffect: 'REQUIREMENT' };
    expect(sentence(late)).toBe(
      'The last day was Mon 30 Nov 2026: 1 working day late. National law takes the silence for a requirement; ' +
        'a person still decides here. Holidays: BE 2026 (11 Nov 2026).',
    );
  });

  it('is one tag in a list', () => {
    const tags = [running, stopped, none, { ...running, left: { count: 0, unit: 'WORKING_DAYS' } } as const];
    expect(tags.map((clock) => textOf(<ClockTag clock={clock} />))).toEqual([
      '4 working days left',
      'Clock stopped',
      'None set',
      'Due today',
    ]);
  });
});
