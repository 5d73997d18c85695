import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames } from './compare-names';
import { asWadeGiles, isOtherCustom } from './mandarin';
import { normaliseName } from './name';

describe('Chinese names meet in the two customs of writing them (R-024)', () => {
  test.each([
    ['xinzhu', 'hsinchu'],
    ['gaoxiong', 'kaohsiung'],
    ['taizhong', 'taichung'],
    ['taibei', 'taipei'],
    ['beijing', 'peiching'],
    ['sichuan', 'ssuchuan'],
    ['dengxiaoping', 'tenghsiaoping'],
    ['zhouenlai', 'chouenlai'],
    ['huaguofeng', 'huakuofeng'],
    ['zhongguo', 'chungkuo'],
  ])('Pinyin %s is %s in Wade-Giles', (pinyin, wadeGiles) => {
    expect(asWadeGiles(pinyin)).toContain(wadeGiles);
    expect(isOtherCustom(pinyin, wadeGiles)).toBe(true);
    expect(isOtherCustom(wadeGiles, pinyin)).toBe(true);
  });

  test('old spellings of ports are read as well', () => {
    expect(isOtherCustom('guangdong', 'kwangtung')).toBe(true);
  });

  test.each([
    ['da', 'ta'],
    ['dongfang', 'tongfang'],
    ['vegatron', 'fegatron'],
  ])('%s is not %s: too short, the same custom, or not Chinese', (a, b) => {
    expect(isOtherCustom(a, b)).toBe(false);
  });

  test('a name is the same however its syllables are parted', () => {
    const [one, other] = ['Dahai Jintian Optics Co., Ltd.', 'Ta hai chin tien Optics Limited'];
    expect(compareNames(normaliseName(one), normaliseName(other)).score).toBeGreaterThanOrEqual(0.93);
  });

  test('another syllable is another name, not another spelling', () => {
    const [one, other] = ['Xinshen Aviation', 'Xingxing Luftfahrt'];
    expect(compareNames(normaliseName(one), normaliseName(other)).score).toBeLessThan(0.82);
  });

  test('whatever the word, it is read in few ways', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeiounghzsxq'), maxLength: 30 });
    fc.assert(
      fc.property(word, (text) => {
        expect(asWadeGiles(text).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
