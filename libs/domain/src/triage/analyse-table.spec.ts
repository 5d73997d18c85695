import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseTable, conditionsHold, DEFAULT_INDICATORS, DEFAULT_ROUTING, evaluateTable, termsOf } from '.';
import type { DecisionTable, Fact, FactValue, TableCondition, TableRule, Term } from '.';

/** A world small enough to be looked at whole: one choice, a list, a number, many of one, and two items. */
const SMALL: readonly Term[] = [
  { name: 'choice', kind: 'CHOICE', about: 'CASE', many: false, tables: [], values: xy() },
  { name: 'list', kind: 'LIST', about: 'CASE', many: false, tables: [], values: xy() },
  { name: 'many', kind: 'CHOICE', about: 'CASE', many: true, tables: [], values: xy() },
  { name: 'number', kind: 'NUMBER', about: 'CASE', many: false, tables: [], values: [] },
  { name: 'item.p', kind: 'CHOICE', about: 'ITEM', many: false, tables: [], values: xy() },
  { name: 'item.q', kind: 'CHOICE', about: 'ITEM', many: false, tables: [], values: xy() },
];

function xy() {
  return [{ value: 'X' }, { value: 'Y' }];
}

const fact = (name: string, value: FactValue, subject?: string): Fact => ({
  ...{ name, value, answerKey: '' },
  ...(subject === undefined ? {} : { subject }),
});

/** Each way in which a case can state one thing or not, with these values. */
const ways = (name: string, values: readonly FactValue[], subject?: string): readonly (readonly Fact[])[] => [
  [],
  ...values.map((value) => [fact(name, value, subject)]),
];

/** Every small world. */
const EVERY_WORLD: readonly (readonly Fact[])[] = [
  ways('choice', ['X', 'Y']),
  ways('list', [[], ['X'], ['Y'], ['X', 'Y']]),
  [...ways('many', ['X', 'Y']), [fact('many', 'X'), fact('many', 'Y')]],
  ways('number', [0, 1, 2, 3]),
  ...['item-1', 'item-2'].flatMap((item) => [
    ways('item.p', ['X', 'Y'], item),
    ways('item.q', ['X', 'Y'], item),
  ]),
].reduce<readonly (readonly Fact[])[]>(
  (worlds, each) => worlds.flatMap((world) => each.map((more) => [...world, ...more])),
  [[]],
);

