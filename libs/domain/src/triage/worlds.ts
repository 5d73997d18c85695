import { accepts, conditionsHold, type Fact, type TableCondition } from './decision-table';
import type { Term } from './vocabulary';

/** A small set of facts that one case could state. */
export type World = readonly Fact[];

type Conditions = readonly TableCondition[];

/** What one condition asks of a world: one fact with this value, about the subject that is chosen for it later. */
interface Need {
  readonly term: Term;
  readonly value: string | number;
}

/** More worlds than this are not looked at; the analysis says that it gave up. */
const WORLDS_AT_MOST = 3000;

/** Stands for any text that no rule names. */
const OTHER_TEXT = 'another value';

/**
 * The worlds that tables with these conditions can tell apart, as far as a question needs them. Values that all
 * conditions treat alike are represented by one of them. Facts are independent here but for their subjects: that the
 * number of strong indicators follows from the indicators is not known, so an example can be one that never comes.
 */
export class Worlds {
  private readonly terms: ReadonlyMap<string, Term>;
  private readonly values = new Map<string, readonly (string | number)[]>();

  constructor(
    terms: readonly Term[],
    private readonly all: Conditions,
  ) {
    this.terms = new Map(terms.map((term) => [term.name, term]));
  }

  /**
   * The least worlds in which a rule with these conditions holds: a fact for each condition and nothing else. Wherever
   * the rule holds, one of them is part of it. Undefined: too many.
   */
  leastOf(when: Conditions): readonly World[] | undefined {
    const choices = when.filter(({ op }) => op !== 'ABSENT').map((condition) => this.needs(condition));
    if (choices.some((needs) => needs.length === 0)) return [];
    if (choices.reduce((count, needs) => count * needs.length, 1) > WORLDS_AT_MOST) return undefined;
    const worlds = product(choices).flatMap((needs) => withSubjects(needs));
    if (worlds.length > WORLDS_AT_MOST) return undefined;
    return distinct(worlds.filter((world) => conditionsHold(when, world)));
  }

  /** A world and all that it becomes when facts are added that the conditions want absent. Undefined: too many. */
  fuller(world: World, others: readonly Conditions[]): readonly World[] | undefined {
    const wanted = new Set(
      others
        .flat()
        .filter(({ op }) => op === 'ABSENT')
        .map(({ input }) => input),
    );
    let worlds: readonly World[] = [world];
    for (const input of wanted) {
      const grown = worlds.flatMap((one) => [one, ...this.withFact(one, input)]);
      if (grown.length > WORLDS_AT_MOST) return undefined;
      worlds = grown;
    }
    return worlds;
  }

  private withFact(world: World, input: string): readonly World[] {
    const term = this.terms.get(input);
    if (!term) return [];
    const needs = this.representatives(term).map((value): Need => ({ term, value }));
    const subjects = isTied(term) ? subjectsIn(world, term) : [undefined];
    return needs.flatMap((need) => {
      const alone = subjects.flatMap((subject) => possible([...world, factFor(need, subject)]));
      const everywhere = possible([...world, ...subjects.map((subject) => factFor(need, subject))]);
      return subjects.length > 1 ? [...alone, ...everywhere] : alone;
    });
  }

  private needs(condition: TableCondition): readonly Need[] {
    const term = this.terms.get(condition.input);
    if (!term) return [];
    return this.representatives(term)
      .filter((value) => accepts(condition, term.kind === 'LIST' ? [String(value)] : value))
      .map((value) => ({ term, value }));
  }

  /** One value of each group that no condition tells apart. */
  private representatives(term: Term): readonly (string | number)[] {
    const known = this.values.get(term.name);
    if (known) return known;
    const found = this.findRepresentatives(term);
    this.values.set(term.name, found);
    return found;
  }

