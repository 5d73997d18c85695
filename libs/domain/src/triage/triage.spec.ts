import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkTable,
  DEFAULT_INDICATORS,
  DEFAULT_ROUTING,
  evaluateTable,
  FACT_NAMES,
  factsOfAnswers,
  indicatorFacts,
  indicatorsOf,
  publishedEntryFact,
  routeCase,
  screeningFact,
  similarFact,
  tableInForce,
  type DecisionTable,
  type Fact,
  type TriageAnswers,
} from '.';

const indicators = (answers: TriageAnswers, more: readonly (Fact | undefined)[] = []) =>
  indicatorsOf(
    [...factsOfAnswers(answers), ...more.filter((fact) => fact !== undefined)],
    DEFAULT_INDICATORS,
  );
const shown = (answers: TriageAnswers, more: readonly (Fact | undefined)[] = []) =>
  indicators(answers, more).map(
    (found) => `${found.level} ${found.code} ${found.answerKey} ${found.guidelineStep}`,
  );

const screening = (verdict: 'SAME' | 'POSSIBLE') =>
  screeningFact({
    verdict,
    party: 'Vegatron',
    listId: 'fictional',
    listVersion: '3',
    entryId: '7',
    answerKey: '4.2',
  });

describe('Each indicator names its level, the answer it rests on and the guideline step', () => {
  test.each<[string, TriageAnswers, readonly (Fact | undefined)[], string[]]>([
    ['no answers, no indicators', {}, [], []],
    [
      'a warning sign with its own page rests on that page',
      { '3.1': { signs: ['RF-ITEM-02'] }, '3.1.RF-ITEM-02': { explanation: 'seen' } },
      [],
      ['STRONG RF-ITEM-02 3.1.RF-ITEM-02 2'],
    ],
    [
      'signs about people',
      { '4.7': { signs: ['RF-USER-01', 'RF-DIV-09'] } },
      [],
      ['STRONG RF-USER-01 4.7 3', 'ATTENTION RF-DIV-09 4.7 3'],
    ],
    ['no sign is no indicator', { '3.1': { signs: ['NONE'] } }, [], []],
    [
      'what could not be checked',
      { '4.7': { signs: ['NOT_CHECKED'], unchecked: ['RF-USER-03'] } },
      [],
      ['ATTENTION SIGNS_NOT_CHECKED 4.7 2'],
    ],
    [
      'covert by design',
      { '2.5.item-1': { answer: 'YES' }, '2.6.item-1': { answer: 'YES' } },
      [],
      ['STRONG COVERT_BY_DESIGN 2.5.item-1 1'],
    ],
    [
      'covert use without design',
      { '2.5.item-1': { answer: 'YES' }, '2.6.item-1': { answer: 'NO' } },
      [],
      ['ATTENTION COVERT_USE 2.5.item-1 1'],
    ],
    ['not covert', { '2.5.item-1': { answer: 'NO' } }, [], []],
    [
      'near a listed item',
      { '2.7.item-2': { classification: 'CLOSE_TO_ENTRY', entry: '5A001.j' } },
      [],
      ['ATTENTION NEAR_LISTED_ITEM 2.7.item-2 1'],
    ],
    [
      'intelligence service',
      { '4.3': { answer: 'YES', kinds: ['INTELLIGENCE'] } },
      [],
      ['STRONG SECURITY_BODY 4.3 3', 'ATTENTION PUBLIC_AUTHORITY 4.3 3'],
    ],
    ['high diversion risk', { '4.6': { diversionRisk: 'HIGH' } }, [], ['STRONG DIVERSION 4.6 3']],
    ['unknown diversion risk', { '4.6': { diversionRisk: 'UNKNOWN' } }, [], ['ATTENTION DIVERSION 4.6 3']],
    [
      'already exported',
      { '4.9': { timing: 'EXPORTED', exportedOn: '2026-01-02' } },
      [],
      ['STRONG ALREADY_EXPORTED 4.9 3'],
    ],
    ['a listed party', {}, [screening('SAME')], ['STRONG SCREENING_HIT 4.2 3']],
    ['a party that may be listed', {}, [screening('POSSIBLE')], ['ATTENTION SCREENING_HIT 4.2 3']],
    [
      'others decided differently',
      {},
      [similarFact(['AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED'])],
      ['STRONG SIMILAR_DECIDED_DIFFERENTLY 4.2 3'],
    ],
    [
      'others decided alike',
      {},
      [similarFact(['AUTHORISATION_REQUIRED', undefined])],
      ['ATTENTION SIMILAR_EXISTS 4.2 3'],
    ],
    ['no similar transaction', {}, [similarFact([])], []],
    [
      'R-022: a published entry',
      {},
      [publishedEntryFact('2026/C 1', '2.1.item-1')],
      ['STRONG RF-ITEM-05 2.1.item-1 2'],
    ],
  ])('%s', (_, answers, more, expected) => {
    expect(shown(answers, more)).toEqual(expected);
  });

  test('an indicator carries the sentence, what it names, the rule and the table version', () => {
    expect(indicators({ '2.7.item-2': { classification: 'CLOSE_TO_ENTRY', entry: '5A001.j' } })).toEqual([
      {
        code: 'NEAR_LISTED_ITEM',
        level: 'ATTENTION',
        reasonCode: 'triage.near-listed-item',
        guidelineStep: 1,
        parameters: { value: 'CLOSE_TO_ENTRY', item: 2, entry: '5A001.j' },
        answerKey: '2.7.item-2',
        alsoAt: [],
        ruleId: 'near-listed',
        tableVersion: '2026-1',
      },
    ]);
  });

  test('the same indicator of several items is one, at the strongest, and names all answers', () => {
    const found = indicators({
      '2.5.item-1': { answer: 'YES' },
      '2.6.item-1': { answer: 'NO' },
      '2.5.item-10': { answer: 'UNKNOWN' },
      '2.6.item-10': { answer: 'UNKNOWN' },
    });
    expect(found).toMatchObject([{ code: 'COVERT_USE', answerKey: '2.5.item-1', alsoAt: ['2.5.item-10'] }]);
  });

  test('answers of two items are never mixed', () => {
    expect(shown({ '2.5.item-1': { answer: 'YES' }, '2.6.item-2': { answer: 'YES' } })).toEqual([]);
  });

  test('answers of any shape never break triage', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.anything()),
      fc.anything(),
    );
    const keys = fc.constantFrom('2.5.item-1', '3.1', '4.7', '4.3', '4.9', '__proto__');
    const fields = fc.constantFrom('answer', 'signs', 'kinds', 'timing', 'unchecked');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.dictionary(fields, value)), (answers) => {
        for (const found of indicators(answers)) expect(found.answerKey).not.toBe('');
      }),
    );
  });
});

