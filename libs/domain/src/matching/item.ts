import { foldText } from './fold';
import { compareParameters, type TechnicalParameter } from './item-parameters';
import { normaliseName } from './name';
import { compareNames } from './compare-names';
import type { MatchPart, Verdict } from './party';
import { termSimilarity } from './terms';

/** The four verbs of the definition. Source: Art 2(20). */
export type ItemFunction = 'MONITOR' | 'EXTRACT' | 'COLLECT' | 'ANALYSE';

/** An item as far as matching needs it. `family` is a code of question 2.2; texts are as the exporter wrote them. */
export interface ItemProfile {
  readonly name: string;
  readonly family: string;
  readonly functions: readonly ItemFunction[];
  readonly dataSources?: readonly string[] | undefined;
  readonly parameters?: readonly TechnicalParameter[] | undefined;
  readonly maker?: string | undefined;
  readonly model?: string | undefined;
  readonly description?: string | undefined;
}

/** Two items compared. `score` 0..1 over what both sides say; each part explains its share. */
export interface ItemMatch {
  readonly score: number;
  readonly verdict: Verdict;
  readonly parts: readonly MatchPart[];
}

/** How much each feature weighs when both sides state it. Our design; tuned on cases of our own. */
const WEIGHT = {
  family: 0.16,
  functions: 0.14,
  dataSources: 0.08,
  parameters: 0.24,
  maker: 0.1,
  model: 0.2,
  description: 0.08,
} as const;

/** The lines between the verdicts on the score of two items. */
export const ITEM_THRESHOLDS = { same: 0.72, possible: 0.5 } as const;

