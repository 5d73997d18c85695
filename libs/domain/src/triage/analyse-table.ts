import { conditionsHold, evaluateTable, type DecisionTable, type TableRule } from './decision-table';
import { apart, merged, Worlds, type World } from './worlds';
import { checkWords, type TableFinding, type TableSurroundings } from './check-words';

/** Code and everything that follows of what a rule says in a world, to compare two of them. */
type ResultOf<Then> = (then: Then, world: World, rule: TableRule<Then>) => { code: string; all: string };

/**
 * What is odd about a table, before anybody puts it in force. STOPS: it cannot be activated so. WARNS: almost surely
 * a mistake. NOTES: may well be meant.
 *
 * `rule-never-holds`: no case can meet all its conditions. FIRST: `rule-shadowed` (an earlier rule holds whenever it
 * does, so it is never reached), `order-decides` (both can hold, with different results), `no-rule-for` (with an
 * example of a case for which no rule holds). COLLECT: `rules-repeat` and `results-differ` (both can hold and raise
 * the same indicator, alike or at different levels; signs that `{sign}` stands for are not told apart).
 * `rule-too-wide`: too many combinations to look at.
 * Source: design.md 4.4 (our own design).
 */
export function analyseTable<Then extends object>(
  table: DecisionTable<Then>,
  surroundings: TableSurroundings,
): readonly TableFinding[] {
  const { terms } = surroundings;
  const worlds = new Worlds(
    terms,
    table.rules.flatMap(({ when }) => when),
  );
  const looked = table.rules.map((rule) => ({ rule, least: worlds.leastOf(rule.when) }));
  const seen = looked.flatMap(({ rule, least }) => (least === undefined ? [] : [{ rule, least }]));
  return [
    ...checkWords(table, surroundings),
    ...looked.filter(({ least }) => least === undefined).map(({ rule }) => tooWide([rule.id])),
    ...seen.filter(({ least }) => least.length === 0).map(({ rule }) => never(rule.id)),
    ...(table.hitPolicy === 'FIRST'
      ? [...shadowed(seen, worlds), ...overlapping(seen, resultText, 'FIRST'), ...gaps(table, worlds)]
      : overlapping(seen, indicatorText, 'COLLECT')),
  ];
}

interface Looked<Then> {
  readonly rule: TableRule<Then>;
  readonly least: readonly World[];
}

function shadowed<Then>(looked: readonly Looked<Then>[], worlds: Worlds): readonly TableFinding[] {
  return looked.flatMap(({ rule, least }, index) => {
    const earlier = looked.slice(0, index).map((one) => one.rule);
    if (least.length === 0 || earlier.length === 0) return [];
    const blockers = new Set<string>();
    const unconditional = earlier.find(({ when }) => when.length === 0);
    if (unconditional) return [shadow(rule.id, [unconditional.id])];
    for (const world of least) {
      const fuller = worlds.fuller(
        world,
        earlier.map(({ when }) => when),
      );
      if (fuller === undefined) return [tooWide([rule.id])];
      for (const one of fuller.filter((found) => conditionsHold(rule.when, found))) {
        const holding = earlier.filter(({ when }) => conditionsHold(when, one));
        if (holding.length === 0) return [];
        if (holding[0]) blockers.add(holding[0].id);
      }
    }
    return [shadow(rule.id, [...blockers])];
  });
}

function overlapping<Then>(
  looked: readonly Looked<Then>[],
  resultOf: ResultOf<Then>,
  hitPolicy: DecisionTable<Then>['hitPolicy'],
): readonly TableFinding[] {
  return looked.flatMap((a, index) =>
    looked.slice(index + 1).flatMap((b): TableFinding[] => {
      if (hitPolicy === 'FIRST' && (a.rule.when.length === 0 || b.rule.when.length === 0)) return [];
      const together = bothHold(a, b, (world) => {
        const [one, other] = [resultOf(a.rule.then, world, a.rule), resultOf(b.rule.then, world, b.rule)];
        return hitPolicy === 'FIRST' ? one.all !== other.all : one.code === other.code;
      });
      if (together === undefined) return [];
      const ruleIds = [a.rule.id, b.rule.id];
      if (hitPolicy === 'FIRST') {
        return [{ code: 'triage.analysis.order-decides', severity: 'NOTES', ruleIds, example: together }];
      }
      const alike =
        resultOf(a.rule.then, together, a.rule).all === resultOf(b.rule.then, together, b.rule).all;
      const code = alike ? 'triage.analysis.rules-repeat' : 'triage.analysis.results-differ';
      return [{ code, severity: 'NOTES', ruleIds, example: together }];
    }),
  );
}

/** A world in which both hold and the question is answered yes; what they are about may differ. */
function bothHold<Then>(
  a: Looked<Then>,
  b: Looked<Then>,
  matters: (world: World) => boolean,
): World | undefined {
  for (const one of a.least) {
    for (const other of b.least) {
      for (const second of [other, apart(other)]) {
        const world = merged([...one, ...second]);
        if (!world || !conditionsHold(a.rule.when, world) || !conditionsHold(b.rule.when, world)) continue;
        if (matters(world)) return world;
      }
    }
  }
  return undefined;
}

function gaps<Then>(table: DecisionTable<Then>, worlds: Worlds): readonly TableFinding[] {
  const candidates = worlds.fuller(
    [],
    table.rules.map(({ when }) => when),
  );
  if (candidates === undefined) return [tooWide([])];
  const example = candidates.find((world) => evaluateTable(table, world).length === 0);
  return example === undefined
    ? []
    : [{ code: 'triage.analysis.no-rule-for', severity: 'STOPS', ruleIds: [], example }];
}

const resultText = <Then>(then: Then) => {
  const all = JSON.stringify(then, Object.keys(then as object).sort());
  return { code: all, all };
};

/** An indicator rule's code; `{sign}` is what its first fact says. */
const indicatorText = <Then extends object>(then: Then, world: World, rule: TableRule<Then>) => {
  const { code, level } = { code: '', level: '', ...then };
  const [hit] = evaluateTable(
    { id: '', version: '', validFrom: '', hitPolicy: 'FIRST', inputs: [], rules: [rule] },
    world,
  );
  const named = code === '{sign}' ? String(hit?.facts[0]?.value) : code;
  return { code: named, all: `${named} ${level}` };
};

const never = (id: string): TableFinding => ({
  code: 'triage.analysis.rule-never-holds',
  severity: 'WARNS',
  ruleIds: [id],
});

const shadow = (id: string, by: readonly string[]): TableFinding => ({
  code: 'triage.analysis.rule-shadowed',
  severity: 'WARNS',
  ruleIds: [id, ...by],
});

const tooWide = (ruleIds: readonly string[]): TableFinding => ({
  code: 'triage.analysis.rule-too-wide',
  severity: 'NOTES',
  ruleIds,
});