describe('Routing', () => {
  const route = (facts: readonly Fact[]) => {
    const found = indicatorsOf(facts, DEFAULT_INDICATORS);
    return routeCase([...facts, ...indicatorFacts(found)], DEFAULT_ROUTING);
  };

  test.each<[string, readonly Fact[], string, string]>([
    ['an ordinary case', [], 'all-others', 'NORMAL'],
    ['already exported', factsOfAnswers({ '4.9': { timing: 'EXPORTED' } }), 'exported-already', 'URGENT'],
    ['a listed party', [screening('SAME')], 'listed-party-or-divided-practice', 'HIGH'],
    ['a possible hit alone', [screening('POSSIBLE')], 'all-others', 'NORMAL'],
    [
      'a possible hit beside a strong sign of something else',
      [screening('POSSIBLE'), ...factsOfAnswers({ '3.1': { signs: ['RF-ITEM-01'] } })],
      'all-others',
      'NORMAL',
    ],
    [
      'three strong',
      factsOfAnswers({ '3.1': { signs: ['RF-ITEM-01', 'RF-ITEM-02', 'RF-ITEM-03'] } }),
      'three-strong',
      'HIGH',
    ],
  ])('%s', (_, facts, ruleId, priority) => {
    expect(route(facts)).toMatchObject({ ok: true, value: { ruleId, priority, tableVersion: '2026-1' } });
  });

  test('a table without a rule that holds refuses', () => {
    const table = { ...DEFAULT_ROUTING, rules: DEFAULT_ROUTING.rules.slice(0, 1) };
    expect(routeCase([], table)).toMatchObject({ ok: false, refusals: [{ code: 'triage.no-route' }] });
  });
});

