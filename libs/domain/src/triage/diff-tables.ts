import type { DecisionTable, TableRule } from './decision-table';

/** What became of a rule from one version to another. `moved`: its place among the rules that both have changed. */
export interface RuleChange<Then> {
  readonly ruleId: string;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  readonly before: TableRule<Then> | undefined;
  readonly after: TableRule<Then> | undefined;
}

type Ruled<Then> = Pick<DecisionTable<Then>, 'rules'>;

/** The rules that differ between two versions, by id: those of the new version in its order, then those removed. */
export function diffTables<Then>(before: Ruled<Then>, after: Ruled<Then>): readonly RuleChange<Then>[] {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const kept = new Set(after.rules.map(({ id }) => id));
  const order = before.rules.filter(({ id }) => kept.has(id)).map(({ id }) => id);
  const newOrder = after.rules.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const changes = after.rules.flatMap((rule): RuleChange<Then>[] => {
    const earlier = old.get(rule.id);
    const change = { ruleId: rule.id, before: earlier, after: rule };
    if (!earlier) return [{ ...change, kind: 'ADDED' }];
    if (textOf(earlier) !== textOf(rule)) return [{ ...change, kind: 'CHANGED' }];
    return order.indexOf(rule.id) === newOrder.indexOf(rule.id) ? [] : [{ ...change, kind: 'MOVED' }];
  });
  const removed = before.rules.filter(({ id }) => !kept.has(id));
  return [
    ...changes,
    ...removed.map((rule) => ({ ruleId: rule.id, kind: 'REMOVED' as const, before: rule, after: undefined })),
  ];
}

/** A text that does not depend on the order in which JSON keeps the parts of an object. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