const value = fc.constantFrom('X', 'Y');
const condition: fc.Arbitrary<TableCondition> = fc.oneof(
  fc.record({
    input: fc.constantFrom('choice', 'many', 'item.p', 'item.q'),
    op: fc.constantFrom('EQUALS' as const, 'NOT_EQUALS' as const),
    value,
  }),
  fc.record({ input: fc.constant('list'), op: fc.constant('INCLUDES' as const), value }),
  fc.record({
    input: fc.constant('number'),
    op: fc.constantFrom('AT_LEAST' as const, 'AT_MOST' as const),
    value: fc.constantFrom(0, 1, 2),
  }),
  fc.record({
    input: fc.constantFrom('choice', 'list', 'many', 'number', 'item.p', 'item.q'),
    op: fc.constantFrom('PRESENT' as const, 'ABSENT' as const),
  }),
);
interface Then {
  readonly to: string;
}
const rules: fc.Arbitrary<TableRule<Then>[]> = fc
  .array(
    fc.record({ when: fc.array(condition, { minLength: 1, maxLength: 3 }), to: fc.constantFrom('a', 'b') }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((all) => all.map(({ when, to }, index) => ({ id: `r${index}`, when, then: { to } })));

const tableOf = <T>(
  all: readonly TableRule<T>[],
  hitPolicy: 'FIRST' | 'COLLECT' = 'FIRST',
): DecisionTable<T> => ({
  ...{ id: 't', version: '1', validFrom: '2026-01-01', hitPolicy, rules: all },
  inputs: SMALL.map(({ name }) => name),
});
const analysed = (all: readonly TableRule<Then>[]) =>
  analyseTable(tableOf(all), { terms: SMALL, teamCodes: [] });
const found = (all: readonly TableRule<Then>[], code: string) =>
  analysed(all)
    .filter((finding) => finding.code === `triage.analysis.${code}`)
    .map(({ ruleIds }) => ruleIds[0] ?? '');

describe('the analysis of a table says what looking at every case would say', () => {
  const runs = { numRuns: 80 };

  test('which rules never hold, and which are never reached', () => {
    fc.assert(
      fc.property(rules, (all) => {
        const worldsOf = all.map(({ when }) => EVERY_WORLD.filter((world) => conditionsHold(when, world)));
        const never = all.filter((_, index) => worldsOf[index]?.length === 0).map(({ id }) => id);
        const unreached = all.filter((_, index) => {
          const own = worldsOf[index] ?? [];
          const earlier = all.slice(0, index);
          return (
            own.length > 0 && own.every((world) => earlier.some(({ when }) => conditionsHold(when, world)))
          );
        });
        expect(found(all, 'rule-never-holds')).toEqual(never);
        expect(found(all, 'rule-shadowed')).toEqual(unreached.map(({ id }) => id));
      }),
      runs,
    );
  });

  test('which two rules hold together with different results', () => {
    fc.assert(
      fc.property(rules, (all) => {
        const pairs = all.flatMap((a, index) =>
          all
            .slice(index + 1)
            .filter(
              (b) =>
                a.then.to !== b.then.to &&
                EVERY_WORLD.some((world) => conditionsHold(a.when, world) && conditionsHold(b.when, world)),
            )
            .map((b) => [a.id, b.id]),
        );
        const said = analysed(all).filter(({ code }) => code === 'triage.analysis.order-decides');
        expect(said.map(({ ruleIds }) => ruleIds)).toEqual(pairs);
        for (const { example = [], ruleIds } of said) {
          for (const id of ruleIds)
            expect(conditionsHold(all.find((rule) => rule.id === id)?.when ?? [], example)).toBe(true);
        }
      }),
      runs,
    );
  });

  test('whether there is a case for which no rule holds, with an example of one', () => {
    fc.assert(
      fc.property(rules, (all) => {
        const table = tableOf(all);
        const isGap = EVERY_WORLD.some((world) => evaluateTable(table, world).length === 0);
        const gap = analysed(all).find(({ code }) => code === 'triage.analysis.no-rule-for');
        expect(gap !== undefined).toBe(isGap);
        if (gap) expect(evaluateTable(table, gap.example ?? [])).toEqual([]);
      }),
      runs,
    );
  });
});

describe('the analysis in words', () => {
  const routing = { terms: termsOf('ROUTING'), teamCodes: ['general'] };
  const to = (priority: string) => ({ teamCode: 'general', priority });
  const codes = <T extends object>(all: readonly TableRule<T>[], hitPolicy: 'FIRST' | 'COLLECT' = 'FIRST') =>
    analyseTable(tableOf(all, hitPolicy), routing).map(
      ({ code, ruleIds }) => `${code.replace('triage.analysis.', '')} ${ruleIds.join(' ')}`,
    );
  const last = { id: 'last', when: [], then: to('NORMAL') };

  test('the tables that the product ships stop nothing and warn of nothing', () => {
    const indicators = analyseTable(DEFAULT_INDICATORS, { terms: termsOf('INDICATORS'), teamCodes: [] });
    const all = [...indicators, ...analyseTable(DEFAULT_ROUTING, routing)];
    expect(all.filter(({ severity }) => severity !== 'NOTES')).toEqual([]);
    expect(all.map(({ code, ruleIds }) => [code.split('.')[2], ...ruleIds])).toEqual([
      ['results-differ', 'screening-same', 'screening-possible'],
      ['order-decides', 'exported-already', 'listed-party-or-divided-practice'],
      ['order-decides', 'exported-already', 'three-strong'],
    ]);
  });

  test('words that mean nothing stop a table', () => {
    expect(
      codes([
        { id: 'a', when: [{ input: 'moon', op: 'PRESENT' }], then: to('HIGH') },
        { id: 'a', when: [{ input: 'screening', op: 'EQUALS', value: 'SAME' }], then: to('HIGH') },
        { id: 'b', when: [{ input: 'timing', op: 'EQUALS', value: 'NEVER' }], then: to('HIGH') },
        { id: 'c', when: [{ input: 'timing', op: 'AT_LEAST', value: 1 }], then: to('HIGH') },
        { id: 'd', when: [{ input: 'timing', op: 'IN', value: [] }], then: to('HIGH') },
        { ...last, then: { teamCode: 'nowhere', priority: 'HIGH' } },
      ]).filter((one) => !one.startsWith('rule-never')),
    ).toEqual([
      'fact-unknown a',
      'rule-twice a',
      'fact-unknown a',
      'value-unknown b',
      'operator-unfit c',
      'value-missing d',
      'team-unknown last',
    ]);
  });

  test('a rule after the rule without conditions is never reached', () => {
    const rule = { id: 'r', when: [{ input: 'timing', op: 'PRESENT' }], then: to('HIGH') } as const;
    expect(codes([last, rule])).toEqual(['rule-shadowed r last']);
  });

  test('several earlier rules can shadow one together', () => {
    const timing = termsOf('ROUTING').find(({ name }) => name === 'timing')?.values ?? [];
    const each = timing.map(({ value: one }, index) => ({
      ...{ id: `t${index}`, then: to('HIGH') },
      when: [{ input: 'timing', op: 'EQUALS' as const, value: one }],
    }));
    const rule = { id: 'r', when: [{ input: 'timing', op: 'PRESENT' as const }], then: to('HIGH') };
    expect(codes([...each, rule, last])).toEqual([`rule-shadowed r ${each.map(({ id }) => id).join(' ')}`]);
  });

  test('an indicator that no sentence says stops a table', () => {
    const then = { code: 'MOON', level: 'STRONG', reasonCode: 'triage.moon', guidelineStep: 1 };
    expect(codes([{ id: 'r', when: [], then }], 'COLLECT')).toEqual(['indicator-unknown r']);
  });
});
