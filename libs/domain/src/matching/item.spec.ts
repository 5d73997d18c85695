import { describe, expect, test } from 'vitest';
import { scoreItems, type ItemProfile } from './item';
import { termSimilarity } from './terms';
import { closeEnough, quantityOf } from './units';

const probe: ItemProfile = {
  name: 'Lumen Probe',
  family: 'INTERCEPTION',
  functions: ['MONITOR', 'COLLECT'],
  dataSources: ['IP traffic of a carrier'],
  parameters: [
    { name: 'Throughput', value: '40', unit: 'Gbit/s' },
    { name: 'Concurrent sessions', value: '200,000' },
  ],
  maker: 'Tessarin Optics GmbH',
  model: 'LP-400',
};

describe('R-024: technical similarity of two items', () => {
  test('the same model with the figures in other units is the same, part by part', () => {
    const match = scoreItems(probe, {
      ...probe,
      name: 'LUMEN probe 400',
      model: 'LP 400',
      maker: 'Tessarin Optics',
      parameters: [
        { name: 'Bandwidth', value: '40,000 Mbit/s' },
        { name: 'Sessions, concurrent', value: '200000' },
      ],
    });
    expect(match.verdict).toBe('SAME');
    expect(match.parts.find((part) => part.feature === 'item.parameters')).toMatchObject({
      code: 'matching.item.parameters.within-tolerance',
      parameters: { compared: 2, close: 2 },
    });
  });

  test.each<[string, Partial<ItemProfile>, string]>([
    ['a family that one side does not state is not taken for the same', { family: '' }, 'POSSIBLE'],
    ['another family is never the same', { family: 'VIDEO_ANALYTICS' }, 'POSSIBLE'],
    ['figures ten times smaller', { parameters: [{ name: 'Throughput', value: '4 Gbit/s' }] }, 'POSSIBLE'],
    ['the next model of the line with the same two figures', { model: 'LP-900' }, 'SAME'],
    ['the next model of the line, no figures', { model: 'LP-900', parameters: undefined }, 'POSSIBLE'],
    [
      'nothing technical stated but the same model',
      { parameters: undefined, dataSources: undefined },
      'SAME',
    ],
  ])('%s', (_, change, verdict) => {
    expect(scoreItems(probe, { ...probe, ...change }).verdict).toBe(verdict);
  });

  test('an item of another kind, maker and function is different', () => {
    const other: ItemProfile = {
      name: 'FaceFinder',
      family: 'FACE_OR_EMOTION',
      functions: ['ANALYSE'],
      parameters: [{ name: 'Cameras', value: '2000' }],
      maker: 'Kora Labs',
      model: 'FF1',
    };
    expect(scoreItems(probe, other).verdict).toBe('DIFFERENT');
    expect(scoreItems(probe, other).score).toBe(scoreItems(other, probe).score);
  });

  test('parts add up to the score', () => {
    const match = scoreItems(probe, { ...probe, model: 'LP-500' });
    expect(match.parts.reduce((sum, part) => sum + part.contribution, 0)).toBeCloseTo(match.score, 2);
  });
});

describe('Free text is compared by its telling words', () => {
  test.each([
    ['the same in other words', 'Wiretapping of smartphones', 'Interception of phones', true],
    [
      'in another language',
      'Gesichtserkennung Kameras, Durchsatz',
      'cameras, throughput, Gesichtserkennung',
      true,
    ],
    [
      'words of the whole field alone',
      'advanced monitoring system',
      'monitoring system of high speed',
      false,
    ],
    ['nothing in common', 'drone detector', 'password recovery', false],
  ])('%s', (_, a, b, alike) => {
    expect(termSimilarity(a, b).similarity >= 0.8).toBe(alike);
    expect(termSimilarity(a, b).similarity).toBeCloseTo(termSimilarity(b, a).similarity, 9);
  });
});

describe('Figures are compared in one unit, within the tolerance of what they measure', () => {
  test.each([
    ['40 Gbit/s', '5 GB/s', true],
    ['40 Gbit/s', '40000 Mbps', true],
    ['10 km', '6.2 miles', true],
    ['90 days', '3 months', true],
    ['2.4-2.5 GHz', '2400 MHz', true],
    ['1,000 targets', '1000', true],
    ['40 Gbit/s', '10 Gbit/s', false],
    ['100 W', '100 km', false],
    ['1000 users', '1500 users', false],
    ['2 million subscribers', '2,000,000', true],
    ['1.5 Mio. Teilnehmer', '1500000 users', true],
    ['25 fps', '25 frames/s', true],
    ['72 km/h', '20 m/s', true],
    ['95 %', '60 %', false],
    ['95 %', '95 dB', false],
  ])('%s and %s: %s', (a, b, close) => {
    const [left, right] = [quantityOf(a), quantityOf(b)];
    expect(left && right && closeEnough(left, right)).toBe(close);
  });

  test('a text without a number is no quantity', () => {
    expect(quantityOf('all carriers')).toBeUndefined();
  });
});
