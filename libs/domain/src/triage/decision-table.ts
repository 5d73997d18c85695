import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** What a fact can be. */
export type FactValue = string | number | boolean | readonly string[];

/**
 * One thing known of a case, and the answer it rests on. `subject` ties facts about the same item or party together;
 * `parameters` is what a sentence about it must name (no personal data beyond what the case page shows anyway).
 */
export interface Fact {
  readonly name: string;
  readonly value: FactValue;
  readonly answerKey: string;
  readonly subject?: string | undefined;
  readonly parameters?: Readonly<Record<string, string | number>> | undefined;
}

/** One condition of a rule. INCLUDES looks into a list; ABSENT holds when there is no such fact. */
export type TableCondition =
  | {
      readonly input: string;
      readonly op: 'EQUALS' | 'NOT_EQUALS' | 'INCLUDES';
      readonly value: string | boolean | number;
    }
  | { readonly input: string; readonly op: 'IN' | 'INCLUDES_ANY'; readonly value: readonly string[] }
  | { readonly input: string; readonly op: 'AT_LEAST' | 'AT_MOST'; readonly value: number }
  | { readonly input: string; readonly op: 'PRESENT' | 'ABSENT' };

/** A rule: all its conditions hold, for the same subject where facts have one. No condition: it always holds. */
export interface TableRule<Then> {
  readonly id: string;
  readonly when: readonly TableCondition[];
  readonly then: Then;
}

/**
 * A decision table as data: plain JSON, versioned and effective-dated (`validFrom` and `validTo` are dates in the
 * authority's zone, both included). FIRST stops at the first rule that holds, COLLECT takes all.
 */
export interface DecisionTable<Then> {
  readonly id: string;
  readonly version: string;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
  readonly hitPolicy: 'FIRST' | 'COLLECT';
  readonly inputs: readonly string[];
  readonly rules: readonly TableRule<Then>[];
}

/** A rule that held: which rule of which version, what follows, and the facts it rests on (the first one first). */
export interface TableHit<Then> {
  readonly ruleId: string;
  readonly tableId: string;
  readonly tableVersion: string;
  readonly then: Then;
  readonly facts: readonly Fact[];
}

/** Evaluates a table. A rule holds once for each fact that its first condition accepts. Source: design.md 4.4. */
export function evaluateTable<Then>(
  table: DecisionTable<Then>,
  facts: readonly Fact[],
): readonly TableHit<Then>[] {
  const hits: TableHit<Then>[] = [];
  for (const rule of table.rules) {
    for (const used of waysToHold(rule.when, facts)) {
      const { id: tableId, version: tableVersion } = table;
      hits.push({ ruleId: rule.id, tableId, tableVersion, then: rule.then, facts: used });
      if (table.hitPolicy === 'FIRST') return hits;
    }
  }
  return hits;
}

/** Whether a rule with these conditions holds for these facts. */
export function conditionsHold(when: readonly TableCondition[], facts: readonly Fact[]): boolean {
  return waysToHold(when, facts).length > 0;
}

/** The facts of each way in which all conditions hold; one empty way for a rule without conditions. */
function waysToHold(when: readonly TableCondition[], facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const [first, ...others] = when;
  if (first === undefined) return [[]];
  if (first.op === 'ABSENT') {
    const rest = waysToHold(others, facts);
    return isAbsent(first.input, facts) ? rest : [];
  }
  return matching(first, facts).flatMap((fact) => {
    const used = others.map((condition) => supporting(condition, facts, fact.subject));
    return used.every((found) => found !== undefined) ? [[fact, ...used.flat()]] : [];
  });
}

function supporting(
  condition: TableCondition,
  facts: readonly Fact[],
  subject: string | undefined,
): readonly Fact[] | undefined {
  const related = facts.filter(
    (fact) => subject === undefined || fact.subject === undefined || fact.subject === subject,
  );
  if (condition.op === 'ABSENT') return isAbsent(condition.input, related) ? [] : undefined;
  const found = matching(condition, related)[0];
  return found ? [found] : undefined;
}

function isAbsent(input: string, facts: readonly Fact[]): boolean {
  return facts.every((fact) => fact.name !== input);
}

function matching(condition: TableCondition, facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((fact) => fact.name === condition.input && accepts(condition, fact.value));
}

/** Whether a condition accepts the value of a fact that has the condition's name. */
export function accepts(condition: TableCondition, value: FactValue): boolean {
  switch (condition.op) {
    case 'EQUALS':
      return value === condition.value;
    case 'NOT_EQUALS':
      return value !== condition.value;
    case 'IN':
      return typeof value === 'string' && condition.value.includes(value);
    case 'INCLUDES':
      return Array.isArray(value) && value.includes(condition.value);
    case 'INCLUDES_ANY':
      return Array.isArray(value) && condition.value.some((wanted) => value.includes(wanted));
    case 'AT_LEAST':
      return typeof value === 'number' && value >= condition.value;
    case 'AT_MOST':
      return typeof value === 'number' && value <= condition.value;
    case 'PRESENT':
      return true;
    case 'ABSENT':
      return false;
  }
}

/** The version in force on a day (`YYYY-MM-DD`): the latest that has begun and has not ended; undefined if none. */
export function tableInForce<Then>(
  versions: readonly DecisionTable<Then>[],
  on: string,
): DecisionTable<Then> | undefined {
  return versions
    .filter((table) => table.validFrom <= on && (table.validTo === undefined || on <= table.validTo))
    .reduce<DecisionTable<Then> | undefined>(
      (latest, table) => (latest === undefined || table.validFrom > latest.validFrom ? table : latest),
      undefined,
    );
}

/**
 * Whether a table can be put in force. Refuses `triage.rule-twice`, `triage.input-unknown`, `triage.no-default`
 * (FIRST whose last rule has a condition) and `triage.dates-reversed`, all at once.
 */
export function checkTable<Then>(table: DecisionTable<Then>): Outcome<DecisionTable<Then>> {
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  table.rules.forEach((rule, index) => {
    const field = `/rules/${index}`;
    if (seen.has(rule.id)) refusals.push({ code: 'triage.rule-twice', field, parameters: { rule: rule.id } });
    seen.add(rule.id);
    for (const { input } of rule.when) {
      if (!table.inputs.includes(input))
        refusals.push({ code: 'triage.input-unknown', field, parameters: { input } });
    }
  });
  if (table.hitPolicy === 'FIRST' && (table.rules.at(-1)?.when.length ?? 1) > 0) {
    refusals.push({ code: 'triage.no-default', field: '/rules' });
  }
  if (table.validTo !== undefined && table.validTo < table.validFrom) {
    refusals.push({ code: 'triage.dates-reversed', field: '/validTo' });
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(table);
}
