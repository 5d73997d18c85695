import type { EntityManager } from 'typeorm';
import type { SearchPlace } from '@article5/contracts/casework';
import type { Count } from './inbox-counts.query';
import { exactInstant, readReceivedCursor, writeReceivedCursor } from './received-cursor';

/** What is looked for, and where the page before ended. */
export interface SearchToDo {
  readonly words: readonly string[];
  readonly narrowed: Readonly<Record<string, string | number>>;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A case that was found, by id. */
export interface FoundId {
  readonly notificationId: string;
  readonly places: SearchPlace[];
}

const COUNTED_TO = 1000;
const PLACES: Readonly<Record<string, SearchPlace>> = { A: 'reference', B: 'name', C: 'item', D: 'text' };

/**
 * One page of the authority's cases that hold every word, or a word beginning with it, newest first. The function in
 * the database sees to it that only cases of the transaction's authority are found.
 */
export async function searchCases(
  tx: EntityManager,
  { words, narrowed, cursor, limit }: SearchToDo,
): Promise<{ found: FoundId[]; total: Count; next?: string }> {
  const beginnings = words.map((word) => `${word}:*`);
  const place = readReceivedCursor(cursor);
  const rows = await tx.query<{ id: string; at: string; places: string | null; total: number }[]>(
    `select notification_id as id, ${exactInstant('received_at')} as at, places, total from search_cases($1, $2, $3, $4, $5, $6)`,
    [
      beginnings.join(' & '),
      beginnings.join(' | '),
      narrowed,
      place?.at ?? null,
      place?.id ?? null,
      limit + 1,
    ],
  );
  const page = rows.slice(0, limit);
  const many = rows[0]?.total ?? 0;
  const total = { count: Math.min(many, COUNTED_TO), capped: many > COUNTED_TO };
  const found = page.map(({ id, places }) => ({ notificationId: id, places: placesOf(places) }));
  const last = page.at(-1);
  if (rows.length <= limit || last === undefined) return { found, total };
  return { found, total, next: writeReceivedCursor(last) };
}

function placesOf(weights: string | null): SearchPlace[] {
  return [...(weights ?? '')].flatMap((weight) => PLACES[weight] ?? []);
}
