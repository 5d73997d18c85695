import ical from 'ical-generator';

/** A whole day in a calendar program: what, when, where to read more. */
export interface FeedDay {
  /** Stays the same while the day moves, so that programs move the entry instead of adding one. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly summary: string;
  readonly url: string;
}

/** An iCalendar text (RFC 5545) with one whole-day entry for each day; free time, nobody is invited. */
export function writeCalendarFeed(name: string, days: readonly FeedDay[], madeAt: Date): string {
  const calendar = ical({ name, prodId: { company: 'Article 5 portal', product: 'due dates' }, ttl: 3600 });
  for (const { id, on, summary, url } of days) {
    calendar.createEvent({
      id,
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary,
      url,
      stamp: madeAt,
    });
  }
  return calendar.toString();
}
