/** How many results a memory keeps before it starts afresh. */
const MOST = 20_000;

/** The same pure function, which keeps its latest results: names and words come again and again. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const computed = compute(text);
    known.set(text, computed);
    return computed;
  };
}
