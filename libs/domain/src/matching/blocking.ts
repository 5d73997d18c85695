import { normaliseName, namesWithin, type NameToken } from './name';
import { plainIdentifier, websiteHost, type PartyProfile } from './party';
import { skeletonsOf } from './sounds';

/**
 * Keys under which a party is filed so that its spellings meet: two parties are candidates when they share a key.
 * Each begins with its kind: `k:` whole normalised name, `j:` all own words as one skeleton, `s:` skeleton of one own
 * word, `w:` two known words and the country where a name has no own word, `a:` initials, `i:` identifier, `h:` web
 * host. A key that very many parties share says little: the store may skip keys above a frequency of its choice.
 * Source: design.md 6.
 */
export function blockingKeys(party: PartyProfile): readonly string[] {
  const names = [party.name, ...(party.aliases ?? [])].flatMap((name) => namesWithin(name));
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
  const together = [own.map((token) => token.text).join(''), ...normalised.letters];
  for (const skeleton of new Set(together.flatMap((letters) => skeletonsOf(letters)))) {
    if (skeleton.length >= 3) keys.push(`j:${skeleton}`);
  }
  if (own.length === 0) keys.push(...knownWordKeys(normalised.tokens, country));
  return keys;
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
