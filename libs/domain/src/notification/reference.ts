import type { AuthorityCode } from '../kernel';

/**
 * `<authority code>-<year in the authority's zone>-<6 digits>`, for example `FR-2026-000123` or
 * `BE-VLG-2026-000123`. `number` counts from 1 per authority and year, without gaps. Source: R-004, design 4.2.
 */
export function referenceOf(authority: AuthorityCode, year: number, number: number): string {
  return `${authority}-${year}-${String(number).padStart(6, '0')}`;
}

const years = formatters('en', { year: 'numeric' });
const dates = formatters('sv-SE', {});
const offsets = formatters('en', { timeZoneName: 'longOffset' });

/** One formatter a zone, kept: to make one costs far more than to use it, and each submission needs three. */
function formatters(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (timeZone: string) => Intl.DateTimeFormat {
  const kept = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const format = kept.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
    kept.set(timeZone, format);
    return format;
  };
}

/** Calendar year of an instant (ISO 8601, UTC) in an IANA zone: the year that a reference carries. */
export function yearIn(timeZone: string, instant: string): number {
  return Number(years(timeZone).format(new Date(instant)));
}

/** Calendar date (YYYY-MM-DD) of an instant in an IANA zone. The event's local date counts. Source: R-042. */
export function dateIn(timeZone: string, instant: string): string {
  return dates(timeZone).format(new Date(instant));
}

/** An instant as the clock of an IANA zone shows it, ISO 8601 with offset: `2026-11-24T11:00:00.123+01:00`. */
export function instantIn(timeZone: string, instant: string): string {
  const at = new Date(instant);
  const zone = offsets(timeZone)
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  const offset = zone?.value.replace('GMT', '') || '+00:00';
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  const sign = offset.startsWith('-') ? -1 : 1;
  const shifted = new Date(at.getTime() + sign * (Number(hours) * 60 + Number(minutes)) * 60_000);
  return shifted.toISOString().replace('Z', offset);
}
