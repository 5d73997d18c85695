import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_INDICATORS,
  DEFAULT_ROUTING,
  diffTables,
  explainRoute,
  factsOfAnswers,
  indicatorFacts,
  indicatorsOf,
  mayActivate,
  mayChangeDraft,
  mayDiscard,
  mayPropose,
  mayReturn,
  mayWithdraw,
  replayCase,
  routeCase,
  type DraftState,
  type TableFinding,
} from '.';
import type { Outcome } from '../kernel';

const codesOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
const occasion = { today: '2026-11-24', findings: [], datesTaken: ['2027-01-01'] };
const proposed = { state: 'PROPOSED', proposedBy: 'ann', effectiveFrom: '2026-12-01' } as const;
const written = { state: 'DRAFT', proposedBy: null, effectiveFrom: null } as const;
const fault: TableFinding = { code: 'triage.analysis.fact-unknown', severity: 'STOPS', ruleIds: ['r'] };
const warning: TableFinding = { ...fault, severity: 'WARNS' };

describe('a table is put in force by two administrators, from a later day on', () => {
  test('who proposed cannot activate; another can', () => {
    expect(codesOf(mayActivate(proposed, 'ann', occasion))).toEqual(['triage-draft.same-person']);
    expect(mayActivate(proposed, 'ben', occasion).ok).toBe(true);
  });

  test('a proposal wants a later day that is free, a reason, and a table without faults', () => {
    const proposal = { effectiveFrom: '2026-11-24', why: ' ' };
    expect(codesOf(mayPropose(written, proposal, { ...occasion, findings: [fault, fault] }))).toEqual([
      'triage-draft.table-has-faults',
      'triage-draft.date-not-ahead',
      'triage-draft.reason-missing',
    ]);
    const taken = { effectiveFrom: '2027-01-01', why: 'New practice' };
    expect(codesOf(mayPropose(written, taken, occasion))).toEqual(['triage-draft.date-taken']);
    const good = { effectiveFrom: '2026-11-25', why: 'New practice' };
    expect(mayPropose(written, good, { ...occasion, findings: [warning] }).ok).toBe(true);
  });

  test('what waited too long is not put in force on a day that has come', () => {
    const late = { ...occasion, today: '2026-12-01' };
    expect(codesOf(mayActivate(proposed, 'ben', late))).toEqual(['triage-draft.date-not-ahead']);
  });

  test.each<[DraftState, string]>([
    ['DRAFT', 'change propose discard'],
    ['PROPOSED', 'activate return discard'],
    ['ACTIVATED', ''],
    ['DISCARDED', ''],
  ])('a draft that is %s can be: %s', (state, expected) => {
    const draft = { ...proposed, state };
    const possible = [
      mayChangeDraft(draft).ok && 'change',
      mayPropose(draft, { effectiveFrom: '2026-12-01', why: 'y' }, occasion).ok && 'propose',
      mayActivate(draft, 'ben', occasion).ok && 'activate',
      mayReturn(draft).ok && 'return',
      mayDiscard(draft).ok && 'discard',
    ];
    expect(possible.filter((one) => one !== false).join(' ')).toBe(expected);
  });

  test('a version is withdrawn before its first day only, once, and with a reason', () => {
    const version = { validFrom: '2026-11-25', isWithdrawn: false };
    expect(mayWithdraw(version, '2026-11-24', 'mistake').ok).toBe(true);
    expect(codesOf(mayWithdraw(version, '2026-11-25', ''))).toEqual([
      'triage-table.in-force-already',
      'triage-draft.reason-missing',
    ]);
    expect(codesOf(mayWithdraw({ ...version, isWithdrawn: true }, '2026-11-24', 'x'))).toEqual([
      'triage-table.withdrawn-already',
    ]);
  });
});

