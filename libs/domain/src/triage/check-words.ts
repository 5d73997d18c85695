import type { DecisionTable, TableCondition, TableRule } from './decision-table';
import { KNOWN_INDICATORS, OPERATORS, type Term } from './vocabulary';
import type { World } from './worlds';

/** What is odd about a table: a sentence code, the rules it is about (the first one first), and what it names. */
export interface TableFinding {
  readonly code: `triage.analysis.${string}`;
  readonly severity: 'STOPS' | 'WARNS' | 'NOTES';
  readonly ruleIds: readonly string[];
  readonly parameters?: Readonly<Record<string, string>>;
  /** Facts of a case that shows it. */
  readonly example?: World;
}

/** What a table can name: the facts that are known when it is asked, and the authority's teams. */
export interface TableSurroundings {
  readonly terms: readonly Term[];
  readonly teamCodes: readonly string[];
}

/**
 * Words of a table that mean nothing, all of which stop it: `fact-unknown`, `operator-unfit`, `value-unknown`,
 * `value-missing` (a list of nothing), `indicator-unknown` (no sentence says it), `team-unknown`, `rule-twice`,
 * `rule-nameless`.
 */
export function checkWords<Then extends object>(
  table: DecisionTable<Then>,
  { terms, teamCodes }: TableSurroundings,
): readonly TableFinding[] {
  const known = new Map(terms.map((term) => [term.name, term]));
  return table.rules.flatMap((rule, index) => [
    ...checkId(rule, table.rules.slice(0, index)),
    ...rule.when.flatMap((condition) => checkCondition(rule.id, condition, known.get(condition.input))),
    ...checkResult(rule, teamCodes),
  ]);
}

function stops(code: string, ruleId: string, parameters?: Readonly<Record<string, string>>): TableFinding {
  const finding = { code: `triage.analysis.${code}`, severity: 'STOPS', ruleIds: [ruleId] } as const;
  return parameters === undefined ? finding : { ...finding, parameters };
}

function checkId<Then>(
  { id }: TableRule<Then>,
  earlier: readonly TableRule<Then>[],
): readonly TableFinding[] {
  if (id.trim() === '') return [stops('rule-nameless', id)];
  return earlier.some((other) => other.id === id) ? [stops('rule-twice', id)] : [];
}

function checkCondition(
  ruleId: string,
  condition: TableCondition,
  term: Term | undefined,
): readonly TableFinding[] {
  const { input, op } = condition;
  if (!term) return [stops('fact-unknown', ruleId, { input })];
  if (!(OPERATORS[term.kind] as readonly string[]).includes(op)) {
    return [stops('operator-unfit', ruleId, { input, op })];
  }
  if (!('value' in condition)) return [];
  const given: readonly unknown[] = Array.isArray(condition.value) ? condition.value : [condition.value];
  if (given.length === 0 || given.includes('')) return [stops('value-missing', ruleId, { input })];
  return given
    .filter((value) => !isValueOf(term, value))
    .map((value) => stops('value-unknown', ruleId, { input, value: String(value) }));
}

function isValueOf(term: Term, value: unknown): boolean {
  if (term.kind === 'NUMBER') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  return term.kind === 'TEXT' || term.values.some((known) => known.value === value);
}

function checkResult<Then extends object>(
  { id, when, then }: TableRule<Then>,
  teamCodes: readonly string[],
): readonly TableFinding[] {
  if ('teamCode' in then) {
    const { teamCode } = then as { teamCode: string };
    return teamCodes.includes(teamCode) ? [] : [stops('team-unknown', id, { team: teamCode })];
  }
  if (!('reasonCode' in then)) return [];
  const { code, reasonCode, guidelineStep } = then as unknown as {
    code: string;
    reasonCode: string;
    guidelineStep: number;
  };
  const isKnown = KNOWN_INDICATORS.some(
    (one) => one.code === code && one.reasonCode === reasonCode && one.guidelineStep === guidelineStep,
  );
  const first = when[0];
  const namesSign = first?.input === 'sign' && first.op !== 'ABSENT';
  return isKnown && (code !== '{sign}' || namesSign)
    ? []
    : [stops('indicator-unknown', id, { indicator: code })];
}
