import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../decision';
import {
  ALL,
  compareDivergence,
  comparisonOf,
  divergenceOf,
  shareRecord,
  shareRequiringAuthorisation,
  type OutcomeCount,
} from '.';

const decided = (authorityId: string, outcome: DecisionOutcome, decidedOn = '2026-03-01') => ({
  authorityId,
  outcome,
  decidedOn,
});
const [REQUIRED, NONE, NOT_CS, LISTED, REDIRECTED] = DECISION_OUTCOMES;

describe('R-052: same transaction, different outcomes', () => {
  test.each<[string, ReturnType<typeof decided>[], string]>([
    ['required here, not there', [decided('FR', REQUIRED), decided('DE', NONE)], 'STRONG'],
    [
      'required here, no cyber-surveillance item there',
      [decided('FR', REQUIRED), decided('DE', NOT_CS)],
      'STRONG',
    ],
    ['listed here, free there', [decided('FR', LISTED), decided('DE', NONE)], 'STRONG'],
    ['listed here, required there', [decided('FR', LISTED), decided('DE', REQUIRED)], 'MILD'],
    ['free on other grounds', [decided('FR', NONE), decided('DE', NOT_CS)], 'MILD'],
    ['alike', [decided('FR', REQUIRED), decided('DE', REQUIRED)], 'NONE'],
    ['redirected does not count', [decided('FR', REQUIRED), decided('DE', REDIRECTED)], 'NONE'],
    ['one decision', [decided('FR', REQUIRED)], 'NONE'],
    ['none', [], 'NONE'],
  ])('%s', (_, records, severity) => {
    const found = divergenceOf(records);
    expect(found.severity).toBe(severity);
    expect(found.divergent).toBe(severity !== 'NONE');
    expect(divergenceOf([...records].reverse())).toEqual(found);
  });

  test('it exists since the first decision that differed, and spreads from the first to the last', () => {
    const found = divergenceOf([
      decided('BE-VLG', NONE, '2026-05-01'),
      decided('FR', REQUIRED, '2026-01-31'),
      decided('DE', NONE, '2026-03-01'),
    ]);
    expect(found).toMatchObject({ since: '2026-03-01', spreadInDays: 90, acrossAuthorities: true });
  });

  test('an authority that differs from itself is divergent, but not across authorities', () => {
    const found = divergenceOf([decided('FR', REQUIRED), decided('FR', NONE, '2026-04-01')]);
    expect(found).toMatchObject({ divergent: true, acrossAuthorities: false });
  });

  test('the graver come first, then the older, then what agrees', () => {
    const clusters = {
      mild: divergenceOf([decided('FR', NONE, '2020-01-01'), decided('DE', NOT_CS, '2020-01-02')]),
      strongNew: divergenceOf([decided('FR', REQUIRED, '2026-01-01'), decided('DE', NONE, '2026-02-01')]),
      strongOld: divergenceOf([decided('FR', REQUIRED, '2025-01-01'), decided('DE', NONE, '2025-02-01')]),
      alike: divergenceOf([decided('FR', REQUIRED), decided('DE', REQUIRED)]),
    };
    const sorted = Object.entries(clusters).sort(([, a], [, b]) => compareDivergence(a, b));
    expect(sorted.map(([name]) => name)).toEqual(['strongOld', 'strongNew', 'mild', 'alike']);
  });
});

