import table from './data/party-calibration.json';

/** Which fit of scores to probabilities is in use; it is part of the matcher's version. */
export const CALIBRATION_VERSION = table.version;

/**
 * Probability that two names with this score are one party, by the fitted table (straight lines between its points,
 * never falling). Says how often such a score was right among labelled pairs, half of which were the same: among all
 * pairs of a register, where few are, it is lower. Source: docs/methods/party-matching.md.
 */
export function sameProbability(score: number): number {
  let [before, chance] = [0, table.points[0]?.[1] ?? 0];
  for (const [at = 0, probability = 0] of table.points) {
    if (score <= at) {
      const share = at === before ? 1 : (score - before) / (at - before);
      return chance + (probability - chance) * share;
    }
    [before, chance] = [at, probability];
  }
  return chance;
}
