import { blockingKeys } from './blocking';
import { PARTY_THRESHOLDS, scoreParties, type MatchPart, type PartyProfile, type Verdict } from './party';

/** One entry of a restricted-party list, with the version of the list that it was read from. */
export interface ListEntry extends PartyProfile {
  readonly entryId: string;
  readonly listId: string;
  readonly listVersion: string;
}

/** A list made ready: entries by the keys under which their spellings meet. */
export interface ScreeningList {
  readonly entries: readonly ListEntry[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

/** A party that may be on a list; `parts` explains it. A hit is a reason to look, never a finding. */
export interface ScreeningHit {
  readonly entryId: string;
  readonly listId: string;
  readonly listVersion: string;
  readonly listedName: string;
  readonly score: number;
  readonly verdict: Verdict;
  readonly parts: readonly MatchPart[];
}

/** Files the entries of one or more lists for screening. */
export function prepareScreening(entries: readonly ListEntry[]): ScreeningList {
  const byKey = new Map<string, number[]>();
  entries.forEach((entry, index) => {
    for (const key of blockingKeys(entry)) {
      const filed = byKey.get(key);
      if (filed) filed.push(index);
      else byKey.set(key, [index]);
    }
  });
  return { entries, byKey };
}

/**
 * The entries that a party may be, best first, each explained. A unit of a listed body counts as a hit (POSSIBLE),
 * because lists name bodies with their units in mind. Source: design.md 4.3 (screen-parties).
 */
export function screenParty(
  party: PartyProfile,
  list: ScreeningList | readonly ListEntry[],
): readonly ScreeningHit[] {
  const prepared = 'byKey' in list ? list : prepareScreening(list);
  const candidates = new Set(blockingKeys(party).flatMap((key) => prepared.byKey.get(key) ?? []));
  const hits: ScreeningHit[] = [];
  for (const index of candidates) {
    const entry = prepared.entries[index];
    const hit = entry ? hitOf(party, entry) : undefined;
    if (hit) hits.push(hit);
  }
  return hits.sort((a, b) => b.score - a.score || (a.entryId < b.entryId ? -1 : 1));
}

function hitOf(party: PartyProfile, entry: ListEntry): ScreeningHit | undefined {
  const match = scoreParties(party, entry);
  if (match.score < PARTY_THRESHOLDS.possible && match.relation === undefined) return undefined;
  return {
    entryId: entry.entryId,
    listId: entry.listId,
    listVersion: entry.listVersion,
    listedName: entry.name,
    score: match.score,
    verdict: match.relation ? 'POSSIBLE' : match.verdict,
    parts: match.parts,
  };
}
