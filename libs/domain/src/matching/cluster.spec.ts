import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClusterIndex, clustersOf, contestedPairs, type ClusterChange, type ComparedPair } from './cluster';

const same = (a: string, b: string, officer?: ComparedPair['officer']): ComparedPair => ({
  a,
  b,
  machine: 'SAME',
  officer,
});
const possible = (a: string, b: string, officer?: ComparedPair['officer']): ComparedPair => ({
  a,
  b,
  machine: 'POSSIBLE',
  officer,
});

describe('Clusters of essentially identical transactions', () => {
  test.each<[string, ComparedPair[], string[][]]>([
    [
      'what the machine calls the same is together, also through a third',
      [same('a', 'b'), same('b', 'c')],
      [['a', 'b', 'c'], ['d']],
    ],
    ['what is only possible stays apart', [possible('a', 'b')], [['a'], ['b'], ['c'], ['d']]],
    [
      'an officer who confirms outranks the machine',
      [possible('a', 'b', 'SAME')],
      [['a', 'b'], ['c'], ['d']],
    ],
    [
      'an officer who rejects outranks the machine',
      [same('a', 'b', 'NOT_SAME'), same('c', 'd')],
      [['a'], ['b'], ['c', 'd']],
    ],
  ])('%s', (_, pairs, expected) => {
    const clusters = clustersOf(['d', 'c', 'b', 'a'], pairs);
    const groups = Map.groupBy([...clusters.keys()].sort(), (id) => clusters.get(id));
    expect([...groups.values()]).toEqual(expected);
  });

  test('a rejected pair that still meets through a third is named as contested', () => {
    const pairs = [same('a', 'b', 'NOT_SAME'), same('a', 'c'), same('c', 'b')];
    expect(contestedPairs(clustersOf(['a', 'b', 'c'], pairs), pairs)).toEqual([pairs[0]]);
  });

  test('a rejection splits a cluster, undoing it joins it again', () => {
    const index = new ClusterIndex();
    for (const id of ['a', 'b', 'c']) index.apply({ kind: 'ADDED', id });
    index.apply({ kind: 'COMPARED', pair: same('a', 'b') });
    index.apply({ kind: 'COMPARED', pair: same('b', 'c') });
    expect(index.membersOf('a')).toEqual(['a', 'b', 'c']);
    expect(index.apply({ kind: 'COMPARED', pair: same('b', 'c', 'NOT_SAME') })).toEqual(['a', 'b', 'c']);
    expect(index.clusterOf('c')).toBe('c');
    index.apply({ kind: 'COMPARED', pair: same('c', 'b') });
    expect(index.clusterOf('c')).toBe('a');
  });
});

/** The register after a history, computed from scratch. */
function recomputed(history: readonly ClusterChange[]): ReadonlyMap<string, string> {
  const ids = new Set<string>();
  const pairs = new Map<string, ComparedPair>();
  for (const change of history) {
    if (change.kind === 'ADDED') ids.add(change.id);
    else if (change.kind === 'REMOVED') {
      ids.delete(change.id);
      for (const [key, pair] of pairs) if (pair.a === change.id || pair.b === change.id) pairs.delete(key);
    } else if (ids.has(change.pair.a) && ids.has(change.pair.b) && change.pair.a !== change.pair.b) {
      pairs.set([change.pair.a, change.pair.b].sort().join('|'), change.pair);
    }
  }
  return clustersOf(ids, pairs.values());
}

test('kept up to date change by change, the clusters equal a full recompute, for any history', () => {
  const id = fc.integer({ min: 0, max: 14 }).map((n) => `n${String(n).padStart(2, '0')}`);
  const pair = fc.record({
    a: id,
    b: id,
    machine: fc.constantFrom('SAME' as const, 'SAME' as const, 'POSSIBLE' as const, 'DIFFERENT' as const),
    officer: fc.constantFrom(undefined, undefined, 'SAME' as const, 'NOT_SAME' as const),
  });
  const change: fc.Arbitrary<ClusterChange> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('ADDED' as const), id }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('REMOVED' as const), id }) },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('COMPARED' as const), pair }) },
  );
  fc.assert(
    fc.property(fc.array(change, { maxLength: 120 }), (history) => {
      const index = new ClusterIndex();
      for (const step of history) index.apply(step);
      expect(new Map([...index.all()].sort())).toEqual(new Map([...recomputed(history)].sort()));
      for (const [member, cluster] of index.all()) expect(index.membersOf(cluster)).toContain(member);
    }),
    { numRuns: 300 },
  );
});
