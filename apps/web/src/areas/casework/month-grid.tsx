import { Trans, useLingui } from '@lingui/react/macro';
import { addDays, type AgendaView } from '@article5/contracts/calendar';
import { weekdayWord } from '../../features/clock';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';

const WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** Weeks from the Monday on or before the first day to the Sunday after the last, seven days each. */
function weeksOf({ from, to }: AgendaView): readonly (readonly string[])[] {
  const weekday = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let monday = addDays(from, -weekday); monday <= to; monday = addDays(monday, 7)) {
    weeks.push(WEEK.map((offset) => addDays(monday, offset)));
  }
  return weeks;
}

/** The same as the list, as a month: holidays and weekends are shaded, and said in words. */
export function MonthGrid({ agenda }: { readonly agenda: AgendaView }) {
  const { t } = useLingui();
  const weeks = weeksOf(agenda);
  const days = weeks[0] ?? [];
  return (
    <table className="month-grid">
      <caption className="visually-hidden">{t`Due, by weeks`}</caption>
      <thead>
        <tr>
          {days.map((day) => (
            <th key={day} scope="col">
              {weekdayWord(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <GridDay key={day} day={day} agenda={agenda} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function GridDay({ day, agenda }: { readonly day: string; readonly agenda: AgendaView }) {
  const isInside = day >= agenda.from && day <= agenda.to;
  const items = agenda.items.filter(({ on }) => on === day);
  const holiday = agenda.holidays.find((each) => each.day === day);
  const isOff = isInside && agenda.workingDays !== null && !agenda.workingDays.includes(day);
  const names = ['', isOff ? 'month-grid__off' : '', day === agenda.today ? 'month-grid__today' : ''];
  return (
    <td className={names.filter((name) => name !== '').join(' ')}>
      <time dateTime={day}>{fmt.shortDate(day)}</time>
      {holiday && (
        <p>
          {holiday.name}
          {!holiday.confirmed && (
            <>
              {' '}
              <Trans>(not confirmed)</Trans>
            </>
          )}
        </p>
      )}
      {items.length > 0 && (
        <ul>
          {items.map(({ reference, kind }) => (
            <li key={`${reference} ${kind}`}>
              <Link to="/$lang/c/cases/$reference" params={{ reference }}>
                {reference}
              </Link>{' '}
              {kind === 'LAST_DAY' ? <Trans>last day</Trans> : <Trans>answer</Trans>}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