describe('Decision tables', () => {
  const table = (change: Partial<DecisionTable<string>> = {}): DecisionTable<string> => ({
    id: 't',
    version: '1',
    validFrom: '2026-01-01',
    hitPolicy: 'COLLECT',
    inputs: ['n', 'list', 'text'],
    rules: [],
    ...change,
  });
  const fact = (name: string, value: Fact['value'], subject?: string): Fact => ({
    name,
    value,
    answerKey: name,
    subject,
  });

  test.each<[string, DecisionTable<string>['rules'][number]['when'][number], Fact[], boolean]>([
    ['equals', { input: 'text', op: 'EQUALS', value: 'A' }, [fact('text', 'A')], true],
    ['not equals', { input: 'text', op: 'NOT_EQUALS', value: 'A' }, [fact('text', 'A')], false],
    ['in', { input: 'text', op: 'IN', value: ['A', 'B'] }, [fact('text', 'C')], false],
    ['includes', { input: 'list', op: 'INCLUDES', value: 'A' }, [fact('list', ['A', 'B'])], true],
    ['includes any', { input: 'list', op: 'INCLUDES_ANY', value: ['C'] }, [fact('list', ['A', 'B'])], false],
    ['at least', { input: 'n', op: 'AT_LEAST', value: 3 }, [fact('n', 3)], true],
    ['at most', { input: 'n', op: 'AT_MOST', value: 3 }, [fact('n', 4)], false],
    ['a number is not a text', { input: 'n', op: 'AT_LEAST', value: 3 }, [fact('n', '9')], false],
    ['present', { input: 'n', op: 'PRESENT' }, [fact('n', 0)], true],
    ['absent', { input: 'n', op: 'ABSENT' }, [fact('text', 'A')], true],
    ['not absent', { input: 'n', op: 'ABSENT' }, [fact('n', 0)], false],
  ])('%s', (_, condition, facts, holds) => {
    const hits = evaluateTable(table({ rules: [{ id: 'r', when: [condition], then: 'yes' }] }), facts);
    expect(hits.length > 0).toBe(holds);
  });

  test('FIRST stops at the first rule, COLLECT takes all', () => {
    const rules = ['a', 'b'].map((id) => ({ id, when: [], then: id }));
    expect(evaluateTable(table({ rules, hitPolicy: 'FIRST' }), []).map((hit) => hit.ruleId)).toEqual(['a']);
    expect(evaluateTable(table({ rules }), []).map((hit) => hit.ruleId)).toEqual(['a', 'b']);
  });

  test('the version in force is the latest that has begun and not ended', () => {
    const versions = [
      table({ version: '1', validFrom: '2025-01-01', validTo: '2025-12-31' }),
      table({ version: '2', validFrom: '2026-01-01' }),
      table({ version: '3', validFrom: '2027-01-01' }),
    ];
    expect(
      ['2024-12-31', '2025-12-31', '2026-01-01', '2030-01-01'].map(
        (on) => tableInForce(versions, on)?.version,
      ),
    ).toEqual([undefined, '1', '2', '3']);
  });

  test('a table with faults is refused with all of them', () => {
    const faulty = table({
      hitPolicy: 'FIRST',
      validTo: '2025-01-01',
      rules: [
        { id: 'r', when: [{ input: 'other', op: 'PRESENT' }], then: 'x' },
        { id: 'r', when: [{ input: 'n', op: 'PRESENT' }], then: 'x' },
      ],
    });
    const outcome = checkTable(faulty);
    expect(outcome.ok ? [] : outcome.refusals.map((refusal) => refusal.code)).toEqual([
      'triage.input-unknown',
      'triage.rule-twice',
      'triage.no-default',
      'triage.dates-reversed',
    ]);
  });

  test('the default tables can be put in force, ask only for known facts and survive JSON', () => {
    for (const known of [DEFAULT_INDICATORS, DEFAULT_ROUTING]) {
      expect(checkTable(known as DecisionTable<unknown>).ok).toBe(true);
      expect(FACT_NAMES).toEqual(expect.arrayContaining([...known.inputs]));
      expect(JSON.parse(JSON.stringify(known))).toEqual(known);
    }
  });
});