describe('The comparison matrix', () => {
  const member = (outcome: DecisionOutcome, features: Record<string, string | string[] | null>) => ({
    itemFamily: 'INTERCEPTION',
    destination: 'KZ',
    endUserKind: 'POLICE',
    outcome,
    reasonCodes: [],
    features,
  });
  const rows = comparisonOf([
    member(REQUIRED, { form: 'SOFTWARE', safeguards: [], model: 'LP-1', functions: ['MONITOR', 'COLLECT'] }),
    member(NONE, {
      form: 'SOFTWARE',
      safeguards: ['GEO_LOCK', 'AUDIT'],
      model: 'LP-2',
      functions: ['COLLECT', 'MONITOR'],
    }),
    member(REQUIRED, { form: 'GOODS', safeguards: [], model: 'LP-3', functions: ['MONITOR', 'COLLECT'] }),
  ]);

  test('what parts the outcomes comes first, what is the same last', () => {
    expect(rows.map((row) => row.feature)).toEqual([
      'safeguards',
      'model',
      'form',
      'itemFamily',
      'endUserKind',
      'destination',
      'functions',
      'reasonCodes',
    ]);
    expect(rows[0]).toMatchObject({ same: false, explains: 1, values: [[], ['AUDIT', 'GEO_LOCK'], []] });
  });

  test('the order of a list makes no difference, a missing value does', () => {
    expect(rows.find((row) => row.feature === 'functions')).toMatchObject({ same: true, explains: 0 });
    const [row] = comparisonOf([member(REQUIRED, { form: 'GOODS' }), member(NONE, {})]);
    expect(row).toMatchObject({ feature: 'form', same: false, values: [['GOODS'], []] });
  });

  test('where outcomes agree nothing explains anything', () => {
    const alike = comparisonOf([member(REQUIRED, { form: 'GOODS' }), member(REQUIRED, { form: 'SOFTWARE' })]);
    expect(alike[0]).toMatchObject({ feature: 'form', same: false, explains: 0 });
  });
});

describe('The heat table', () => {
  const counts: OutcomeCount[] = [
    { itemFamily: 'INTRUSION', memberState: 'FR', outcome: REQUIRED, count: 3 },
    { itemFamily: 'INTRUSION', memberState: 'FR', outcome: NONE, count: 1 },
    { itemFamily: 'INTRUSION', memberState: 'DE', outcome: NOT_CS, count: 2 },
    { itemFamily: 'INTRUSION', memberState: 'DE', outcome: LISTED, count: 9 },
    { itemFamily: 'DECRYPTION', memberState: 'DE', outcome: REDIRECTED, count: 4 },
  ];
  const table = shareRequiringAuthorisation(counts, ['INTRUSION', 'DECRYPTION'], ['DE', 'FR']);

  test('counts and shares, and no data is not zero', () => {
    expect(
      table.cells.map((cell) => [cell.decided, cell.authorisationRequired, cell.share, cell.state]),
    ).toEqual([
      [2, 0, 0, 'NONE_REQUIRED'],
      [4, 3, 0.75, 'SOME_REQUIRED'],
      [0, 0, null, 'NO_DATA'],
      [0, 0, null, 'NO_DATA'],
    ]);
    expect(table.total).toMatchObject({ itemFamily: ALL, memberState: ALL, decided: 6, share: 0.5 });
  });

  test('margins add up to the cells for any counts', () => {
    const count = fc.record({
      itemFamily: fc.constantFrom('A', 'B', 'C'),
      memberState: fc.constantFrom('DE', 'FR', 'PL'),
      outcome: fc.constantFrom(...DECISION_OUTCOMES),
      count: fc.nat(50),
    });
    fc.assert(
      fc.property(fc.array(count), (any) => {
        const { cells, byFamily, byMemberState, total } = shareRequiringAuthorisation(
          any,
          ['A', 'B'],
          ['DE', 'FR'],
        );
        const sum = (of: typeof cells) => of.reduce((all, cell) => all + cell.decided, 0);
        expect([sum(cells), sum(byFamily), sum(byMemberState)]).toEqual([
          total.decided,
          total.decided,
          total.decided,
        ]);
        for (const cell of cells) expect(cell.authorisationRequired).toBeLessThanOrEqual(cell.decided);
      }),
    );
  });
});

describe('A consistency record is shared by default and withheld only with a reason', () => {
  test.each([
    ['the default', true, undefined, { ok: true, value: { shared: true } }],
    [
      'a default not to share',
      false,
      undefined,
      { ok: true, value: { shared: false, withheldReason: 'PROFILE_DEFAULT' } },
    ],
    ['shared against the default', false, { shared: true }, { ok: true, value: { shared: true } }],
    [
      'withheld with a reason',
      true,
      { shared: false, reason: ' secret source ' },
      { ok: true, value: { shared: false, withheldReason: 'secret source' } },
    ],
    [
      'withheld without',
      true,
      { shared: false, reason: ' ' },
      { ok: false, refusals: [{ code: 'consistency.withheld-without-reason', field: '/reason' }] },
    ],
  ])('%s', (_, byDefault, choice, expected) => {
    expect(shareRecord(byDefault, choice)).toEqual(expected);
  });
});
