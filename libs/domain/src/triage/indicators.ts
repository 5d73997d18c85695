import { evaluateTable, type DecisionTable, type Fact, type TableHit } from './decision-table';

/** How much an indicator should draw the eye. Two levels and no number: a reason to look, never a score. */
export type IndicatorLevel = 'ATTENTION' | 'STRONG';

/** What an indicator rule says. `guidelineStep` is the due-diligence step 1-4 of Rec. (EU) 2024/2659. */
export interface IndicatorRule {
  readonly code: string;
  readonly level: IndicatorLevel;
  readonly reasonCode: string;
  readonly guidelineStep: 1 | 2 | 3 | 4;
}

/**
 * What triage computed, with the sentence (`reasonCode` and `parameters`), the answer it rests on and the rule of the
 * table version that did it. `alsoAt`: further answers with the same indicator (several items, several parties).
 */
export interface Indicator extends IndicatorRule {
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly answerKey: string;
  readonly alsoAt: readonly string[];
  readonly ruleId: string;
  readonly tableVersion: string;
}

/**
 * The indicators of a case, strong ones first, each once per code. Source: design.md 4.4; warning signs: domain.md
 * 2.4 (RF-*, substance unconfirmed but for marketing).
 */
export function indicatorsOf(
  facts: readonly Fact[],
  table: DecisionTable<IndicatorRule>,
): readonly Indicator[] {
  const byCode = new Map<string, Indicator>();
  const hits = [...evaluateTable(table, facts)].sort((a, b) => rank(a.then.level) - rank(b.then.level));
  for (const hit of hits) {
    const indicator = toIndicator(hit);
    const first = byCode.get(indicator.code);
    byCode.set(indicator.code, first ? joined(first, indicator) : indicator);
  }
  return [...byCode.values()];
}

function toIndicator(hit: TableHit<IndicatorRule>): Indicator {
  const [first] = hit.facts;
  const code = hit.then.code === '{sign}' ? String(first?.value) : hit.then.code;
  return {
    ...hit.then,
    code,
    reasonCode: hit.then.reasonCode.replace('{sign}', code),
    parameters: Object.assign({}, ...hit.facts.map((fact) => fact.parameters ?? {}).reverse()) as Record<
      string,
      string | number
    >,
    answerKey: first?.answerKey ?? '',
    alsoAt: [],
    ruleId: hit.ruleId,
    tableVersion: hit.tableVersion,
  };
}

function joined(first: Indicator, further: Indicator): Indicator {
  const known = first.answerKey === further.answerKey || first.alsoAt.includes(further.answerKey);
  return known ? first : { ...first, alsoAt: [...first.alsoAt, further.answerKey] };
}

function rank(level: IndicatorLevel): number {
  return level === 'STRONG' ? 0 : 1;
}
