import { normaliseName, namesWithin, type NameToken, type NormalisedName } from './name';
import { plainIdentifier, websiteHost, type PartyProfile } from './party';
import { skeletonsOf, soundsOf } from './sounds';
import { isWeakName } from './weak-name';

/**
 * Keys under which a party is filed so that its spellings meet: two parties are candidates when they share a key.
 * Each begins with its kind: `k:` whole normalised name, `j:` all own words as one skeleton, also with one consonant less, `t:` the same with a word of trade, `e:` own words and all of them together as they sound, `s:` skeleton of one own
 * word, `w:` two known words and the country where a name has no own word, `a:` initials, `i:` identifier, `h:` web
 * host. A key that very many parties share says little: the store may skip keys above a frequency of its choice.
 * A name that names nobody has no key. Source: design.md 6.
 */
export function blockingKeys(party: PartyProfile): readonly string[] {
  const names = [party.name, ...(party.aliases ?? [])]
    .flatMap((name) => namesWithin(name))
    .filter((name) => !isWeakName(name));
  const keys = new Set(names.flatMap((name) => nameKeys(name, party.country)));
  for (const identifier of party.identifiers ?? []) {
    const plain = plainIdentifier(identifier.value);
    if (plain.length >= 4) keys.add(`i:${identifier.scheme}:${plain}`);
  }
  const host = websiteHost(party.website);
  if (host !== undefined) keys.add(`h:${host}`);
  return [...keys];
}

function nameKeys(name: string, country: string | undefined): readonly string[] {
  const normalised = normaliseName(name);
  const own = normalised.tokens.filter((token) => token.kind === 'NAME');
  const whole = normalised.key === '' ? [] : [`k:${normalised.key}`];
  const keys = [...whole, ...normalised.initials.slice(0, 2).map((letters) => `a:${letters}`)];
  if (own.length === 1 && own[0] !== undefined && own[0].text.length <= 6) keys.push(`a:${own[0].text}`);
  for (const token of own) keys.push(...skeletonKeys(token));
  keys.push(...joinedKeys(normalised));
  if (own.length === 0) keys.push(...knownWordKeys(normalised.tokens, country));
  return keys;
}

/** Below this length one consonant less leaves too little to tell names apart. */
const LEAST_WITH_SLIP = 5;

/**
 * All own words as one skeleton, however they are parted, and the same with any one consonant left out: two names
 * share a key when one slip of typing lies between their consonants (symmetric deletion).
 */
function joinedKeys({ tokens, own, letters }: NormalisedName): readonly string[] {
  const named = tokens.filter((token) => token.kind === 'NAME').map((token) => token.text);
  const skeletons = new Set([named.join(''), own].flatMap((text) => skeletonsOf(text)));
  const slips = [...skeletons]
    .slice(0, 2)
    .filter((skeleton) => skeleton.length >= LEAST_WITH_SLIP)
    .flatMap((skeleton) => Array.from(skeleton, (_, at) => skeleton.slice(0, at) + skeleton.slice(at + 1)));
  const trades = tokens.filter((token) => token.kind === 'FIELD' || token.kind === 'STRUCTURE');
  const withTrade = [...skeletons]
    .slice(0, 4)
    .flatMap((skeleton) => trades.slice(0, 2).map(({ concept }) => `t:${skeleton}+${concept}`));
  const whole = letters.slice(0, 1).flatMap((text) => skeletonsOf(text).slice(0, 2));
  const joined = [...skeletons, ...slips, ...whole].filter((skeleton) => skeleton.length >= 3);
  const spoken = new Set([...named, own].filter((text) => text.length >= 4).map(spokenForm));
  return [
    ...joined.map((skeleton) => `j:${skeleton}`),
    ...withTrade,
    ...[...spoken].map((text) => `e:${text}`),
  ];
}

/**
 * A word as it sounds, vowels and related consonants that transliterations exchange drawn together: tells more than a
 * short skeleton.
 */
function spokenForm(word: string): string {
  return soundsOf(word)
    .replace(/[eiy]+/g, 'i')
    .replace(/[ouw]+/g, 'u')
    .replace(/[h'H]/g, '')
    .toLowerCase()
    .replace(/d/g, 't')
    .replace(/[gq]/g, 'k')
    .replace(/b/g, 'p')
    .replace(/[xzj]/g, 's')
    .replace(/(.)\1/g, '$1');
}

function skeletonKeys(token: NameToken): readonly string[] {
  const skeletons = skeletonsOf(token.text);
  const long = skeletons.filter((skeleton) => skeleton.length >= 3);
  return long.length > 0 ? long.map((skeleton) => `s:${skeleton}`) : [`s:${token.text}`];
}

function knownWordKeys(tokens: readonly NameToken[], country: string | undefined): readonly string[] {
  const concepts = tokens
    .filter((token) => token.kind !== 'LIGHT')
    .map((token) => token.concept)
    .sort();
  const place = country ?? concepts.find((concept) => concept.startsWith('country:'))?.slice(8) ?? '';
  return concepts.flatMap((first, index) =>
    concepts.slice(index + 1).map((second) => `w:${first}+${second}@${place}`),
  );
}

/**
 * The order in which a look-up answers: the score of the names, and how much the keys that they share tell, for many
 * short names score alike. Our design; tuned on fictional names. `telling` as the store sums it.
 */
export function lookUpRank(score: number, telling: number): number {
  return score + 0.5 * telling;
}
