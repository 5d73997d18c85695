import { describe, expect, test } from 'vitest';
import { compareNames } from './compare-names';
import { foldText } from './fold';
import { namesWithin, normaliseName } from './name';
import { scoreParties } from './party';

const score = (a: string, b: string) => compareNames(normaliseName(a), normaliseName(b)).score;

describe('A text is folded to plain Latin', () => {
  test.each([
    ['Société Électronique d’Arvenne S.A.', 'societe electronique arvenne sa'],
    ['L.X.Q. Optik', 'lxq optik'],
    ['TessaAG', 'tessa ag'],
    ['Орион-Связь', 'orion svyaz'],
    ['Αρμονία', 'armonia'],
    ['ノバ', 'noba'],
    ['누리소프트', 'nulisopt'],
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

describe('Initials', () => {
  test.each([
    ['of three letters are a hint that the names may be one, not more', 'National Signals Agency', 'NSA'],
    ['of two letters too are no name', 'Nordwind Signals', 'NS'],
  ])('%s', (_, whole, initials) => {
    expect(score(whole, initials)).toBeLessThan(0.82);
  });

  test.each([
    ['National Signals Agency Freedonia', 'NSAF'],
    ['Valdorin Electric Machine Works Corp.', 'VEMW Corporation'],
  ])('of four letters are rarely a coincidence: %s and %s', (whole, initials) => {
    expect(score(whole, initials)).toBeGreaterThanOrEqual(0.82);
    expect(score(whole, initials)).toBeLessThan(0.93);
  });

  test('of three letters are the same body where the country agrees, and not where it differs', () => {
    const body = { name: 'National Signals Agency', country: 'KZ' };
    expect(scoreParties(body, { name: 'NSA', country: 'KZ' }).verdict).toBe('SAME');
    expect(scoreParties(body, { name: 'NSA', country: 'EG' }).verdict).not.toBe('SAME');
  });
});

describe('What is not a name of its own', () => {
  test.each([
    ['a number of a series is no legal form', 'Harbour Fund II LP', 'Harbour Fund LP', false],
    [
      'directions of the compass are not spellings of each other',
      'East Star Lines',
      'West Star Lines',
      false,
    ],
    ['nor are parts of the world', 'Vegatron Asia', 'Vegatron Africa', false],
    ['a short skeleton alone is shared by strangers', 'Hanvor plc', 'Novahri Inc.', false],
    ['a stray mark is a slip', 'Veg{atron Labs', 'Vegatron Labs', true],
    ['a web ending is not part of the name', 'Vegatron.com Inc', 'Vegatron Inc', true],
    ['a loan word in katakana meets its origin', 'ファルコンジャパン株式会社', 'Falcon Japan K.K.', true],
    ['a loan word in hangul meets its origin', '한별소프트', 'Hanbyeol Soft', true],
    ['a ministry in one Chinese word', '内政部', 'Ministry of the Interior', true],
  ])('%s', (_, a, b, same) => {
    expect(score(a, b) >= 0.82).toBe(same);
  });
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
