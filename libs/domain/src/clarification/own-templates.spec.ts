import { describe, expect, it } from 'vitest';
import {
  checkTemplate,
  mayWithdraw,
  QUESTION_TEMPLATES,
  readyQuestions,
  versionOn,
  type TemplateVersion,
} from './index';

const TODAY = '2026-11-24';
const words = { about: '4.4', text: { en: 'Who?', fr: 'Qui ?', de: 'Wer?' } };
const version = (over: Partial<TemplateVersion>): TemplateVersion => ({
  ...{ code: 'own', version: 1, validFrom: TODAY, isRetired: false, isWithdrawn: false },
  ...words,
  ...over,
});
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string }[] }) =>
  outcome.refusals?.map(({ code, field }) => `${code} ${field ?? ''}`.trim()) ?? [];

describe('a ready question of an authority', () => {
  it('has words in each language and is about a question of the form, from today or a later day on', () => {
    expect(checkTemplate({ ...words, validFrom: TODAY }, TODAY)).toEqual({ ok: true, value: words });
    const wrong = { about: '9.9', text: { ...words.text, fr: ' ' }, validFrom: '2026-11-23' };
    expect(codes(checkTemplate(wrong, TODAY))).toEqual([
      'template.about-unknown /about',
      'template.text-missing /text/fr',
      'template.day-behind /validFrom',
    ]);
    expect(codes(checkTemplate({ ...words, validFrom: '24.11.2026' }, TODAY))).toEqual([
      'template.day-malformed /validFrom',
    ]);
  });

  it('is offered beside those of the portal from its first day on, in its latest words', () => {
    const versions = [
      version({}),
      version({ version: 2, validFrom: '2026-12-01', text: { ...words.text, en: 'Who exactly?' } }),
    ];
    expect(readyQuestions(versions, '2026-11-23')).toEqual(QUESTION_TEMPLATES);
    expect(readyQuestions(versions, TODAY).at(-1)).toMatchObject({ id: 'own', text: { en: 'Who?' } });
    expect(versionOn(versions, 'own', '2026-12-01')?.version).toBe(2);
  });

  it('replaces the portal’s words in its place, and is offered no longer once retired', () => {
    const versions = [
      version({ code: 'end-use' }),
      version({ code: 'findings', isRetired: true }),
      version({ code: 'own', version: 2, isRetired: true, validFrom: '2026-12-01' }),
      version({}),
    ];
    const offered = readyQuestions(versions, '2026-12-01');
    expect(offered.map(({ id }) => id)).not.toContain('findings');
    expect(offered.map(({ id }) => id)).not.toContain('own');
    expect(offered).toHaveLength(QUESTION_TEMPLATES.length - 1);
    expect(offered.find(({ id }) => id === 'end-use')?.text).toEqual(words.text);
  });

  it('is taken back before its first day only, and never applies then', () => {
    const coming = version({ validFrom: '2026-12-01' });
    expect(mayWithdraw(coming, TODAY)).toEqual({ ok: true, value: true });
    expect(codes(mayWithdraw(version({}), TODAY))).toEqual(['template.in-force-already']);
    const withdrawn = { ...coming, isWithdrawn: true };
    expect(codes(mayWithdraw(withdrawn, TODAY))).toEqual(['template.withdrawn-already']);
    expect(readyQuestions([withdrawn], '2026-12-02')).toEqual(QUESTION_TEMPLATES);
  });
});
