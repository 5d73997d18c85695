// `npm run calendars`: writes the public holidays of the Member States, of their regions and of the EU institutions, 2025
// to 2030, from the installed copy of date-holidays (data CC BY-SA 3.0) and our table of divergences. Migrations load the
// files into the database; nothing calls date-holidays at run time. See migrations/calendar/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';
import { inRoot } from './lib/paths.mjs';

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];
const MEMBER_STATES =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const DIVERGENCES = inRoot('migrations', 'calendar', 'divergences.csv');
const HOLIDAYS = inRoot('migrations', 'calendar', 'holidays-2025-2030.json');
const HOLIDAYS_OF_REGIONS = inRoot('migrations', 'calendar', 'holidays-of-regions-2025-2030.json');
const DAY = 86_400_000;

const { version } = JSON.parse(readFileSync(inRoot('node_modules', 'date-holidays', 'package.json'), 'utf8'));
const importedOn = process.argv[2] ?? new Date().toISOString().slice(0, 10);
const divergences = readDivergences();
const days = [...MEMBER_STATES.flatMap(daysOf), ...YEARS.flatMap(daysOfInstitutions)];
const written = {
  importedOn,
  years: YEARS,
  sources: {
    TWO_SOURCES: `date-holidays ${version} and python-holidays (c382fdec456c) agree`,
    ONE_SOURCE: `date-holidays ${version} and python-holidays (c382fdec456c) differ`,
    DERIVED: 'days that recur in the lists of holidays of the institutions; derived, not a published list',
  },
  calendars: [...MEMBER_STATES, 'EU'],
};
write(HOLIDAYS, written, days);

const regions = MEMBER_STATES.flatMap(regionsOf);
const daysOfRegions = regions.flatMap(daysOfRegion);
const withDays = regions.filter(({ calendar }) => daysOfRegions.some((day) => day.calendar === calendar));
write(
  HOLIDAYS_OF_REGIONS,
  { importedOn, years: YEARS, source: `date-holidays ${version}`, regions: withDays },
  daysOfRegions,
);

/** @param {string} file @param {object} head @param {readonly { calendar: string }[]} days */
function write(file, head, days) {
  const rows = days.map((day) => `    ${JSON.stringify(day)}`).join(',\n');
  writeFileSync(file, `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "days": [\n${rows}\n  ]\n}\n`);
  const calendars = new Set(days.map(({ calendar }) => calendar)).size;
  process.stdout.write(`${days.length} days of ${calendars} calendars\n`);
}

/** Regions that the library knows of a Member State, by their codes in ISO 3166-2. */
function regionsOf(memberState) {
  const named = (language) =>
    Object.entries(new Holidays(memberState).getStates(memberState, language) ?? {});
  const inEnglish = new Map(named('en'));
  return named(new Holidays(memberState).getLanguages()[0] ?? 'en').map(([region, name]) => ({
    calendar: `${memberState}-${region}`,
    name,
    nameInEnglish: inEnglish.get(region) ?? name,
  }));
}

/** Public holidays that a region has beyond those of its Member State; one source, unconfirmed. */
function daysOfRegion({ calendar }) {
  const [memberState, region] = calendar.split('-');
  const national = new Holidays(memberState);
  const own = new Holidays(memberState, region);
  const english = new Holidays(memberState, region);
  return YEARS.flatMap((year) => {
    const everywhere = new Set(publicDays(national, year).map(({ date }) => date));
    const inEnglish = new Map(publicDays(english, year, 'en').map(({ date, name }) => [date, name]));
    return publicDays(own, year)
      .filter(({ date }) => date.startsWith(`${year}-`) && !everywhere.has(date))
      .map(({ date, name }) => ({ calendar, day: date, name, nameInEnglish: inEnglish.get(date) ?? name }));
  });
}