  private findRepresentatives(term: Term): readonly (string | number)[] {
    const asking = this.all.filter(({ input }) => this.asksAlike(term, input));
    if (term.kind === 'NUMBER') {
      const named = asking.flatMap((one) =>
        'value' in one && typeof one.value === 'number' ? one.value : [],
      );
      const near = named.flatMap((value) => [Math.ceil(value) - 1, Math.ceil(value), Math.floor(value) + 1]);
      return [...new Set([0, ...near])].filter((value) => value >= 0);
    }
    const texts =
      term.kind === 'TEXT'
        ? [...asking.flatMap((one) => ('value' in one ? one.value : [])).map(String), OTHER_TEXT]
        : term.values.map(({ value }) => value);
    const groups = new Map<string, string>();
    for (const text of texts) {
      const signature = asking
        .map((one) => `${one.input}${accepts(one, term.kind === 'LIST' ? [text] : text) ? '+' : '-'}`)
        .join();
      if (!groups.has(signature)) groups.set(signature, text);
    }
    return [...groups.values()];
  }

  /** Signs name their subject by their value, so what asks for either kind of sign tells the values of both apart. */
  private asksAlike(term: Term, input: string): boolean {
    return input === term.name || (term.about === 'SIGN' && this.terms.get(input)?.about === 'SIGN');
  }
}

/** Facts of two worlds in one; undefined when one case cannot state both. */
export function merged(facts: World): World | undefined {
  const byPlace = new Map<string, Fact>();
  for (const fact of facts) {
    const place = `${fact.name}|${fact.subject ?? ''}${isMany(fact) ? `|${String(fact.value)}` : ''}`;
    const before = byPlace.get(place);
    if (before === undefined) byPlace.set(place, fact);
    else if (Array.isArray(before.value) && Array.isArray(fact.value)) {
      const value = [...new Set([...before.value, ...fact.value] as string[])].sort();
      byPlace.set(place, { ...fact, value });
    } else if (before.value !== fact.value) return undefined;
  }
  return [...byPlace.values()];
}

function possible(facts: World): readonly World[] {
  const world = merged(facts);
  return world === undefined ? [] : [world];
}

/** Subjects of the second world renamed, so that nothing of it is about what the first is about. */
export function apart(world: World): World {
  return world.map((fact) =>
    fact.subject?.includes('#') === true ? { ...fact, subject: `${fact.subject}'` } : fact,
  );
}

function withSubjects(needs: readonly Need[]): readonly World[] {
  return partitions(needs.map(({ term }) => (isTied(term) ? term.about : ''))).flatMap((groups) =>
    possible(needs.map((need, index) => factFor(need, groups[index]))),
  );
}

/** Each way to say which of these are about the same thing; an empty name is about nothing in particular. */
function partitions(abouts: readonly string[]): readonly (readonly (string | undefined)[])[] {
  return abouts.reduce<(string | undefined)[][]>(
    (ways, about) =>
      ways.flatMap((way) => {
        if (about === '') return [[...way, undefined]];
        const used = [...new Set(way.filter((one) => one?.startsWith(`${about}#`)))];
        return [...used, `${about}#${used.length + 1}`].map((subject) => [...way, subject]);
      }),
    [[]],
  );
}

/** Item, hit and entry are told apart by number; a sign is its own subject. */
function isTied({ about }: Term): boolean {
  return about === 'ITEM' || about === 'HIT' || about === 'ENTRY';
}

function subjectsIn(world: World, { about }: Term): readonly string[] {
  const used = new Set(world.flatMap(({ subject }) => (subject?.startsWith(`${about}#`) ? [subject] : [])));
  return [...used, `${about}#new`];
}

function factFor({ term, value }: Need, subject: string | undefined): Fact {
  const own = term.about === 'SIGN' ? String(value) : subject;
  return {
    name: term.name,
    value: term.kind === 'LIST' ? [String(value)] : value,
    answerKey: term.many && term.about === 'CASE' ? 'many' : '',
    ...(own === undefined ? {} : { subject: own }),
  };
}

/** Several indicators of one case stand side by side; `factFor` marks them. */
function isMany({ answerKey }: Fact): boolean {
  return answerKey === 'many';
}

function product(choices: readonly (readonly Need[])[]): readonly (readonly Need[])[] {
  return choices.reduce<readonly (readonly Need[])[]>(
    (ways, needs) => ways.flatMap((way) => needs.map((need) => [...way, need])),
    [[]],
  );
}

function distinct(worlds: readonly World[]): readonly World[] {
  const seen = new Map(
    worlds.map((world) => [JSON.stringify([...world].map((fact) => JSON.stringify(fact)).sort()), world]),
  );
  return [...seen.values()];
}
