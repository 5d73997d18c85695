import type { Verdict } from './party';

/** Two transactions that were compared: what the machine found and what an officer said, if anyone did. */
export interface ComparedPair {
  readonly a: string;
  readonly b: string;
  readonly machine: Verdict;
  /** An officer's own comparison, with reason elsewhere; it outranks the machine until it is undone. */
  readonly officer?: 'SAME' | 'NOT_SAME' | undefined;
}

/** Whether a pair holds its two transactions in one cluster: the officer's word, else the machine's SAME. */
export function connects(pair: ComparedPair): boolean {
  return pair.officer === undefined ? pair.machine === 'SAME' : pair.officer === 'SAME';
}

/** Each transaction's cluster. A cluster is named by its smallest member id, so that the name is the same for all. */
export type Clusters = ReadonlyMap<string, string>;

/**
 * Clusters of essentially identical transactions: connected by pairs that hold. A rejected pair may still meet in a
 * cluster through others (A = C and C = B): see `contestedPairs`. Source: design.md 6.
 */
export function clustersOf(ids: Iterable<string>, pairs: Iterable<ComparedPair>): Clusters {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = id; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const id of ids) parent.set(id, id);
  for (const pair of pairs) {
    if (!connects(pair) || !parent.has(pair.a) || !parent.has(pair.b)) continue;
    const [one, other] = [rootOf(pair.a), rootOf(pair.b)].sort();
    if (one !== undefined && other !== undefined) parent.set(other, one);
  }
  return new Map([...parent.keys()].map((id) => [id, rootOf(id)]));
}

/** What happened to the register: a transaction came, left (withdrawn), or was compared again with others. */
export type ClusterChange =
  | { readonly kind: 'ADDED'; readonly id: string }
  | { readonly kind: 'REMOVED'; readonly id: string }
  | { readonly kind: 'COMPARED'; readonly pair: ComparedPair };

/**
 * The clusters kept up to date change by change: only the clusters that a change touches are looked at again, so the
 * cost follows their size and not the register's. Equal to `clustersOf` over the same history (property test).
 */
export class ClusterIndex {
  readonly #clusterOf = new Map<string, string>();
  readonly #members = new Map<string, ReadonlySet<string>>();
  readonly #pairs = new Map<string, Map<string, ComparedPair>>();

  /** The cluster of a transaction; undefined when it is not in the register. */
  clusterOf(id: string): string | undefined {
    return this.#clusterOf.get(id);
  }

  /** The members of a cluster, sorted. */
  membersOf(cluster: string): readonly string[] {
    return [...(this.#members.get(cluster) ?? [])].sort();
  }

  /** All transactions with their cluster. */
  all(): Clusters {
    return new Map(this.#clusterOf);
  }

  /** Takes in one change and answers the transactions whose cluster may have changed. */
  apply(change: ClusterChange): readonly string[] {
    if (change.kind === 'ADDED') return this.#add(change.id);
    if (change.kind === 'REMOVED') return this.#remove(change.id);
    return this.#compare(change.pair);
  }

  #add(id: string): readonly string[] {
    if (this.#clusterOf.has(id)) return [];
    this.#place([id], new Map([[id, id]]));
    return [id];
  }

  #remove(id: string): readonly string[] {
    const cluster = this.#clusterOf.get(id);
    if (cluster === undefined) return [];
    for (const other of this.#pairs.get(id)?.keys() ?? []) this.#pairs.get(other)?.delete(id);
    this.#pairs.delete(id);
    const left = this.membersOf(cluster).filter((member) => member !== id);
    this.#clusterOf.delete(id);
    this.#members.delete(cluster);
    return this.#recluster(left);
  }

  #compare(pair: ComparedPair): readonly string[] {
    const [left, right] = [this.#clusterOf.get(pair.a), this.#clusterOf.get(pair.b)];
    if (pair.a === pair.b || left === undefined || right === undefined) return [];
    this.#file(pair.a, pair.b, pair);
    this.#file(pair.b, pair.a, pair);
    const touched = new Set([...this.membersOf(left), ...this.membersOf(right)]);
    for (const cluster of new Set([left, right])) this.#members.delete(cluster);
    return this.#recluster([...touched]);
  }

  #file(one: string, other: string, pair: ComparedPair): void {
    const filed = this.#pairs.get(one) ?? new Map<string, ComparedPair>();
    filed.set(other, pair);
    this.#pairs.set(one, filed);
  }

  #recluster(touched: readonly string[]): readonly string[] {
    const pairs = touched.flatMap((id) => [...(this.#pairs.get(id)?.values() ?? [])]);
    this.#place(touched, clustersOf(touched, pairs));
    return touched;
  }

  #place(touched: readonly string[], clusters: Clusters): void {
    const members = new Map<string, Set<string>>();
    for (const id of touched) {
      const cluster = clusters.get(id) ?? id;
      this.#clusterOf.set(id, cluster);
      members.set(cluster, (members.get(cluster) ?? new Set<string>()).add(id));
    }
    for (const [cluster, ids] of members) this.#members.set(cluster, ids);
  }
}

/** Pairs that an officer called not the same but that still meet in a cluster through others: to be shown as such. */
export function contestedPairs(clusters: Clusters, pairs: Iterable<ComparedPair>): readonly ComparedPair[] {
  return [...pairs].filter(
    (pair) =>
      pair.officer === 'NOT_SAME' && clusters.has(pair.a) && clusters.get(pair.a) === clusters.get(pair.b),
  );
}
