import type { ConsistencyRecord, FeatureValue } from './record';

/** One feature across the members of a cluster; `values` has one list for each member, empty where nothing is said. */
export interface ComparisonRow {
  readonly feature: string;
  readonly same: boolean;
  readonly values: readonly (readonly string[])[];
  /**
   * 0..1: how much of the difference in outcome the feature could explain: 1 where members with one value all had one
   * outcome, 0 where it says nothing. It points where to look and proves no cause.
   */
  readonly explains: number;
}

type Compared = Pick<
  ConsistencyRecord,
  'itemFamily' | 'features' | 'destination' | 'endUserKind' | 'outcome' | 'reasonCodes'
>;

/**
 * The comparison matrix of a cluster: rows that may explain the divergence first (fewest different values before many),
 * then other differences, then what is the same. Columns in the order of `members`. Source: R-052; ux 5.6.
 */
export function comparisonOf(members: readonly Compared[]): readonly ComparisonRow[] {
  const outcomes = members.map((member) => member.outcome);
  const rows = featuresOf(members).map(([feature, valueOf]): ComparisonRow & { readonly kinds: number } => {
    const values = members.map((member) => shown(valueOf(member)));
    const groups = values.map((value) => value.join('\u0000'));
    const kinds = new Set(groups).size;
    return {
      feature,
      same: kinds <= 1,
      values,
      explains: kinds <= 1 ? 0 : explained(groups, outcomes),
      kinds,
    };
  });
  return rows
    .sort((a, b) => b.explains - a.explains || Number(a.same) - Number(b.same) || a.kinds - b.kinds)
    .map(({ feature, same, values, explains }) => ({ feature, same, values, explains }));
}

function featuresOf(
  members: readonly Compared[],
): readonly (readonly [string, (member: Compared) => FeatureValue])[] {
  const own = [...new Set(members.flatMap((member) => Object.keys(member.features)))];
  return [
    ['itemFamily', (member) => member.itemFamily],
    ['endUserKind', (member) => member.endUserKind],
    ['destination', (member) => member.destination],
    ...own.map((name) => [name, (member: Compared) => member.features[name] ?? null] as const),
    ['reasonCodes', (member) => member.reasonCodes],
  ];
}

function shown(value: FeatureValue): readonly string[] {
  if (value === null || value === '') return [];
  return Array.isArray(value) ? [...(value as readonly string[])].sort() : [String(value)];
}

/** Share of the uncertainty about the outcome that knowing the group takes away (1 - H(outcome | group) / H(outcome)). */
function explained(groups: readonly string[], outcomes: readonly string[]): number {
  const total = entropy(outcomes);
  if (total === 0) return 0;
  const left = [...new Set(groups)].reduce((sum, group) => {
    const within = outcomes.filter((_, index) => groups[index] === group);
    return sum + (within.length / outcomes.length) * entropy(within);
  }, 0);
  return Math.round((1 - left / total) * 1000) / 1000;
}

function entropy(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / values.length;
    return sum - share * Math.log2(share);
  }, 0);
}
