/** One figure of a table as an arc that carries its value; every line of the table is a node whose flow balances. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** Answers the arcs that may carry another value without any published figure changing. */
export type IsOpen = (arc: number) => boolean;

/** A way through the table: arcs with the direction in which they are walked (up adds, down takes away). */
interface Step {
  readonly arc: number;
  readonly up: boolean;
}

/**
 * A table with its totals as a circulation. Because each figure stands in at most two lines with opposite signs, the
 * bounds that anyone can compute from the published figures are exactly what a maximum flow says, in whole numbers.
 * Source: Fischetti and Salazar, Management Science 47(7), 2001 (network tables).
 */
export class Circulation {
  private readonly at: readonly (readonly Step[])[];

  constructor(
    private readonly arcs: readonly Arc[],
    nodes: number,
  ) {
    const at: Step[][] = Array.from({ length: nodes }, () => []);
    arcs.forEach((arc, index) => {
      at[arc.from]?.push({ arc: index, up: true });
      at[arc.to]?.push({ arc: index, up: false });
    });
    this.at = at;
  }

  /** How much lower and higher a hidden figure could be as far as a reader can tell; looked at up to `enough`. */
  slack(arc: number, isOpen: IsOpen, enough: number): { readonly down: number; readonly up: number } {
    const { from, to, value } = this.arc(arc);
    const others: IsOpen = (other) => other !== arc && isOpen(other);
    return {
      up: this.flow(to, from, others, enough).total,
      down: this.flow(from, to, others, Math.min(enough, value)).total,
    };
  }

  /**
   * The arcs to open so that a figure could be higher, or lower, than it can be now, at the least cost; undefined when
   * nothing helps. What the open arcs allow already is used up first, so a way always needs one that is not open yet.
   */
  cheapestWidening(
    arc: number,
    isOpen: IsOpen,
    cost: (arc: number) => number,
  ): readonly number[] | undefined {
    const { from, to, value } = this.arc(arc);
    const others: IsOpen = (other) => other !== arc && isOpen(other);
    const price = (other: number) => (other === arc ? Infinity : isOpen(other) ? 0 : cost(other));
    const lower = this.flow(from, to, others, value);
    const ways = [
      this.cheapestWay(to, from, this.flow(to, from, others, Infinity).moved, price),
      lower.total < value ? this.cheapestWay(from, to, lower.moved, price) : undefined,
    ].filter((way) => way !== undefined);
    ways.sort((a, b) => a.length - b.length);
    return ways[0]?.arcs.filter((other) => !isOpen(other));
  }

  /** Shortest way by price (Dijkstra) in what a flow has left. */
  private cheapestWay(
    source: number,
    sink: number,
    moved: ReadonlyMap<number, number>,
    price: (arc: number) => number,
  ): { readonly length: number; readonly arcs: readonly number[] } | undefined {
    const carries = (step: Step) => step.up || this.arc(step.arc).value + (moved.get(step.arc) ?? 0) > 0;
    const distance = new Map<number, number>([[source, 0]]);
    const came = new Map<number, { readonly arc: number; readonly node: number }>();
    const done = new Set<number>();
    for (;;) {
      const node = nearest(distance, done);
      if (node === undefined) return undefined;
      if (node === sink) break;
      done.add(node);
      for (const step of this.at[node] ?? []) {
        const next = this.end(step);
        const length = (distance.get(node) ?? 0) + price(step.arc);
        if (!carries(step) || length >= (distance.get(next) ?? Infinity)) continue;
        distance.set(next, length);
        came.set(next, { arc: step.arc, node });
      }
    }
    const arcs: number[] = [];
    for (let at = came.get(sink); at !== undefined; at = came.get(at.node)) arcs.push(at.arc);
    return { length: distance.get(sink) ?? 0, arcs };
  }

  /** Maximum flow by shortest augmenting paths (Edmonds and Karp), stopped at `most`. */
  private flow(
    source: number,
    sink: number,
    isOpen: IsOpen,
    most: number,
  ): { readonly total: number; readonly moved: ReadonlyMap<number, number> } {
    const moved = new Map<number, number>();
    const room = ({ arc, up }: Step) => (up ? Infinity : this.arc(arc).value + (moved.get(arc) ?? 0));
    let total = 0;
    while (total < most) {
      const path = this.path(source, sink, (step) => isOpen(step.arc) && room(step) > 0);
      if (path === undefined) break;
      const amount = Math.min(most - total, ...path.map(room));
      for (const { arc, up } of path) moved.set(arc, (moved.get(arc) ?? 0) + (up ? amount : -amount));
      total += amount;
    }
    return { total, moved };
  }

  private path(source: number, sink: number, isUsable: (step: Step) => boolean): Step[] | undefined {
    const came = new Map<number, { readonly step: Step; readonly node: number } | undefined>([
      [source, undefined],
    ]);
    const queue = [source];
    for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
      if (node === sink) break;
      for (const step of this.at[node] ?? []) {
        const next = this.end(step);
        if (came.has(next) || !isUsable(step)) continue;
        came.set(next, { step, node });
        queue.push(next);
      }
    }
    if (!came.has(sink)) return undefined;
    const path: Step[] = [];
    for (let at = came.get(sink); at !== undefined; at = came.get(at.node)) path.push(at.step);
    return path;
  }

  private end({ arc, up }: Step): number {
    const { from, to } = this.arc(arc);
    return up ? to : from;
  }

  private arc(index: number): Arc {
    const arc = this.arcs[index];
    if (!arc) throw new RangeError(`no arc ${index}`);
    return arc;
  }
}

function nearest(distance: ReadonlyMap<number, number>, done: ReadonlySet<number>): number | undefined {
  let best: number | undefined;
  for (const [node, length] of distance) {
    if (!done.has(node) && (best === undefined || length < (distance.get(best) ?? Infinity))) best = node;
  }
  return best;
}
