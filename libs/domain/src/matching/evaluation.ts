/** A pair with a known answer, and what the matcher said of it. `probability`: of being the same, calibrated. */
export interface JudgedPair {
  readonly score: number;
  readonly probability: number;
  readonly isSame: boolean;
}

/** How many pairs a threshold takes for the same, how many of them rightly, and how many it misses. */
export interface ThresholdFigures {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One bin of a reliability table: what was foretold on average, and what was true. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly foretold: number;
  readonly observed: number;
}

/**
 * Precision, recall and F1 when every score from `threshold` up counts as the same. A ratio of nothing is 0, so that
 * a file without a single match never looks like a perfect result.
 */
export function figuresAt(pairs: readonly JudgedPair[], threshold: number): ThresholdFigures {
  const count = (taken: boolean, isSame: boolean) =>
    pairs.filter((pair) => pair.score >= threshold === taken && pair.isSame === isSame).length;
  const truePositives = count(true, true);
  const falsePositives = count(true, false);
  const falseNegatives = count(false, true);
  const precision = ratio(truePositives, truePositives + falsePositives);
  const recall = ratio(truePositives, truePositives + falseNegatives);
  const f1 = ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  return { threshold, truePositives, falsePositives, falseNegatives, precision, recall, f1 };
}

/** The pairs by foretold probability, in bins of equal width; empty bins are left out. */
export function reliability(pairs: readonly JudgedPair[], bins = 10): readonly ReliabilityBin[] {
  const filed = Map.groupBy(pairs, (pair) => Math.min(bins - 1, Math.floor(pair.probability * bins)));
  return [...filed]
    .sort(([a], [b]) => a - b)
    .map(([bin, members]) => ({
      from: bin / bins,
      to: (bin + 1) / bins,
      pairs: members.length,
      foretold: members.reduce((sum, pair) => sum + pair.probability, 0) / members.length,
      observed: members.filter((pair) => pair.isSame).length / members.length,
    }));
}

/** Expected calibration error: how far foretold and observed lie apart, weighted by the pairs of each bin. */
export function calibrationError(bins: readonly ReliabilityBin[]): number {
  const pairs = bins.reduce((sum, bin) => sum + bin.pairs, 0);
  return ratio(
    bins.reduce((sum, bin) => sum + bin.pairs * Math.abs(bin.foretold - bin.observed), 0),
    pairs,
  );
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
