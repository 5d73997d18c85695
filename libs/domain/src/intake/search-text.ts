import { foldText } from '../matching';
import { transactionFacts, type Answers } from '../questions';

/** What of a case can be searched, folded to plain Latin letters so that every script finds every other. */
export interface SearchText {
  /** The reference, in its parts. */
  readonly reference: string;
  /** Exporter and every party, with their other names. */
  readonly names: string;
  /** Items: name, maker, model, description. */
  readonly items: string;
  /** Everything else that was written in answers. */
  readonly texts: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Codes of lists (`MILITARY_END_USE`), hashes and the like are no words that somebody looks for. */
const CODE = /^[A-Z0-9_]{3,}$|^[0-9a-f]{32,}$/;

/**
 * The words under which a case is found, by where they stand. Names are folded as matching folds them: `Олена`,
 * `Ολένα` and `Olena` are one. Source: issue "search over everything the reader may see"; design.md 6.
 */
export function searchText(of: {
  readonly reference: string;
  readonly exporterName: string;
  readonly answers: Answers;
}): SearchText {
  const { items, parties } = transactionFacts(of.answers);
  const joined = (texts: readonly (string | undefined)[]) =>
    texts
      .filter((text) => text !== undefined)
      .map((text) => foldText(text))
      .join(' ');
  return {
    reference: foldText(of.reference),
    names: joined([of.exporterName, ...parties.flatMap(({ name, otherNames }) => [name, otherNames])]),
    items: joined(items.flatMap(({ name, maker, model, description }) => [name, maker, model, description])),
    texts: joined(writtenIn(of.answers)),
  };
}

/** Shortest beginning of a word that is looked for; one letter finds half of everything. */
const SHORTEST = 2;
const MOST_WORDS = 8;

/** The words of a query, folded as the cases are; none when nothing can be looked for. */
export function searchWords(query: string): readonly string[] {
  const words = foldText(query)
    .split(' ')
    .filter((word) => word.length >= SHORTEST);
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Every text in the answers, however deep. */
function writtenIn(value: unknown): string[] {
  if (typeof value === 'string') return UUID.test(value) || CODE.test(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((inner) => writtenIn(inner));
}
