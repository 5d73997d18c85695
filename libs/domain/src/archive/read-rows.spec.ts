import { describe, expect, it } from 'vitest';
import { countryOf, matchTransactions, transactionProfile } from '../matching';
import { transactionFacts, exampleAnswers } from '../questions';
import { earlierFacts, earlierFeatures, earlierTemplate, readEarlierRows, type EarlierColumn } from './index';

const [names, example] = earlierTemplate();
const HOW = { today: '2026-11-24', countryOf };

function line(changes: Partial<Record<EarlierColumn, string>> = {}, number = 2) {
  const values = Object.fromEntries(names.map((name, index) => [name, example[index] ?? '']));
  return { line: number, values: { ...values, ...changes } };
}
const problemsOf = (changes: Partial<Record<EarlierColumn, string>>) =>
  readEarlierRows([line(changes)], HOW).problems.map(({ column, problem }) => `${column} ${problem}`);

describe('a file of earlier decisions', () => {
  it('reads the template’s own line', () => {
    const { rows, problems } = readEarlierRows([line()], HOW);
    expect(problems).toEqual([]);
    expect(rows[0]?.decision).toMatchObject({
      reference: 'OLD-2024-0117',
      outcome: 'AUTHORISATION_REQUIRED',
      legalBasis: 'ART_5_2',
      functions: ['MONITOR', 'COLLECT'],
      parameters: [{ key: 'throughput', value: '40', unit: 'Gbit/s' }],
      shared: true,
      withheldReason: null,
    });
  });

  it.each([
    [{ national_reference: '' }, ['national_reference EMPTY']],
    [{ national_reference: 'FR-2026-000001' }, ['national_reference REFERENCE_OF_PORTAL']],
    [{ decided_on: '2024-02-30' }, ['decided_on NOT_A_DAY']],
    [{ decided_on: '2024-03-03' }, ['decided_on BEFORE_RECEIPT']],
    [{ decided_on: '2026-11-25' }, ['decided_on IN_THE_FUTURE']],
    [{ outcome: 'DENIED' }, ['outcome UNKNOWN_CODE']],
    [{ legal_basis: 'ART_3' }, ['legal_basis BASIS_UNFIT']],
    [{ item_family: 'BALLOONS' }, ['item_family UNKNOWN_CODE']],
    [{ item_parameters: 'fast' }, ['item_parameters PARAMETER_FORM']],
    [{ destination: 'Atlantis' }, ['destination UNKNOWN_COUNTRY']],
    [{ reason_codes: 'end-use.nonsense' }, ['reason_codes UNKNOWN_CODE']],
    [{ shared: 'perhaps' }, ['shared NOT_YES_OR_NO']],
    [{ shared: 'no' }, ['withheld_reason WITHHELD_WITHOUT_REASON']],
    [{ item_name: 'x'.repeat(301) }, ['item_name TOO_LONG']],
    [{ exporter_name: 'a\u0000b' }, ['exporter_name CANNOT_BE_STORED']],
    [
      { outcome: '', destination: '', uses: 'HARM' },
      ['outcome EMPTY', 'destination EMPTY', 'uses UNKNOWN_CODE'],
    ],
  ] as const)('names what is wrong: %j', (changes, expected) => {
    expect(problemsOf(changes)).toEqual(expected);
  });

  it('names the second line with the same reference, and reads the first', () => {
    const { rows, problems } = readEarlierRows([line(), line({}, 3)], HOW);
    expect(rows.map(({ line: of }) => of)).toEqual([2]);
    expect(problems).toEqual([
      { line: 3, column: 'national_reference', problem: 'REPEATED_REFERENCE', value: 'OLD-2024-0117' },
    ]);
  });

  it('R-024: gives matching what it needs to find the same transaction again', () => {
    const facts = transactionFacts(exampleAnswers());
    const [item] = facts.items;
    const endUser = facts.parties.find(({ role }) => role === 'END_USER');
    const { rows, problems } = readEarlierRows(
      [
        line({
          item_name: item?.name ?? '',
          item_family: item?.family ?? '',
          model: item?.model ?? '',
          maker: item?.maker ?? '',
          item_functions: item?.functions.join(';') ?? '',
          item_parameters:
            item?.parameters.map((p) => `${p.key} = ${p.value} ${p.unit ?? ''}`).join(';') ?? '',
          end_user_name: endUser?.name ?? '',
          end_user_country: endUser?.country ?? '',
        }),
      ],
      HOW,
    );
    expect(problems).toEqual([]);
    const [row] = rows;
    if (!row) throw new Error('no row');
    const now = transactionProfile(facts, { authorityId: 'DE', notificationId: 'now' });
    const then = transactionProfile(earlierFacts(row.decision), {
      authorityId: 'FR',
      notificationId: 'then',
    });
    expect(matchTransactions(now, then).verdict).not.toBe('DIFFERENT');
  });

  it('R-052: says of a decision only what the file says', () => {
    const { rows } = readEarlierRows([line({ item_functions: '', uses: '', end_user_kind: '' })], HOW);
    expect(rows.map(({ decision }) => earlierFeatures(decision))).toEqual([
      { basis: 'AWARE', itemFamilies: ['TRAFFIC_ANALYSIS'] },
    ]);
  });
});
