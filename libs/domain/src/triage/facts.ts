import type { Fact, FactValue } from './decision-table';

/** Answers by page as the question catalogue stores them: `4.3`, per item `2.5.item-1`, per sign `3.1.RF-ITEM-02`. */
export type TriageAnswers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Names of all facts that tables may ask for. */
export const FACT_NAMES = [
  'sign',
  'sign.unchecked',
  'item.family',
  'item.functions',
  'item.commercialOnly',
  'item.covert',
  'item.speciallyDesigned',
  'item.classification',
  'misuse.uses',
  'destination',
  'endUser.publicAuthority',
  'endUser.kinds',
  'diversion.risk',
  'timing',
  'earlierNotification',
  'screening',
  'similar',
  'publishedEntry',
  'indicator',
  'strongIndicator',
  'strongIndicators',
] as const;

/** Where a fact is read: question, field, and whether the question is asked per item. */
export interface FactSource {
  readonly name: (typeof FACT_NAMES)[number];
  readonly question: string;
  readonly field: string;
  readonly perItem?: boolean;
  /** Field of the same answer that a sentence about the fact should name. */
  readonly naming?: string;
}

export const FACT_SOURCES: readonly FactSource[] = [
  { name: 'item.family', question: '2.2', field: 'family', perItem: true },
  { name: 'item.functions', question: '2.4', field: 'functions', perItem: true },
  { name: 'item.commercialOnly', question: '2.4', field: 'commercialOnly', perItem: true },
  { name: 'item.covert', question: '2.5', field: 'answer', perItem: true },
  { name: 'item.speciallyDesigned', question: '2.6', field: 'answer', perItem: true },
  { name: 'item.classification', question: '2.7', field: 'classification', perItem: true, naming: 'entry' },
  { name: 'misuse.uses', question: '3.2', field: 'uses' },
  { name: 'destination', question: '4.1', field: 'destination' },
  { name: 'endUser.publicAuthority', question: '4.3', field: 'answer' },
  { name: 'endUser.kinds', question: '4.3', field: 'kinds' },
  { name: 'diversion.risk', question: '4.6', field: 'diversionRisk' },
  { name: 'timing', question: '4.9', field: 'timing', naming: 'exportedOn' },
  { name: 'earlierNotification', question: '4.10', field: 'answer', naming: 'memberState' },
];

const SIGN_QUESTIONS = ['3.1', '4.7'] as const;
const NO_SIGN = new Set(['NONE', 'NOT_CHECKED']);

/** The facts that a notification's answers state, each with the answer key it rests on. Unanswered: no fact. */
export function factsOfAnswers(answers: TriageAnswers): readonly Fact[] {
  const facts = FACT_SOURCES.flatMap((source) =>
    keysOf(source, answers).flatMap((key) => factAt(source, key, answers)),
  );
  return [...facts, ...SIGN_QUESTIONS.flatMap((question) => signFacts(question, answers))];
}

function keysOf(source: FactSource, answers: TriageAnswers): readonly string[] {
  if (source.perItem !== true) return [source.question];
  return Object.keys(answers)
    .filter((key) => key.startsWith(`${source.question}.item-`))
    .sort((a, b) => itemNumber(a) - itemNumber(b));
}

function itemNumber(key: string): number {
  return Number(/item-(\d+)$/.exec(key)?.[1] ?? 0);
}

function factAt(source: FactSource, key: string, answers: TriageAnswers): readonly Fact[] {
  const value = factValue(answers[key]?.[source.field]);
  if (value === undefined) return [];
  const named = source.naming === undefined ? undefined : answers[key]?.[source.naming];
  return [
    {
      name: source.name,
      value,
      answerKey: key,
      ...(source.perItem === true ? { subject: `item-${itemNumber(key)}` } : {}),
      parameters: {
        value: Array.isArray(value) ? value.join(', ') : String(value),
        ...(source.perItem === true ? { item: itemNumber(key) } : {}),
        ...(typeof named === 'string' && source.naming !== undefined ? { [source.naming]: named } : {}),
      },
    },
  ];
}

function factValue(value: unknown): FactValue | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return undefined;
  return value.filter((entry) => typeof entry === 'string');
}

function signFacts(question: string, answers: TriageAnswers): readonly Fact[] {
  const answer = answers[question];
  const listed = (field: string) => {
    const value = factValue(answer?.[field]);
    return Array.isArray(value) ? value.filter((sign: string) => !NO_SIGN.has(sign)) : [];
  };
  const keyOf = (sign: string) => (`${question}.${sign}` in answers ? `${question}.${sign}` : question);
  return [
    ...listed('signs').map((sign: string) => ({
      name: 'sign',
      value: sign,
      answerKey: keyOf(sign),
      subject: sign,
      parameters: { sign },
    })),
    ...listed('unchecked').map((sign: string) => ({
      name: 'sign.unchecked',
      value: sign,
      answerKey: question,
      subject: sign,
      parameters: { sign },
    })),
  ];
}

/** What screening found of one party. `answerKey` is the question that names the party (`4.2`, `4.5`). */
export interface ScreeningFinding {
  readonly verdict: 'SAME' | 'POSSIBLE';
  readonly party: string;
  readonly listId: string;
  readonly listVersion: string;
  readonly entryId: string;
  readonly answerKey: string;
}

/** A screening hit as a fact. */
export function screeningFact(finding: ScreeningFinding): Fact {
  const { verdict, answerKey, ...parameters } = finding;
  return {
    name: 'screening',
    value: verdict,
    answerKey,
    subject: `${finding.answerKey}:${finding.entryId}`,
    parameters,
  };
}

/**
 * Essentially identical transactions elsewhere, as far as shared: DIVIDED when their outcomes differ from each other,
 * DECIDED when there is one outcome, OPEN when none is decided. Rests on the end-user (question 4.2).
 */
export function similarFact(outcomes: readonly (string | undefined)[]): Fact | undefined {
  if (outcomes.length === 0) return undefined;
  const decided = new Set(outcomes.filter((outcome) => outcome !== undefined));
  const value = decided.size > 1 ? 'DIVIDED' : decided.size === 1 ? 'DECIDED' : 'OPEN';
  const parameters = { count: outcomes.length, outcomes: [...decided].sort().join(', ') };
  return { name: 'similar', value, answerKey: '4.2', parameters };
}

/** An item that meets an entry published under Art 5(6), by its place in the Official Journal. Source: R-022. */
export function publishedEntryFact(
  entry: string,
  answerKey: string,
  more: Readonly<Record<string, string>> = {},
): Fact {
  const parameters = { ...more, entry };
  return { name: 'publishedEntry', value: entry, answerKey, subject: answerKey, parameters };
}
