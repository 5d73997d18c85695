/** Steps of a case that leave its status as it is. */
export function staying<S extends string, A extends string>(
  status: S,
  acts: readonly A[],
): Readonly<Record<A, S>> {
  return Object.fromEntries(acts.map((act) => [act, status])) as Record<A, S>;
}
