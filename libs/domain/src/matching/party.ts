import { sameProbability } from './calibration';
import { compareNames, type NameComparison } from './compare-names';
import { foldText } from './fold';
import { namesWithin, normaliseName } from './name';
import { unitRelation } from './government-unit';
import { isWeakName } from './weak-name';

/** What two parties may be: the same, possibly the same, different. Source: R-024 (our words). */
export type Verdict = 'SAME' | 'POSSIBLE' | 'DIFFERENT';

/** An official or exact mark of a party; the same scheme and value mean the same body, whatever the name. */
export interface PartyIdentifier {
  readonly scheme: 'REGISTRATION' | 'LEI' | 'VAT' | 'EORI' | 'TAX' | 'OTHER';
  readonly value: string;
}

/** A party of a transaction as far as matching needs it. `country` is ISO 3166-1 alpha-2. */
export interface PartyProfile {
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly country?: string | undefined;
  readonly address?: string | undefined;
  readonly website?: string | undefined;
  readonly identifiers?: readonly PartyIdentifier[] | undefined;
}

/**
 * One reason of a score. `a` and `b` are the values compared, `contribution` what it added (or took), `code` the
 * sentence that explains it (`matching.<feature>.<what>`) with its `parameters`.
 */
export interface MatchPart {
  readonly feature: string;
  readonly a: string;
  readonly b: string;
  readonly contribution: number;
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/**
 * Two parties compared. `relation` PART_OF: one looks like a unit of the other, which is related, not the same.
 * `probability` is the score, calibrated (`sameProbability`); `certain`: the same, no doubt.
 */
export interface PartyMatch {
  readonly score: number;
  readonly probability: number;
  readonly verdict: Verdict;
  readonly certain: boolean;
  readonly relation?: 'PART_OF';
  readonly parts: readonly MatchPart[];
}

/**
 * The lines between the verdicts, on the score. `certain`: same beyond doubt. Tuned on the development pairs only;
 * precision and recall there are in this room's README.
 */
export const PARTY_THRESHOLDS = { certain: 0.93, same: 0.82, possible: 0.6 } as const;

const IDENTIFIER_SCORE = 0.95;

/**
 * Whether two parties are the same body, by name (with aliases), country, address, web site and identifiers, each
 * part explained. Country and address are evidence, not a filter. A name that names nobody is never enough by itself. A government unit is not the body it belongs to.
 * Symmetric. Source: design.md 6; R-024.
 */
export function scoreParties(a: PartyProfile, b: PartyProfile): PartyMatch {
  const name = bestNamePart(a, b);
  const evidence = [...countryParts(a, b, name.hasOwnWord), ...addressParts(a, b), ...websiteParts(a, b)];
  const identifiers = identifierParts(a, b);
  const sameIdentifier = identifiers.some((part) => part.code === 'matching.identifier.same');
  const otherIdentifier = !sameIdentifier && identifiers.length > 0;
  const base = name.part.contribution + evidence.reduce((sum, part) => sum + part.contribution, 0);
  const withMarks = sameIdentifier
    ? Math.max(IDENTIFIER_SCORE, base)
    : otherIdentifier
      ? Math.min(base - 0.15, PARTY_THRESHOLDS.same - 0.02)
      : base;
  const relation = sameIdentifier ? undefined : unitRelation(name.comparison);
  const isWeak = !sameIdentifier && [a, b].some((party) => allNames(party).every(isWeakName));
  const most = relation ? PARTY_THRESHOLDS.possible - 0.05 : isWeak ? PARTY_THRESHOLDS.same - 0.02 : 1;
  const capped = Math.min(withMarks, most);
  const score = round(Math.max(0, Math.min(1, capped)));
  const parts = [
    name.part,
    ...identifiers,
    ...evidence,
    ...weakParts(a, b, isWeak),
    ...(relation ? [relationPart(a, b)] : []),
  ];
  return {
    score,
    probability: round(sameProbability(score)),
    verdict: verdictOf(score),
    certain: score >= PARTY_THRESHOLDS.certain,
    ...(relation ? { relation } : {}),
    parts,
  };
}

/** The verdict that a score stands for. */
export function verdictOf(score: number): Verdict {
  if (score >= PARTY_THRESHOLDS.same) return 'SAME';
  return score >= PARTY_THRESHOLDS.possible ? 'POSSIBLE' : 'DIFFERENT';
}

interface NamePart {
  readonly part: MatchPart;
  /** Both names have a word of their own; otherwise the country tells more: each has a ministry of interior. */
  readonly hasOwnWord: boolean;
  readonly comparison: NameComparison;
}

function bestNamePart(a: PartyProfile, b: PartyProfile): NamePart {
  let best: NamePart | undefined;
  for (const nameA of allNames(a)) {
    for (const nameB of allNames(b)) {
      const [left, right] = [normaliseName(nameA), normaliseName(nameB)];
      const comparison = compareNames(left, right, { countryA: a.country, countryB: b.country });
      const hasOwnWord = [left, right].every(({ tokens }) => tokens.some(({ kind }) => kind === 'NAME'));
      const better = best === undefined || comparison.score > best.comparison.score;
      if (better) best = { comparison, hasOwnWord, part: namePart(nameA, nameB, comparison) };
    }
  }
  const none: NameComparison = { score: 0, by: 'WORDS', met: [], onlyA: [], onlyB: [] };
  return best ?? { comparison: none, hasOwnWord: false, part: namePart(a.name, b.name, none) };
}

/** All names of a party; those that name nobody only where it has no other. */
function allNames(party: PartyProfile): readonly string[] {
  const names = [...new Set([party.name, ...(party.aliases ?? [])].flatMap((name) => namesWithin(name)))];
  const naming = names.filter((name) => !isWeakName(name));
  return naming.length > 0 ? naming : names;
}

function weakParts(a: PartyProfile, b: PartyProfile, isWeak: boolean): readonly MatchPart[] {
  return isWeak ? [part('name', [a.name, b.name], 0, 'weak')] : [];
}

function namePart(a: string, b: string, comparison: NameComparison): MatchPart {
  const spelled = comparison.met.filter((pair) => pair.similarity < 1).map((pair) => `${pair.a} ~ ${pair.b}`);
  return {
    feature: 'name',
    a,
    b,
    contribution: round(comparison.score),
    code: nameSentence(comparison, spelled.length > 0),
    parameters: {
      spelled: spelled.join(', '),
      onlyA: comparison.onlyA.map((token) => token.text).join(', '),
      onlyB: comparison.onlyB.map((token) => token.text).join(', '),
    },
  };
}

function nameSentence(comparison: NameComparison, spelled: boolean): string {
  if (comparison.by === 'KEY') return 'matching.name.same';
  if (comparison.by === 'LETTERS') return 'matching.name.same-letters';
  if (comparison.by === 'INITIALS') return 'matching.name.initials';
  if (comparison.met.length === 0) return 'matching.name.nothing-shared';
  if (comparison.onlyA.length + comparison.onlyB.length > 0) return 'matching.name.words-differ';
  return spelled ? 'matching.name.spelling' : 'matching.name.same';
}

/** Each country has a Ministry of Interior: a name of known words alone needs the same country. */
function countryParts(a: PartyProfile, b: PartyProfile, hasOwnWord: boolean): readonly MatchPart[] {
  if (!a.country || !b.country) return [];
  const same = a.country === b.country;
  const contribution = same ? 0.03 : hasOwnWord ? -0.2 : -0.45;
  return [part('country', [a.country, b.country], contribution, same ? 'same' : 'differs')];
}

function addressParts(a: PartyProfile, b: PartyProfile): readonly MatchPart[] {
  if (!a.address || !b.address) return [];
  const wordsA = new Set(foldText(a.address).split(' '));
  const wordsB = new Set(foldText(b.address).split(' '));
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  const share = shared / Math.max(1, Math.min(wordsA.size, wordsB.size));
  const [contribution, what] =
    share >= 0.6 ? [0.06, 'same'] : share >= 0.3 ? [0.02, 'overlaps'] : [-0.02, 'differs'];
  return [part('address', [a.address, b.address], Number(contribution), String(what))];
}

function websiteParts(a: PartyProfile, b: PartyProfile): readonly MatchPart[] {
  const hostA = websiteHost(a.website);
  const hostB = websiteHost(b.website);
  if (hostA === undefined || hostB === undefined || hostA !== hostB) return [];
  return [part('website', [hostA, hostB], 0.12, 'same')];
}

/** The host of a web address without `www.`, lower case; undefined when there is none. */
export function websiteHost(website: string | undefined): string | undefined {
  const host = /^(?:[a-z]+:\/\/)?(?:www\d?\.)?([^/\s:?#]+\.[^/\s:?#]+)/i.exec(website?.trim() ?? '')?.[1];
  return host?.toLowerCase();
}

function identifierParts(a: PartyProfile, b: PartyProfile): readonly MatchPart[] {
  return (a.identifiers ?? []).flatMap((mine) =>
    (b.identifiers ?? [])
      .filter((other) => other.scheme === mine.scheme && mayCompare(mine, a, b))
      .map((other) => {
        const same = plainIdentifier(mine.value) === plainIdentifier(other.value);
        return part('identifier', [mine.value, other.value], same ? 1 : -0.15, same ? 'same' : 'differs');
      }),
  );
}

/** National numbers are unique in their country only. */
function mayCompare(identifier: PartyIdentifier, a: PartyProfile, b: PartyProfile): boolean {
  const worldwide =
    identifier.scheme === 'LEI' || identifier.scheme === 'VAT' || identifier.scheme === 'EORI';
  return worldwide || !a.country || !b.country || a.country === b.country;
}

/** An identifier without spaces, dots, dashes and case. */
export function plainIdentifier(value: string): string {
  return value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function relationPart(a: PartyProfile, b: PartyProfile): MatchPart {
  return part('relation', [a.name, b.name], 0, 'part-of');
}

function part(
  feature: string,
  values: readonly [string, string],
  contribution: number,
  what: string,
): MatchPart {
  const [a, b] = values;
  return { feature, a, b, contribution, code: `matching.${feature}.${what}`, parameters: {} };
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
