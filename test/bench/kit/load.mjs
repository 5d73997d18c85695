/**
 * What a load took: seconds for the whole, milliseconds for each piece.
 * @typedef {{ seconds: number, times: number[] }} Load
 */

/**
 * Closed loop: so many clients, each begins its next piece when the last one has ended.
 * @param {number} clients
 * @param {number} count
 * @param {(piece: number, client: number) => Promise<unknown>} work
 * @returns {Promise<Load>}
 */
export async function underLoad(clients, count, work) {
  /** @type {number[]} */
  const times = [];
  let given = 0;
  const began = performance.now();
  const client = async (/** @type {number} */ number) => {
    while (given < count) {
      const piece = given;
      given += 1;
      const start = performance.now();
      await work(piece, number);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return { seconds: (performance.now() - began) / 1000, times };
}

/** Several loads as one. @param {readonly Load[]} loads @returns {Load} */
export const together = (loads) => ({
  seconds: loads.reduce((sum, { seconds }) => sum + seconds, 0),
  times: loads.flatMap(({ times }) => times),
});

/** @param {Load} load */
export const rateOf = ({ seconds, times }) => times.length / seconds;

/**
 * The smallest time that `percent` per cent of the times do not exceed.
 * @param {readonly number[]} times
 * @param {number} percent
 */
export function percentile(times, percent) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
