/** How often a person's digest comes. */
export const DIGEST_RHYTHMS = ['DAILY', 'WEEKLY'] as const;
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number];

/** Hour of the day, in the zone of the authority, at which digests are made; weekly ones on Mondays. Our own choice. */
export const DIGEST_HOUR = 7;

/** A digest that is due: the day that names it, and the instant up to which messages belong to it. */
export interface DigestPeriod {
  /** YYYY-MM-DD, in the zone. */
  readonly on: string;
  readonly until: Date;
}

const DAY_IN_MS = 86_400_000;

/** The last digest that was due at an instant, in an IANA zone. The same answer until the next one is due. */
export function lastDigest(rhythm: DigestRhythm, timeZone: string, now: Date): DigestPeriod {
  const ofToday = periodOf(dayIn(timeZone, now), timeZone);
  const daily =
    ofToday.until.getTime() <= now.getTime() ? ofToday : periodOf(dayBefore(ofToday.on, 1), timeZone);
  if (rhythm === 'DAILY') return daily;
  const sinceMonday = (new Date(`${daily.on}T00:00:00Z`).getUTCDay() + 6) % 7;
  return sinceMonday === 0 ? daily : periodOf(dayBefore(daily.on, sinceMonday), timeZone);
}

function periodOf(on: string, timeZone: string): DigestPeriod {
  const asUtc = Date.parse(`${on}T${String(DIGEST_HOUR).padStart(2, '0')}:00:00Z`);
  // The offset at the wanted hour, not at midnight: clocks change in between on two nights of a year.
  const about = asUtc - offsetAt(timeZone, asUtc);
  return { on, until: new Date(asUtc - offsetAt(timeZone, about)) };
}

function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY_IN_MS).toISOString().slice(0, 10);
}

function dayIn(timeZone: string, at: Date): string {
  return new Date(at.getTime() + offsetAt(timeZone, at.getTime())).toISOString().slice(0, 10);
}

/** How far the clock of the zone is ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const [hours, minutes, seconds] = [of('hour'), of('minute'), of('second')];
  return (
    Date.UTC(of('year'), of('month') - 1, of('day'), hours, minutes, seconds) - Math.floor(at / 1000) * 1000
  );
}
