import { describe, expect, test } from 'vitest';
import { compareNames } from './compare-names';
import { foldText } from './fold';
import { namesWithin, normaliseName } from './name';

const score = (a: string, b: string) => compareNames(normaliseName(a), normaliseName(b)).score;

describe('A text is folded to plain Latin', () => {
  test.each([
    ['Société Électronique d’Arvenne S.A.', 'societe electronique arvenne sa'],
    ['L.X.Q. Optik', 'lxq optik'],
    ['TessaAG', 'tessa ag'],
    ['Орион-Связь', 'orion svyaz'],
    ['Αρμονία', 'armonia'],
    ['ノバ', 'noba'],
    ['누리소프트', 'nulisopeuteu'],
    ['नवरत्न', 'nvrtn'],
    ['Vega & Söhne', 'vega and sohne'],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('a word disguised with letters of another script folds like the plain one', () => {
    expect(foldText('Vаntа Labs')).toBe(foldText('Vanta Labs'));
  });
});

describe('Legal form, word order, punctuation and the language of known words do not matter', () => {
  test.each([
    ['Tessarin Optics GmbH', 'TESSARIN OPTICS Gesellschaft mit beschränkter Haftung'],
    ['OOO Vegatron', 'Limited Liability Company Vegatron'],
    ['Vegatron, ООО', 'Вегатрон ООО'],
    ['Ministry of Interior of Freedonia', 'Freedonia Ministère de l’Intérieur'],
    ['وزارة الداخلية', 'Ministry of the Interior'],
    ['Министерство обороны', 'Ministry of Defence'],
    ['First Nordwind Bank', '1st Nordwind Bank'],
    ['Brigade Forty-Four', 'Brigade 44'],
    ['P.T. Kora Telekom', 'PT Kora Telekom'],
    ['Luxo Security Systems Co., Ltd.', 'Luxo Security System Company Limited'],
    ['Vegatron JOYNT STOCK COMPANY', 'Vegatron JSC'],
  ])('%s = %s', (a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('Spellings of one name are found, other names are not', () => {
  test.each([
    ['Zhurkovskiy Mashprom', 'Schurkowski Maschprom', true],
    ['Shcherbinov Telekom', 'Chtcherbinov Télécom', true],
    ['Al-Nurani Security Co.', 'El Nourani Security Company', true],
    ['Van der Holm Signals', 'Vanderholm Signals', true],
    ['บริษัท สยามเวกา จำกัด', 'Siam Vega Co., Ltd.', true],
    ['北星科技有限公司', 'Bei Xing Technology Co., Ltd.', true],
    ['Vegatron Systems Ltd', 'Vegatron Ltd', false],
    ['Vegatron Chile S.A.', 'Vegatron S.A.', false],
    ['Orion Gas Company', 'Orion Oil Company', false],
    ['Kora Fund VIII LP', 'Kora Fund IX LP', false],
    ['Police Region 1', 'Police Region 2', false],
    ['LXQ Aviation', 'LAU Aviation', false],
    ['Halloran Trading', 'Hathorne Trading', false],
  ])('%s and %s: same = %s', (a, b, same) => {
    expect(score(a, b) >= 0.82).toBe(same);
    expect(score(b, a)).toBe(score(a, b));
  });
});

test('Initials are a hint that the names may be one, not more', () => {
  const initials = score('National Signals Agency Freedonia', 'NSAF');
  expect(initials).toBeGreaterThanOrEqual(0.6);
  expect(initials).toBeLessThan(0.82);
});

test('A name that declares another name counts under both', () => {
  expect(namesWithin('Vegatron Ltd, formerly Kora Labs Ltd')).toContain('Kora Labs Ltd');
  expect(namesWithin('Import/Export')).toEqual(['Import/Export']);
});

test('A name of nothing but a legal form or stop words is kept, so that it can still be compared', () => {
  expect(normaliseName('Limited').tokens).not.toEqual([]);
  expect(normaliseName('The').tokens).not.toEqual([]);
  expect(normaliseName('').key).toBe('');
});