describe('the difference of two versions', () => {
  const [first, second, ...rest] = DEFAULT_ROUTING.rules;
  if (!first || !second) throw new Error('the default table has rules');

  test('names each rule that was added, changed, moved or removed, and no other', () => {
    const changed = { ...second, then: { ...second.then, priority: 'URGENT' as const } };
    const added = { ...first, id: 'new' };
    const diff = diffTables(DEFAULT_ROUTING, { rules: [added, changed, ...rest.slice(1)] });
    expect(diff.map(({ kind, ruleId }) => `${kind} ${ruleId}`)).toEqual([
      'ADDED new',
      `CHANGED ${second.id}`,
      `REMOVED ${first.id}`,
      `REMOVED ${rest[0]?.id ?? ''}`,
    ]);
    const swapped = diffTables(DEFAULT_ROUTING, { rules: [second, first, ...rest] });
    expect(swapped.map(({ kind }) => kind)).toEqual(['MOVED', 'MOVED']);
  });

  test('does not see the order in which the database keeps JSON', () => {
    const turned = { then: first.then, when: first.when, id: first.id };
    expect(diffTables(DEFAULT_ROUTING, { rules: [turned, second, ...rest] })).toEqual([]);
  });
});

describe('why a case is here, and why not there', () => {
  const exported = factsOfAnswers({ '4.9': { timing: 'EXPORTED' } });

  test('names the rule with the answer it rests on, and the first condition that others miss', () => {
    const why = explainRoute(exported, DEFAULT_ROUTING);
    expect(why).toMatchObject({
      tableVersion: '2026-1',
      taken: { ruleId: 'exported-already', priority: 'URGENT', answerKeys: ['4.9'] },
    });
    expect(why.notTaken.map(({ ruleId, unmet }) => [ruleId, unmet?.input])).toEqual([
      ['listed-party-or-divided-practice', 'strongIndicator'],
      ['three-strong', 'strongIndicators'],
      ['all-others', undefined],
    ]);
  });

  test('the rule named is always the rule that routes, and no rule before it holds', () => {
    const facts = fc
      .record({
        timing: fc.constantFrom('EXPORTED', 'PLANNED', undefined),
        signs: fc.uniqueArray(fc.constantFrom('RF-ITEM-01', 'RF-ITEM-02', 'RF-ITEM-05', 'RF-USER-01')),
      })
      .map(({ timing, signs }) => factsOfAnswers({ '4.9': { timing }, '3.1': { signs } }));
    fc.assert(
      fc.property(facts, (answered) => {
        const all = [...answered, ...indicatorFacts(indicatorsOf(answered, DEFAULT_INDICATORS))];
        const route = routeCase(all, DEFAULT_ROUTING);
        const why = explainRoute(all, DEFAULT_ROUTING);
        expect(route).toMatchObject({ ok: true, value: { ruleId: why.taken?.ruleId } });
        const place = DEFAULT_ROUTING.rules.findIndex(({ id }) => id === why.taken?.ruleId);
        for (const other of why.notTaken) {
          const isBefore = DEFAULT_ROUTING.rules.findIndex(({ id }) => id === other.ruleId) < place;
          if (isBefore) expect(other.unmet).toBeDefined();
        }
      }),
    );
  });
});

describe('a replay', () => {
  const answered = factsOfAnswers({ '4.9': { timing: 'EXPORTED' } });
  const facts = { answered, all: answered };
  const now = { indicators: DEFAULT_INDICATORS, routing: DEFAULT_ROUTING };

  test('by the tables in force changes nothing', () => {
    expect(replayCase(facts, now, now)).toMatchObject({ changed: false, appeared: [], disappeared: [] });
  });

  test('says which indicators come and go, and where the case would move', () => {
    const indicators = {
      ...DEFAULT_INDICATORS,
      rules: DEFAULT_INDICATORS.rules.filter(({ id }) => id !== 'already-exported'),
    };
    const routing = { ...DEFAULT_ROUTING, rules: DEFAULT_ROUTING.rules.slice(-1) };
    expect(replayCase(facts, now, { indicators, routing })).toEqual({
      from: { teamCode: 'general', priority: 'URGENT' },
      to: { teamCode: 'general', priority: 'NORMAL' },
      appeared: [],
      disappeared: ['STRONG ALREADY_EXPORTED'],
      changed: true,
    });
  });
});
