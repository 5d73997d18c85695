import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { ownNames } from './names';

/** Where the language itself is no good as a locale (day before month, unknown to browsers). */
const locales: Record<string, string> = { en: 'en-GB', ga: 'en-IE', mt: 'en-MT', xx: 'en-GB' };

const cache = new Map<string, unknown>();

function cached<T>(key: string, make: (locale: string) => T): T {
  const locale = locales[i18n.locale] ?? i18n.locale;
  const full = `${locale}|${key}`;
  const known = cache.get(full);
  if (known !== undefined) return known as T;
  const made = make(locale);
  cache.set(full, made);
  return made;
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(`date${JSON.stringify(options)}`, (locale) => new Intl.DateTimeFormat(locale, options));
}

/** Own month names for languages that browsers do not know; the rest of the order stays. */
function formatDate(instant: Date, options: Intl.DateTimeFormatOptions): string {
  const names = ownNames(i18n.locale);
  if (!names) return dateFormat(options).format(instant);
  const monthNumber = dateFormat({ month: 'numeric', ...zoneOf(options) }).format(instant);
  const link = options.month === 'long' ? names.monthLink : '';
  return dateFormat(options)
    .formatToParts(instant)
    .map((part) => {
      if (part.type !== 'month' || /^\d+$/.test(part.value)) return part.value;
      const name = names.months[Number(monthNumber) - 1] ?? part.value;
      return options.month === 'short' ? name.slice(0, 3) : `${link}${name}`;
    })
    .join('');
}

function zoneOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions {
  return options.timeZone === undefined ? {} : { timeZone: options.timeZone };
}

/** A calendar date ("2026-11-24") has no zone; an instant is shown in the zone given, else in the reader's. */
function dayOf(value: string | Date): { instant: Date; zone: Intl.DateTimeFormatOptions } {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { instant: new Date(`${value}T00:00:00Z`), zone: { timeZone: 'UTC' } };
  }
  return { instant: new Date(value), zone: {} };
}

function date(value: string | Date, timeZone?: string): string {
  const { instant, zone } = dayOf(value);
  const shown = timeZone === undefined || zone.timeZone ? zone : { timeZone };
  return formatDate(instant, { day: 'numeric', month: 'long', year: 'numeric', ...shown });
}

function shortDate(value: string | Date, timeZone?: string): string {
  const { instant, zone } = dayOf(value);
  const shown = timeZone === undefined || zone.timeZone ? zone : { timeZone };
  return formatDate(instant, { day: 'numeric', month: 'short', year: 'numeric', ...shown });
}

function time(value: string | Date, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone }).format(
    new Date(value),
  );
}

/** "24 November 2026, 14:02 CET": an instant always names its zone. */
function dateTime(value: string | Date, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const parts = dateFormat({ hour: '2-digit', timeZoneName: 'short', ...zone }).formatToParts(
    new Date(value),
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  return `${date(value, timeZone)}, ${time(value, timeZone)} ${name}`.trimEnd();
}

function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return cached(
    `number${JSON.stringify(options)}`,
    (locale) => new Intl.NumberFormat(locale, options),
  ).format(value);
}

function money(amount: number | string, currency: string): string {
  return number(Number(amount), { style: 'currency', currency, currencyDisplay: 'code' });
}

/** `share` between 0 and 1. */
function percent(share: number): string {
  return number(share, { style: 'percent', maximumFractionDigits: 0 });
}

function fileSize(bytes: number): string {
  if (bytes < 1024) return number(bytes, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  const unit = bytes < 1024 * 1024 ? 'kilobyte' : 'megabyte';
  const size = unit === 'kilobyte' ? bytes / 1024 : bytes / 1024 / 1024;
  return number(size, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** The name of a country by its ISO 3166 code. */
function country(code: string): string {
  const own = ownNames(i18n.locale)?.countries[code];
  if (own) return own;
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return cached('region', (locale) => new Intl.DisplayNames(locale, { type: 'region' })).of(code) ?? code;
}

/** The name of a language by its ISO 639 code. */
function language(code: string): string {
  return cached('language', (locale) => new Intl.DisplayNames(locale, { type: 'language' })).of(code) ?? code;
}

/** The name of a currency by its ISO 4217 code. */
function currency(code: string): string {
  return cached('currency', (locale) => new Intl.DisplayNames(locale, { type: 'currency' })).of(code) ?? code;
}

function list(items: readonly string[]): string {
  const last = ownNames(i18n.locale)?.lastSeparator;
  if (last !== undefined && items.length > 1)
    return items.slice(0, -1).join(', ') + last + (items.at(-1) ?? '');
  return cached('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(items);
}

function compare(a: string, b: string): number {
  return cached('collator', (locale) => new Intl.Collator(locale, { numeric: true })).compare(a, b);
}

/** How long ago, in the largest fitting unit, in words of the catalogue (browsers lack two of our languages). */
function relative(value: string | Date, now: Date = new Date()): string {
  const minutes = Math.round((now.getTime() - new Date(value).getTime()) / 60_000);
  if (minutes < 0) return dateTime(value);
  if (minutes < 1) return t`just now`;
  if (minutes < 60) return t`${plural(minutes, { one: '# minute ago', other: '# minutes ago' })}`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return t`${plural(hours, { one: '# hour ago', other: '# hours ago' })}`;
  const days = Math.floor(hours / 24);
  return t`${plural(days, { one: '# day ago', other: '# days ago' })}`;
}

/** Everything that depends on the reader's language goes through here; nothing else may call `Intl`. */
export const fmt = {
  date,
  shortDate,
  time,
  dateTime,
  number,
  money,
  percent,
  fileSize,
  country,
  language,
  currency,
  list,
  compare,
  relative,
};
