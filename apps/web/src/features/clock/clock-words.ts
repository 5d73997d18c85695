import { plural, t } from '@lingui/core/macro';
import type { ClockView } from '@article5/contracts/calendar';
import { fmt } from '../../i18n/format';

type Period = NonNullable<ClockView['limit']>;

/** A number of days, weeks, months or years in words. */
export function periodWords({ count, unit }: Period): string {
  switch (unit) {
    case 'WORKING_DAYS':
      return t`${plural(count, { one: '# working day', other: '# working days' })}`;
    case 'DAYS':
      return t`${plural(count, { one: '# day', other: '# days' })}`;
    case 'WEEKS':
      return t`${plural(count, { one: '# week', other: '# weeks' })}`;
    case 'MONTHS':
      return t`${plural(count, { one: '# month', other: '# months' })}`;
    case 'YEARS':
      return t`${plural(count, { one: '# year', other: '# years' })}`;
  }
}

/** Words of the catalogue: browsers lack the day names of two of our languages. */
const WEEKDAYS = [
  () => t`Sun`,
  () => t`Mon`,
  () => t`Tue`,
  () => t`Wed`,
  () => t`Thu`,
  () => t`Fri`,
  () => t`Sat`,
];

export function weekdayWord(date: string): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]?.() ?? '';
}

/** "Mon 30 Nov 2026". */
export function dayWords(date: string): string {
  return `${weekdayWord(date)} ${fmt.shortDate(date)}`;
}

/** What a clock says, sentence by sentence, in the order of what matters; the same for both sides. */
export function clockSentences(clock: ClockView): readonly string[] {
  return [where(clock), ...clock.stops.map(stopSentence), ...lapse(clock), ...calendarSentences(clock)];
}

function where(clock: ClockView): string {
  const { dueOn, left, lateBy } = clock;
  const due = dueOn === null ? '' : dayWords(dueOn);
  switch (clock.state) {
    case 'NONE':
      return t`This authority has set no time limit; Article 5 sets none.`;
    case 'UNKNOWN': {
      const year = String(clock.missingYear ?? '');
      return t`The last day cannot be computed: nobody has entered the public holidays of ${year}.`;
    }
    case 'RUNNING':
      return left?.count === 0
        ? t`Today is the last day (${due}).`
        : t`${plural(left?.count ?? 0, { one: '# working day left', other: '# working days left' })} (${due}).`;
    case 'STOPPED': {
      const rest = left === null ? '' : periodWords(left);
      return t`The clock stands still; ${rest} were left.`;
    }
    case 'LATE':
      return t`The last day was ${due}: ${plural(lateBy, { one: '# working day late', other: '# working days late' })}.`;
    case 'MET':
      return lateBy === 0
        ? t`Decided in time; the last day was ${due}.`
        : t`Decided ${plural(lateBy, { one: '# working day', other: '# working days' })} after the last day (${due}).`;
    case 'ENDED':
      return t`Nothing is due any more.`;
  }
}

function stopSentence({ from, until, cause }: ClockView['stops'][number]): string {
  const start = fmt.shortDate(from);
  const why = {
    CLARIFICATION: t`waiting for the exporter`,
    CONSULTATION: t`other authorities were consulted`,
    REDIRECTION: t`with another authority, which sent it back`,
    HEARING: t`the exporter was heard`,
  }[cause];
  if (until === null) return t`Stopped since ${start}: ${why}.`;
  const end = fmt.shortDate(until);
  return t`Stopped ${start} – ${end}: ${why}.`;
}

function lapse({ state, lapseEffect }: ClockView): readonly string[] {
  if (state !== 'LATE' || lapseEffect === 'NONE') return [];
  return lapseEffect === 'REQUIREMENT'
    ? [t`National law takes the silence for a requirement; a person still decides here.`]
    : [t`National law takes the silence for no requirement; a person still decides here.`];
}

function calendarSentences({ calendar, state }: ClockView): readonly string[] {
  if (calendar === null || state === 'ENDED') return [];
  const { code, holidays, unconfirmed } = calendar;
  const years = calendar.years.join(', ');
  const days = fmt.list(holidays.map((day) => fmt.shortDate(day)));
  const counted =
    holidays.length === 0 ? t`Holidays: ${code} ${years}.` : t`Holidays: ${code} ${years} (${days}).`;
  if (unconfirmed.length === 0) return [counted];
  const open = fmt.list(unconfirmed.map((day) => fmt.shortDate(day)));
  return [counted, t`Sources differ on ${open}; not confirmed.`];
}
