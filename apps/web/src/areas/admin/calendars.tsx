import './calendar-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CalendarYearView } from '@article5/contracts/calendar';
import { QueryPage } from '../../app/query-page';
import { useSignedIn } from '../../app/session';
import { fmt } from '../../i18n/format';
import { NotificationBanner, Page, Select } from '../../ui';
import { CalendarCorrections } from './calendar-corrections';
import { CalendarDays } from './calendar-days';
import { calendarYearQuery } from './calendar-queries';
import { ProposeCorrectionForm } from './propose-correction';

const route = getRouteApi('/$lang/admin/calendars');

/** Public holidays of a Member State in a year: what they rest on, what is unconfirmed, and how to put them right. */
export function AdminCalendars() {
  const { t } = useLingui();
  const search = route.useSearch();
  const { authority } = useSignedIn();
  const calendar = search.calendar ?? authority?.memberState ?? 'EU';
  const year = search.year ?? new Date().getUTCFullYear();
  const query = useQuery(calendarYearQuery(calendar, year));
  return (
    <QueryPage query={query} title={t`Public holidays`}>
      {(view) => (
        <Page title={t`Public holidays`} width="wide">
          <Chooser view={view} />
          <Provenance view={view} />
          <CountsWith view={view} />
          <CalendarDays view={view} />
          {view.isOwn && <CalendarCorrections view={view} />}
          {view.isOwn && view.isKnown && <ProposeCorrectionForm key={`${calendar}-${year}`} view={view} />}
        </Page>
      )}
    </QueryPage>
  );
}

type Calendar = CalendarYearView['calendars'][number];

/** "France", "Germany: Hessen" or, for the institutions, their name. */
function useCalendarName(): (calendar: Calendar) => string {
  const { t } = useLingui();
  return ({ calendar, region }) => {
    if (calendar === 'EU') return t`EU institutions`;
    const country = fmt.country(calendar.slice(0, 2));
    return region === null ? country : t`${country}: ${region}`;
  };
}

function Chooser({ view }: { readonly view: CalendarYearView }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const name = useCalendarName();
  const { calendar, year } = view;
  const years = [...new Set([...view.years, year])].sort((a, b) => a - b);
  const options = view.calendars.map((each) => ({ value: each.calendar, label: name(each) }));
  return (
    <div className="stack">
      <Select
        name="calendar"
        label={t`Member State or region`}
        value={calendar}
        options={options.sort((a, b) => fmt.compare(a.label, b.label))}
        onChange={(value) => void navigate({ search: { calendar: value, year } })}
      />
      <Select
        name="year"
        label={t`Year`}
        value={String(year)}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
        onChange={(value) => void navigate({ search: { calendar, year: Number(value) } })}
      />
    </div>
  );
}

/** Which calendar the reader's authority counts with; its profile says so. */
function CountsWith({ view }: { readonly view: CalendarYearView }) {
  const name = useCalendarName();
  const own = view.calendars.find(({ calendar }) => calendar === view.countsWith);
  if (own === undefined) return null;
  const shown = name(own);
  return (
    <p className="measure">
      <Trans>Your authority counts with the calendar of {shown}; its profile says so.</Trans>
    </p>
  );
}

/** Where the year comes from and how sure it is; what happens where it is not known. */
function Provenance({ view }: { readonly view: CalendarYearView }) {
  const { t } = useLingui();
  const { source, importedOn, year } = view;
  const shownYear = String(year);
  if (!view.isKnown || source === null || importedOn === null) {
    return (
      <NotificationBanner tone="warn" title={t`${shownYear} has not been entered`}>
        <Trans>
          No period that needs this year is computed until it has been: weekends alone are no calendar.
        </Trans>
      </NotificationBanner>
    );
  }
  const unconfirmed = view.days.filter(({ confirmed }) => !confirmed).length;
  const all = view.days.length;
  return (
    <p className="measure">
      <Trans>
        From {source}, imported on {fmt.date(importedOn)}. {unconfirmed} of {all} days have not been confirmed
        against the official list.
      </Trans>
    </p>
  );
}
