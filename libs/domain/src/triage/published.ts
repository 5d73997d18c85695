import type { Fact } from './decision-table';
import { factsOfAnswers, publishedEntryFact, type TriageAnswers } from './facts';

/** An entry of the list under Art 5(6) as triage needs it: published, and not ended. */
export interface ListedEntry {
  readonly entryId: string;
  readonly title: string;
  readonly itemFamily: string;
  /** Empty where it is for every destination. */
  readonly destinations: readonly string[];
  readonly ojReference: string;
}

/** Whether an item that goes somewhere is on the list by this entry. Source: Art 5(6); R-022. */
export function isListed(
  { itemFamily, destinations }: Pick<ListedEntry, 'itemFamily' | 'destinations'>,
  notified: { readonly itemFamily: string | null; readonly destination: string | null },
): boolean {
  if (notified.itemFamily !== itemFamily) return false;
  return (
    destinations.length === 0 ||
    (notified.destination !== null && destinations.includes(notified.destination))
  );
}

/** Each item of a notification that is on the list, with the entry that it meets. Source: Art 5(6); R-022. */
export function publishedEntryFacts(
  entries: readonly ListedEntry[],
  answers: TriageAnswers,
): readonly Fact[] {
  const facts = factsOfAnswers(answers);
  const destination = facts.find(({ name }) => name === 'destination')?.value;
  const to = typeof destination === 'string' ? destination : null;
  return facts
    .filter(({ name }) => name === 'item.family')
    .flatMap(({ value, answerKey }) =>
      entries
        .filter((entry) => isListed(entry, { itemFamily: String(value), destination: to }))
        .map(({ entryId, title, ojReference }) =>
          publishedEntryFact(ojReference, answerKey, { entryId, title }),
        ),
    );
}
