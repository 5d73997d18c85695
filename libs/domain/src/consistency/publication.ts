import { accepted, refused, type Outcome } from '../kernel';
import { isListed } from '../triage';

/** Who notified a requirement for essentially identical transactions, of all who could. Source: Art 5(6); R-020. */
export interface Unanimity {
  readonly notified: readonly string[];
  readonly missing: readonly string[];
  readonly isUnanimous: boolean;
}

/** All Member States, and at least one: nobody is not everybody. R-020. */
export function unanimityOf(notified: readonly string[], memberStates: readonly string[]): Unanimity {
  const known = memberStates.filter((state) => notified.includes(state));
  const missing = memberStates.filter((state) => !notified.includes(state));
  return { notified: known, missing, isUnanimous: memberStates.length > 0 && missing.length === 0 };
}

/** A draft notice may be made once every Member State has notified. R-020. */
export function draftEntry(unanimity: Unanimity, title: string): Outcome<{ readonly title: string }> {
  const { notified, missing, isUnanimous } = unanimity;
  const of = notified.length + missing.length;
  if (!isUnanimous) {
    const parameters = { notified: notified.length, of };
    return refused({ code: 'publication.not-unanimous', article: 'Art 5(6)', parameters });
  }
  const said = title.trim();
  return said === ''
    ? refused({ code: 'publication.title-missing', field: '/title' })
    : accepted({ title: said });
}

/** Numbers of the C series since 2023: `C/2026/1234`. */
const OJ_REFERENCE = /^C\/\d{4}\/\d{1,6}$/;

/** A publication as it stands in the Official Journal, with the day by which it is reviewed. R-021. */
export interface Publication {
  readonly ojReference: string;
  readonly publishedOn: string;
  readonly reviewDueOn: string;
}

export function recordPublication(
  entry: { readonly publishedOn: string | null },
  given: { readonly ojReference: string; readonly publishedOn: string },
  today: string,
): Outcome<Publication> {
  if (entry.publishedOn !== null) return refused({ code: 'publication.published-already' });
  const ojReference = given.ojReference.trim().toUpperCase();
  if (!OJ_REFERENCE.test(ojReference)) {
    return refused({ code: 'publication.oj-reference-malformed', field: '/ojReference' });
  }
  if (given.publishedOn > today) return refused({ code: 'publication.not-yet', field: '/publishedOn' });
  const { publishedOn } = given;
  return accepted({ ojReference, publishedOn, reviewDueOn: yearAfter(publishedOn) });
}

export const REVIEW_RESULTS = ['KEPT', 'AMENDMENT_ASKED', 'ENDED'] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

/** What an annual review leaves: the next one is due a year later, or the entry has ended. Source: Art 5(7); R-021. */
export function reviewEntry(
  entry: { readonly publishedOn: string | null; readonly endedOn: string | null },
  review: { readonly result: ReviewResult; readonly note: string },
  today: string,
): Outcome<{ readonly reviewDueOn: string; readonly endedOn: string | null; readonly note: string }> {
  if (entry.publishedOn === null) return refused({ code: 'publication.not-published' });
  if (entry.endedOn !== null) return refused({ code: 'publication.ended' });
  const note = review.note.trim();
  if (note === '') return refused({ code: 'publication.note-missing', field: '/note' });
  return accepted({ reviewDueOn: yearAfter(today), endedOn: review.result === 'ENDED' ? today : null, note });
}

/** Whether a notification is for an item, and where they are named a destination, of a published entry. R-022. */
export function matchesEntry(
  entry: {
    readonly itemFamily: string;
    readonly destinations: readonly string[];
    readonly publishedOn: string | null;
    readonly endedOn: string | null;
  },
  notified: { readonly itemFamily: string | null; readonly destination: string | null },
): boolean {
  return entry.publishedOn !== null && entry.endedOn === null && isListed(entry, notified);
}

/** The same day a year later; 29 February becomes 28 February. */
function yearAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const next = `${String((year ?? 0) + 1)}-${day.slice(5)}`;
  return month === 2 && date === 29 ? `${String((year ?? 0) + 1)}-02-28` : next;
}
