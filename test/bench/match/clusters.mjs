// Planted clusters: the spellings of one organisation, found again by the look-up and the machine's SAME alone.
import { withClient } from '../ground/server.mjs';
import { rateMeasure } from '../kit/measure.mjs';
import { profileOf } from './register.mjs';

const ORGANISATIONS = 200;

/**
 * Recall: share of the pairs of spellings of one organisation that end in one cluster (through each other). Precision:
 * share of the names called the same that are a spelling of it. Both beside the 0.95 that are wanted.
 * @param {string} url
 * @param {{ product: typeof import('./product.ts'), names: readonly { name: string, organisation: number }[],
 *   organisations: readonly (readonly number[])[], tell: (note: string) => void }} what
 */
export async function measureClusters(url, { product, names, organisations, tell }) {
  const chosen = organisations.slice(0, ORGANISATIONS);
  let [pairs, joined, called, right] = [0, 0, 0, 0];
  await withClient(url, async (client) => {
    const tx = /** @type {any} */ ({
      query: async (/** @type {string} */ sql, /** @type {unknown[]} */ values) =>
        (await client.query(sql, values)).rows,
    });
    for (const [at, spellings] of chosen.entries()) {
      const clusterOf = new Map(spellings.map((place) => [place, place]));
      for (const place of spellings) {
        const profile = profileOf(names[place].name, place);
        const { candidates } = await product.findCandidates(tx, profile, product.transactionKeys(profile));
        for (const candidate of candidates) {
          if (product.scoreParties(profile.endUsers[0], candidate.endUsers[0]).verdict !== 'SAME') continue;
          const other = Number.parseInt(candidate.notificationId.slice(-12), 16);
          const isRight = names[other]?.organisation === names[place].organisation;
          called += 1;
          right += Number(isRight);
          if (isRight) join(clusterOf, place, other);
        }
      }
      const sizes = [...Map.groupBy(spellings, (place) => clusterOf.get(place)).values()].map(
        (group) => group.length,
      );
      pairs += pairsOf(spellings.length);
      joined += sizes.reduce((sum, size) => sum + pairsOf(size), 0);
      tell(`clusters: ${at + 1} of ${chosen.length}`);
    }
  });
  return [
    rateMeasure({ measure: 'match-cluster-recall', n: pairs, unit: 'share' }, joined / pairs, 0.95),
    rateMeasure(
      { measure: 'match-cluster-precision', n: called, unit: 'share' },
      right / Math.max(1, called),
      0.95,
    ),
  ];
}

/** @param {Map<number, number>} clusterOf @param {number} one @param {number} other */
function join(clusterOf, one, other) {
  const [into, from] = [clusterOf.get(one), clusterOf.get(other)];
  if (into === undefined || from === undefined) return;
  for (const [place, cluster] of clusterOf) if (cluster === from) clusterOf.set(place, into);
}

const pairsOf = (/** @type {number} */ count) => (count * (count - 1)) / 2;

/**
 * What adding a case costs in registers of growing size, as a picture of letters.
 * @param {readonly import('../kit/measure.mjs').Measure[]} lines
 */
export function plotAdding(lines) {
  const most = Math.max(...lines.map(({ value }) => value), 50);
  return lines.map(({ measure, value }) => {
    const size = Number(measure.slice('match-add-'.length)).toLocaleString('en').padStart(10);
    return `  ${size} cases ${'█'.repeat(Math.max(1, Math.round((value / most) * 40)))} ${value.toFixed(1)} ms`;
  });
}
