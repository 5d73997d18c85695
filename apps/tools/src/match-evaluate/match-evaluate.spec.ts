import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readPairs, UnreadablePairs } from './read-pairs';
import { evaluatePair, reportOf, summaryOf } from './report';

const HEADER = 'name1,name2,is_match,schema,country1,country2,note';
const FICTIONAL = [
  HEADER,
  'Vegatron GmbH,VEGATRON Gesellschaft mit beschränkter Haftung,true,Company,DE,,',
  '"Kora ""Signal"" Labs, Ltd.",Kora Signal Labs Limited,TRUE,Organization,,,quotes',
  'Nordwind Shipping,Tessarin Optics,false,LegalEntity,,,',
  'Vegatron Chile S.A.,Vegatron S.A.,false,,,,',
  'Lumenor Telekom,Arvenne Elektrik,true,Company,,,a label that the names do not bear out',
  'Anna Beispiel,Anna Muster,true,Person,,,people do not count',
  'Seestern,Seestern II,maybe,Vessel,,,a wrong label of a row that does not count',
].join('\n');

const failure = (text: string): string => {
  try {
    readPairs(text, 'pairs.csv');
  } catch (error) {
    if (error instanceof UnreadablePairs) return error.message;
    throw error;
  }
  throw new Error('the file was accepted');
};

describe('pairs of names with known answers', () => {
  it('are read with quotes, and only organisations count', () => {
    const pairs = readPairs(FICTIONAL, 'pairs.csv');
    expect(pairs.map((pair) => pair.isSame)).toEqual([true, true, false, false, true]);
    expect(pairs[1]?.a.name).toBe('Kora "Signal" Labs, Ltd.');
    expect(pairs[0]?.a.country).toBe('DE');
    expect(pairs[0]?.b.country).toBeUndefined();
  });

  it('are the same with byte order mark, Windows line ends, spaces in the header and an empty last line', () => {
    const windows = `\uFEFF${FICTIONAL.replace('name1', ' Name1 ').replaceAll('\n', '\r\n')}\r\n\r\n`;
    expect(readPairs(windows, 'w.csv').map((pair) => [pair.a, pair.b])).toEqual(
      readPairs(FICTIONAL, 'u.csv').map((pair) => [pair.a, pair.b]),
    );
  });

  it('need no other column than the three', () => {
    expect(readPairs('is_match,name2,name1\nfalse,B,A\n', 'p.csv')).toEqual([
      { line: 2, isSame: false, a: { name: 'A' }, b: { name: 'B' } },
    ]);
  });

  it.each([
    ['without a column', 'name1,is_match\nA,true\n', 'missing: name2'],
    ['that is empty', '', 'missing: name1, name2, is_match'],
    ['of blank lines', '\uFEFF\r\n\r\n', 'missing: name1, name2, is_match'],
    ['of a header alone', `${HEADER}\n`, 'no pair of organisations'],
    ['of people only', 'name1,name2,is_match,schema\nA,B,true,Person\n', 'no pair of organisations'],
    ['with a row too short', 'name1,name2,is_match\nA,B\n', 'line 2'],
    ['with an open quote', 'name1,name2,is_match\n"A,B,true\n', 'Quote'],
  ])('are refused in a file %s, with the reason', (_, text, reason) => {
    expect(failure(text)).toContain(reason);
  });

  it('are refused with the line of each wrong label and empty name', () => {
    const text = `${HEADER}\nA,B,yes,Company,,,\n"two\nlines",B,true,Company,,,\nA,,,Company,,,\n`;
    expect(failure(text).split('\n  ')).toEqual([
      'pairs.csv:',
      'line 2: is_match must be true or false, not "yes"',
      'line 5: is_match must be true or false, not ""',
      'line 5: name2 is empty',
    ]);
  });
});

describe('the report', () => {
  const pairs = readPairs(FICTIONAL, 'pairs.csv').map(evaluatePair);

  it('ends in exactly these figures', () => {
    expect(Object.keys(summaryOf(pairs))).toEqual([
      'pairs',
      'precision',
      'recall',
      'f1',
      'threshold',
      'strict',
    ]);
    expect(summaryOf(pairs)).toMatchObject({
      pairs: 5,
      precision: 1,
      recall: 0.6667,
      f1: 0.8,
      strict: { precision: 1, recall: 0.6667 },
    });
  });

  it('names the pairs that the matcher got wrong, with their lines', () => {
    const report = reportOf(pairs);
    expect(report).toContain('Taken for the same, but not (highest score first): 0');
    expect(report).toMatch(/line 6: Lumenor Telekom \| Arvenne Elektrik/);
    expect(report).toContain('Reliability');
  });

  it('prints names that hold control characters on one line', () => {
    const [pair] = readPairs('name1,name2,is_match\n"A\u001b[2J\u202e\nB",C,true\n', 'p.csv');
    expect(pair && reportOf([evaluatePair(pair)])).toMatch(/: A \[2J B \| C/);
  });
});

it('on the fictional pairs of this folder, nothing is taken for the same that is not', async () => {
  const text = await readFile(new URL('./fictional-pairs.csv', import.meta.url), 'utf8');
  const summary = summaryOf(readPairs(text, 'fictional-pairs.csv').map(evaluatePair));
  expect(summary.pairs).toBeGreaterThan(150);
  expect(summary.precision).toBeGreaterThanOrEqual(0.98);
  expect(summary.recall).toBeGreaterThanOrEqual(0.95);
  expect(summary.strict.precision).toBeGreaterThanOrEqual(0.98);
  expect(summary.strict.recall).toBeGreaterThanOrEqual(0.7);
});
