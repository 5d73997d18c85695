import {
  calibrationError,
  figuresAt,
  PARTY_THRESHOLDS,
  reliability,
  scoreParties,
  type JudgedPair,
  type MatchPart,
} from '@article5/domain/matching';
import type { LabelledPair } from './read-pairs';

/** A labelled pair with the matcher's answer. */
export interface EvaluatedPair extends LabelledPair, JudgedPair {
  readonly parts: readonly MatchPart[];
}

/** Scores a pair as the product does, with country and address as evidence where the file has them. */
export function evaluatePair(pair: LabelledPair): EvaluatedPair {
  const { score, probability, parts } = scoreParties(pair.a, pair.b);
  return { ...pair, score, probability, parts };
}

/** The last line: what a script reads. Ratios are rounded to four places. */
export function summaryOf(pairs: readonly EvaluatedPair[]) {
  const same = figuresAt(pairs, PARTY_THRESHOLDS.same);
  const strict = figuresAt(pairs, PARTY_THRESHOLDS.certain);
  return {
    pairs: pairs.length,
    precision: rounded(same.precision),
    recall: rounded(same.recall),
    f1: rounded(same.f1),
    threshold: PARTY_THRESHOLDS.same,
    strict: { precision: rounded(strict.precision), recall: rounded(strict.recall) },
  };
}

const STEPS = [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1];

/** The report for people: figures, threshold table, reliability table, worst errors. Ends without a line end. */
export function reportOf(pairs: readonly EvaluatedPair[]): string {
  const matches = pairs.filter((pair) => pair.isSame).length;
  const { same, certain } = PARTY_THRESHOLDS;
  return [
    `${pairs.length} pairs of organisations: ${matches} the same, ${pairs.length - matches} not`,
    '',
    'level               threshold  precision  recall     F1   TP   FP   FN',
    figuresLine('same', figuresAt(pairs, same)),
    figuresLine('same, no doubt', figuresAt(pairs, certain)),
    '',
    'Thresholds',
    ...[...new Set([...STEPS, same, certain])]
      .sort((a, b) => a - b)
      .map((threshold) => figuresLine('', figuresAt(pairs, threshold))),
    '',
    ...reliabilityLines(pairs),
    '',
    ...errorLines('Taken for the same, but not (highest score first)', wrongly(pairs, false)),
    '',
    ...errorLines('The same, but missed (lowest score first)', wrongly(pairs, true)),
  ].join('\n');
}

function figuresLine(name: string, figures: ReturnType<typeof figuresAt>): string {
  const ratio = (value: number) => value.toFixed(3);
  return [
    name.padEnd(18),
    figures.threshold.toFixed(2).padStart(10),
    ratio(figures.precision).padStart(10),
    ratio(figures.recall).padStart(7),
    ratio(figures.f1).padStart(6),
    ...[figures.truePositives, figures.falsePositives, figures.falseNegatives].map((n) =>
      String(n).padStart(4),
    ),
  ].join(' ');
}

function reliabilityLines(pairs: readonly EvaluatedPair[]): readonly string[] {
  const bins = reliability(pairs);
  return [
    'Reliability: how often pairs of a foretold probability were the same',
    'probability    pairs  foretold  observed',
    ...bins.map((bin) =>
      [
        `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`.padEnd(12),
        String(bin.pairs).padStart(7),
        bin.foretold.toFixed(3).padStart(9),
        bin.observed.toFixed(3).padStart(9),
      ].join(' '),
    ),
    `expected calibration error ${calibrationError(bins).toFixed(3)}`,
  ];
}

const MOST_ERRORS = 20;

function wrongly(pairs: readonly EvaluatedPair[], missed: boolean): readonly EvaluatedPair[] {
  return pairs
    .filter((pair) => pair.isSame === missed && pair.score >= PARTY_THRESHOLDS.same !== missed)
    .sort((a, b) => (missed ? a.score - b.score : b.score - a.score));
}

function errorLines(title: string, pairs: readonly EvaluatedPair[]): readonly string[] {
  const shown = pairs.slice(0, MOST_ERRORS).map((pair) => {
    const codes = pair.parts.map((part) => part.code.replace(/^matching\./, '')).join(', ');
    return `  ${pair.score.toFixed(3)}  line ${pair.line}: ${printed(pair.a.name)} | ${printed(pair.b.name)} (${codes})`;
  });
  const more = pairs.length > MOST_ERRORS ? [`  and ${pairs.length - MOST_ERRORS} more`] : [];
  return [`${title}: ${pairs.length}`, ...shown, ...more];
}

/** A name on one line that cannot move the cursor or turn the writing direction. */
function printed(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