/** National public holidays of a Member State, as reconciled. */
function daysOf(calendar) {
  // Two of them: asked for English once, the library answers in English ever after.
  const own = new Holidays(calendar);
  const english = new Holidays(calendar);
  const names = new Map();
  for (const year of YEARS) {
    const inEnglish = new Map(publicDays(english, year, 'en').map((day) => [day.date, day.name]));
    for (const { date, name } of publicDays(own, year)) {
      if (!date.startsWith(`${year}-`)) continue;
      names.set(date, { name, nameInEnglish: inEnglish.get(date) ?? name });
    }
  }
  const reconciled = divergences.filter(
    ({ country, countedAs }) => country === calendar && countedAs !== 'NO_EFFECT',
  );
  const disputed = new Map(reconciled.map((row) => [row.date, row]));
  for (const { date, name } of reconciled)
    if (!names.has(date)) names.set(date, { name, nameInEnglish: name });
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, named]) => {
      const row = disputed.get(day);
      return row === undefined
        ? { calendar, day, ...named, isHoliday: true, basis: 'TWO_SOURCES' }
        : {
            calendar,
            day,
            ...named,
            isHoliday: row.countedAs === 'HOLIDAY',
            basis: 'ONE_SOURCE',
            note: row.why,
          };
    });
}

/** Holidays of several days are one entry each day. @param {Holidays} own @param {number} year @param {string} [language] */
function publicDays(own, year, language) {
  const merged = new Map();
  for (const { date, start, end, name, type } of own.getHolidays(year, language)) {
    const length = Math.round((end.getTime() - start.getTime()) / DAY);
    for (let offset = 0; type === 'public' && offset < length; offset += 1) {
      const day = new Date(Date.parse(date.slice(0, 10)) + offset * DAY).toISOString().slice(0, 10);
      if (!merged.has(day)) merged.set(day, { date: day, name });
    }
  }
  return [...merged.values()];
}

/**
 * Days on which the institutions are usually closed: the days that come back year after year. Which further days they
 * close on is published each year; an administrator enters them.
 */
function daysOfInstitutions(year) {
  const easter = easterOf(year);
  const moving = [
    [-3, 'Maundy Thursday'],
    [-2, 'Good Friday'],
    [1, 'Easter Monday'],
    [39, 'Ascension Day'],
    [40, 'Day after Ascension'],
    [50, 'Whit Monday'],
  ].map(([offset, name]) => [new Date(easter + offset * DAY).toISOString().slice(0, 10), name]);
  const fixed = [
    ['01-01', "New Year's Day"],
    ['01-02', 'Day after New Year'],
    ['05-01', 'Labour Day'],
    ['05-09', 'Schuman Day'],
    ['07-21', 'National Day of Belgium'],
    ['08-15', 'Assumption'],
    ['11-01', "All Saints' Day"],
    ['11-02', "All Souls' Day"],
    ['12-24', 'End-of-year days'],
    ['12-25', 'Christmas Day'],
    ['12-26', 'End-of-year days'],
    ['12-27', 'End-of-year days'],
    ['12-28', 'End-of-year days'],
    ['12-29', 'End-of-year days'],
    ['12-30', 'End-of-year days'],
    ['12-31', 'End-of-year days'],
  ].map(([day, name]) => [`${year}-${day}`, name]);
  return [...new Map([...moving, ...fixed])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, name]) => ({
      calendar: 'EU',
      day,
      name,
      nameInEnglish: name,
      isHoliday: true,
      basis: 'DERIVED',
      note: 'Recurs in the yearly lists of the institutions as far as we know; no published list was read',
    }));
}

/** Western Easter Sunday by the anonymous Gregorian rule, as an instant (UTC midnight). */
function easterOf(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const d = b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 19 * a + 15;
  const h = d % 30;
  const shift = Math.floor(h / 28);
  const i = h - shift * (1 - shift * Math.floor(29 / (h + 1)) * Math.floor((21 - a) / 11));
  const j = (year + Math.floor(year / 4) + i + 2 - b + Math.floor(b / 4)) % 7;
  const l = i - j;
  const month = 3 + Math.floor((l + 40) / 44);
  const day = l + 28 - 31 * Math.floor(month / 4);
  return Date.UTC(year, month - 1, day);
}

function readDivergences() {
  return readFileSync(DIVERGENCES, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [country, date, , , , countedAs, believed, ...rest] = fieldsOf(line);
      return { country, date, countedAs, believed, why: rest[0], name: rest[1] };
    });
}

/** Fields of a CSV line: quoted where they hold a comma. */
function fieldsOf(line) {
  return [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)]
    .slice(0, -1)
    .map(([, whole, quoted]) => quoted ?? whole);
}