interface Feature {
  readonly name: keyof typeof WEIGHT;
  readonly a: string;
  readonly b: string;
  readonly similarity: number;
  readonly what: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/**
 * Whether two items have essentially identical parameters or technical characteristics: family, functions, data
 * sources, figures (units converted, within tolerance), maker, model and the words of the text, each part explained.
 * SAME needs the same family and either the same model or at least two figures that all agree, and no figures that
 * contradict. Symmetric. Source: Art 2(22) "parameters or technical characteristics"; R-024.
 */
export function scoreItems(a: ItemProfile, b: ItemProfile): ItemMatch {
  const features = [
    familyFeature(a, b),
    functionsFeature(a, b),
    sourcesFeature(a, b),
    ...parametersFeature(a, b),
    ...makerFeature(a, b),
    modelFeature(a, b),
    ...descriptionFeature(a, b),
  ].filter((feature) => feature !== undefined);
  const weight = features.reduce((sum, feature) => sum + WEIGHT[feature.name], 0);
  const score =
    features.reduce((sum, feature) => sum + WEIGHT[feature.name] * feature.similarity, 0) / weight;
  const parts = features.map((feature) => toPart(feature, weight));
  const rounded = Math.round(score * 1000) / 1000;
  return { score: rounded, verdict: verdictOf(rounded, features), parts };
}

function verdictOf(score: number, features: readonly Feature[]): Verdict {
  const similar = (name: Feature['name']) => features.find((feature) => feature.name === name)?.similarity;
  const figures = features.find((feature) => feature.name === 'parameters');
  const manyFigures = Number(figures?.parameters?.['compared'] ?? 0) >= 2;
  const grounded = (similar('model') ?? 0) >= 0.8 || (manyFigures && figures?.similarity === 1);
  const contradicted = (figures?.similarity ?? 1) < 0.4;
  const sameFamily = similar('family') === 1;
  if (score >= ITEM_THRESHOLDS.same && sameFamily && grounded && !contradicted) return 'SAME';
  return score >= ITEM_THRESHOLDS.possible ? 'POSSIBLE' : 'DIFFERENT';
}

/** A family that one side does not state says nothing; without it items are never the same beyond question. */
function familyFeature(a: ItemProfile, b: ItemProfile): Feature | undefined {
  if (a.family === '' || b.family === '') return undefined;
  const same = a.family === b.family;
  return {
    name: 'family',
    a: a.family,
    b: b.family,
    similarity: same ? 1 : 0,
    what: same ? 'same' : 'differs',
  };
}

function functionsFeature(a: ItemProfile, b: ItemProfile): Feature | undefined {
  if (a.functions.length === 0 || b.functions.length === 0) return undefined;
  const [all, shared] = [
    new Set([...a.functions, ...b.functions]),
    a.functions.filter((f) => b.functions.includes(f)),
  ];
  const similarity = shared.length / all.size;
  const what = similarity === 1 ? 'same' : shared.length > 0 ? 'overlap' : 'differ';
  const shown = (functions: readonly ItemFunction[]) => [...functions].sort().join(', ');
  return {
    name: 'functions',
    a: shown(a.functions),
    b: shown(b.functions),
    similarity,
    what,
    parameters: { shared: shown(shared) },
  };
}

function sourcesFeature(a: ItemProfile, b: ItemProfile): Feature | undefined {
  const [left, right] = [(a.dataSources ?? []).join('; '), (b.dataSources ?? []).join('; ')];
  if (left === '' || right === '') return undefined;
  const { similarity, shared } = termSimilarity(left, right);
  return {
    name: 'dataSources',
    a: left,
    b: right,
    similarity,
    what: levelOf(similarity),
    parameters: { shared },
  };
}

function parametersFeature(a: ItemProfile, b: ItemProfile): readonly Feature[] {
  const compared = compareParameters(a.parameters ?? [], b.parameters ?? []);
  if (compared.length === 0) return [];
  const close = compared.filter((pair) => pair.close);
  const similarity = close.length / compared.length;
  return [
    {
      name: 'parameters',
      a: compared.map((pair) => pair.a).join('; '),
      b: compared.map((pair) => pair.b).join('; '),
      similarity,
      what:
        similarity === 1
          ? 'within-tolerance'
          : similarity > 0
            ? 'partly-within-tolerance'
            : 'outside-tolerance',
      parameters: { compared: compared.length, close: close.length },
    },
  ];
}

function makerFeature(a: ItemProfile, b: ItemProfile): readonly Feature[] {
  if (!a.maker || !b.maker) return [];
  const { score } = compareNames(normaliseName(a.maker), normaliseName(b.maker));
  const similarity = score >= 0.7 ? score : 0;
  return [{ name: 'maker', a: a.maker, b: b.maker, similarity, what: similarity > 0 ? 'same' : 'differs' }];
}

function modelFeature(a: ItemProfile, b: ItemProfile): Feature {
  const [left, right] = [a.model ?? a.name, b.model ?? b.name];
  const similarity = modelSimilarity(left, right);
  return { name: 'model', a: left, b: right, similarity, what: levelOf(similarity) };
}

/** Models are compared by their words; a series number that differs is another model of the same line. */
function modelSimilarity(a: string, b: string): number {
  const words = (text: string) =>
    foldText(text)
      .replace(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, ' ')
      .split(' ');
  const [left, right] = [words(a), words(b)];
  if ([...left].sort().join(' ') === [...right].sort().join(' ')) return 1;
  const named = (list: readonly string[]) => list.filter((word) => !/^\d+$/.test(word)).join(' ');
  const numbers = (list: readonly string[]) => list.filter((word) => /^\d+$/.test(word)).join(' ');
  const { similarity } = termSimilarity(named(left), named(right));
  if (numbers(left) === numbers(right)) return similarity;
  const bothNumbered = numbers(left) !== '' && numbers(right) !== '';
  return similarity * (bothNumbered ? 0.55 : 0.8);
}

function descriptionFeature(a: ItemProfile, b: ItemProfile): readonly Feature[] {
  if (!a.description || !b.description) return [];
  const { similarity, shared } = termSimilarity(a.description, b.description);
  const what = levelOf(similarity);
  return [
    { name: 'description', a: a.description, b: b.description, similarity, what, parameters: { shared } },
  ];
}

function levelOf(similarity: number): string {
  if (similarity >= 0.8) return 'same';
  return similarity >= 0.35 ? 'similar' : 'differs';
}

function toPart(feature: Feature, weight: number): MatchPart {
  return {
    feature: `item.${feature.name}`,
    a: feature.a,
    b: feature.b,
    contribution: Math.round((WEIGHT[feature.name] * feature.similarity * 1000) / weight) / 1000,
    code: `matching.item.${feature.name}.${feature.what}`,
    parameters: {
      possible: Math.round((WEIGHT[feature.name] * 1000) / weight) / 1000,
      ...feature.parameters,
    },
  };
}
