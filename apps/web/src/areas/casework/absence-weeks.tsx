import { Trans, useLingui } from '@lingui/react/macro';
import { addDays } from '@article5/contracts/calendar';
import type { AbsenceView } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';

const WEEKS = 6;
const DAYS = WEEKS * 7;
const DAY_IN_MS = 86_400_000;

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MS);

/** The next six weeks, a line for each officer who is away in them. The list beside it says the same in words. */
export function AbsenceWeeks({
  absences,
  today,
}: {
  readonly absences: readonly AbsenceView[];
  readonly today: string;
}) {
  const { t } = useLingui();
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -weekday);
  const end = addDays(monday, DAYS - 1);
  const shown = absences.filter(({ from, to }) => from <= end && to >= monday);
  const names = [...new Set(shown.map(({ person }) => person.displayName))];
  if (names.length === 0) return null;
  const weeks = Array.from({ length: WEEKS }, (_, week) => addDays(monday, week * 7));
  const until = fmt.date(end);
  return (
    <figure className="weeks">
      <figcaption>
        <Trans>Who is away until {until}</Trans>
      </figcaption>
      <div className="weeks__grid" role="img" aria-label={t`Away until ${until}: ${names.join(', ')}`}>
        <span />
        <div className="weeks__track weeks__head">
          {weeks.map((week) => (
            <span key={week}>{fmt.shortDate(week)}</span>
          ))}
        </div>
        {names.map((name) => (
          <Line
            key={name}
            name={name}
            spans={shown.filter(({ person }) => person.displayName === name)}
            monday={monday}
            today={today}
          />
        ))}
      </div>
    </figure>
  );
}

function Line(props: {
  readonly name: string;
  readonly spans: readonly AbsenceView[];
  readonly monday: string;
  readonly today: string;
}) {
  const share = (days: number) => `${(100 * Math.min(Math.max(days, 0), DAYS)) / DAYS}%`;
  return (
    <>
      <span className="weeks__name">{props.name}</span>
      <div className="weeks__track">
        <span
          className="weeks__today"
          style={{ insetInlineStart: share(daysBetween(props.monday, props.today)) }}
        />
        {props.spans.map(({ absenceId, from, to }) => (
          <span
            key={absenceId}
            className="weeks__away"
            style={{
              insetInlineStart: share(daysBetween(props.monday, from)),
              insetInlineEnd: share(DAYS - daysBetween(props.monday, to) - 1),
            }}
          />
        ))}
      </div>
    </>
  );
}
