/** What every figure is filtered by; in the address, so that a link shows the same. */
export interface UnionSearch {
  readonly from?: string;
  readonly to?: string;
  readonly itemFamily?: string;
}

export interface ClusterSearch extends UnionSearch {
  readonly only?: 'divergent' | 'all';
  readonly cursor?: string;
}

export interface RecordSearch extends UnionSearch {
  readonly memberState?: string;
  readonly destination?: string;
  readonly outcome?: string;
  readonly cursor?: string;
}

export interface ReasonsSearch extends UnionSearch {
  readonly outcome?: string;
}
