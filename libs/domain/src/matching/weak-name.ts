import weakNames from './data/weak-names.json';
import { foldText } from './fold';
import { remember } from './remember';

/** Words that say no more than the phrase they are added to. */
const FILLING = new Set('and und et e y i a og och ja en in of the our unsere nos the via'.split(' '));

interface WeakWords {
  readonly phrases: ReadonlySet<string>;
  /** The words of each language by themselves: `various private end users` is as weak as its parts. */
  readonly words: readonly ReadonlySet<string>[];
}

let built: WeakWords | undefined;

function weakWords(): WeakWords {
  if (built) return built;
  const languages = Object.values(weakNames).map((line) => line.split('|').map(foldText));
  built = {
    phrases: new Set(languages.flat()),
    words: languages.map((phrases) => new Set(phrases.flatMap((phrase) => phrase.split(' ')))),
  };
  return built;
}

/**
 * Whether a name names nobody (_Private customers_, _various_, _unknown_), in any official language of the Union: two
 * transactions of such end-users are not the same by that. The names are data: `data/weak-names.json`. R-024.
 */
export const isWeakName: (name: string) => boolean = remember((name: string): boolean => {
  const folded = foldText(name);
  const { phrases, words } = weakWords();
  if (folded === '' || phrases.has(folded)) return true;
  const said = folded.split(' ').filter((word) => !FILLING.has(word));
  return said.length > 0 && words.some((known) => said.every((word) => known.has(word)));
});
