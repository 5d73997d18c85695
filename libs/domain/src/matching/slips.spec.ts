import { describe, expect, test } from 'vitest';
import { compareNames } from './compare-names';
import { normaliseName } from './name';

const score = (a: string, b: string) => compareNames(normaliseName(a), normaliseName(b)).score;
const words = (name: string) => normaliseName(name).tokens.map((token) => token.concept);

describe('Slips of typing do not hide a name (R-024)', () => {
  test.each([
    ['a letter moved over a space', 'Vegatron EngineeringL imited', 'Vegatron Engineering Limited'],
    ['a letter moved back over it', 'Vegatron Signa lAG', 'Vegatron Signal AG'],
    ['two letters of a legal form turned', 'Vegatron Optics Limtied', 'Vegatron Optics Ltd'],
    ['a letter of a short form doubled', 'Vegatron Optics GmbbH', 'Vegatron Optics GmbH'],
    ['a short form mixed up', 'Vegatron Optics LDT.', 'Vegatron Optics Ltd.'],
  ])('%s', (_, a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(0.97);
  });

  test.each([
    ['a slip in a word of trade', 'Vegatron Sienal', 'Vegatron Signals'],
    ['a doubled first letter of it', 'Vegatron OOptics', 'Vegatron Optik'],
    ['all words parted otherwise', 'Vega tronluxo Optics', 'Vegatron Luxo Optics'],
    ['words joined with doubled letters', 'Holltellmulpenntell Optics', 'Holtelmul Pentel Optics'],
    ['general trading, which licences call trading', 'Vegatron General Trading', 'Vegatron Trading'],
  ])('%s leaves the names the same', (_, a, b) => {
    expect(score(a, b)).toBeGreaterThanOrEqual(0.82);
  });

  test.each([
    ['an unknown word is not read as a trade that the other has not', 'Vegatron Sienal', 'Vegatron Optics'],
    ['related trades are no slips', 'Estorian Petromechanical', 'Estorian Petrochemical'],
    ['a number is no slip', 'Vegatron Nova 11', 'Vegatron Nova 12'],
    ['another word in a long name', 'Vega Tron Luxo Kora', 'Vega Tron Luxo Mira'],
  ])('%s', (_, a, b) => {
    expect(score(a, b)).toBeLessThan(0.82);
  });

  test('words that are known as they stand keep their letters', () => {
    expect(words('Orion Optic Systems')).toEqual(['orion', 'optic', 'system']);
    expect(normaliseName('Signals Ltd Vega').legalForms).toEqual(['LLC']);
  });
});
