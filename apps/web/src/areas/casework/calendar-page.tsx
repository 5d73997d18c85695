import './calendar.css';
import './refusal-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { addDays, type AgendaItem, type AgendaView, type readAgenda } from '@article5/contracts/calendar';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { dayWords } from '../../features/clock';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { Checkbox, DataTable, EmptyState, Heading, Page, PlainButton, Select, Tag } from '../../ui';
import { CalendarFeedSection } from './calendar-feed';
import { MonthGrid } from './month-grid';
import type { CalendarSearch } from './search';

const route = getRouteApi('/$lang/c/calendar');
const FOUR_WEEKS = 28;

/** What is due in the authority: by day first, as a month second; the rest of the address is the filter. */
export function CalendarPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const query = useQuery({
    queryKey: ['/api/authority/agenda', search],
    queryFn: ({ signal }) =>
      call<typeof readAgenda>('GET /api/authority/agenda', { query: search }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryPage query={query} title={t`Calendar`}>
      {(agenda) => (
        <Page
          title={t`Calendar`}
          width="wide"
          actions={
            <PlainButton onClick={() => globalThis.print()}>
              <Trans>Print</Trans>
            </PlainButton>
          }
        >
          <Filter agenda={agenda} search={search} />
          <Due agenda={agenda} busy={query.isFetching} />
          <section className="by-weeks">
            <Heading>
              <Trans>By weeks</Trans>
            </Heading>
            <MonthGrid agenda={agenda} />
          </section>
          <CalendarFeedSection />
        </Page>
      )}
    </QueryPage>
  );
}

function Filter({ agenda, search }: { readonly agenda: AgendaView; readonly search: CalendarSearch }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const go = (next: CalendarSearch) => void navigate({ search: next });
  const { team, ...withoutTeam } = search;
  const { mine, ...withoutMine } = search;
  const { from: _, ...now } = search;
  const first = fmt.date(agenda.from);
  const last = fmt.date(agenda.to);
  return (
    <div className="calendar-filter stack">
      <Checkbox
        name="mine"
        label={t`Only mine`}
        checked={mine === 'yes'}
        onChange={(checked) => go(checked ? { ...search, mine: 'yes' } : withoutMine)}
      />
      {agenda.teams.length > 1 && (
        <Select
          name="team"
          label={t`Team`}
          value={team ?? ''}
          options={[
            { value: '', label: t`All teams` },
            ...agenda.teams.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(value) => go(value === '' ? withoutTeam : { ...search, team: value })}
        />
      )}
      <p>
        <Trans>
          From {first} to {last}.
        </Trans>{' '}
        <Link to="/$lang/c/calendar" search={{ ...search, from: addDays(agenda.from, -FOUR_WEEKS) }}>
          <Trans>Four weeks earlier</Trans>
        </Link>
        {' · '}
        <Link to="/$lang/c/calendar" search={now}>
          <Trans>Now</Trans>
        </Link>
        {' · '}
        <Link to="/$lang/c/calendar" search={{ ...search, from: addDays(agenda.to, 1) }}>
          <Trans>Four weeks later</Trans>
        </Link>
      </p>
    </div>
  );
}

function Due({ agenda, busy }: { readonly agenda: AgendaView; readonly busy: boolean }) {
  const { t } = useLingui();
  const { items, isCut, workingDays } = agenda;
  if (items.length === 0) {
    return (
      <EmptyState title={t`Nothing is due in these weeks`}>
        <Trans>
          Last days appear here where the authority has set a time limit, and answers where a question has a
          date. Article 5 sets no time limit.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <>
      {isCut && (
        <p>
          <Trans>Only the first thousand are shown: choose a team or fewer weeks.</Trans>
        </p>
      )}
      {workingDays === null && (
        <p>
          <Trans>The public holidays of a year in these weeks have not been entered.</Trans>
        </p>
      )}
      <DataTable<AgendaItem>
        dense
        stacked
        busy={busy}
        caption={t`Due, by day`}
        rows={items}
        rowKey={({ reference, kind }) => `${reference} ${kind}`}
        columns={[
          { key: 'on', header: t`Day`, rowHeader: true, cell: ({ on }) => <Day on={on} agenda={agenda} /> },
          {
            key: 'kind',
            header: t`What`,
            cell: ({ kind }) => (kind === 'LAST_DAY' ? t`Last day to decide` : t`Answer of the exporter`),
          },
          {
            key: 'reference',
            header: t`Case`,
            cell: ({ reference }) => (
              <Link to="/$lang/c/cases/$reference" params={{ reference }}>
                {reference}
              </Link>
            ),
          },
          { key: 'exporter', header: t`Exporter`, cell: ({ exporterName }) => exporterName },
          { key: 'item', header: t`Item`, cell: ({ itemName }) => itemName ?? '–' },
          { key: 'team', header: t`Team`, cell: ({ teamName }) => teamName ?? '–' },
          { key: 'officer', header: t`Officer`, cell: ({ assignee }) => assignee ?? t`Nobody` },
        ]}
      />
    </>
  );
}

/** The day of an entry, and what makes it stand out: passed, today, or no working day. */
function Day({ on, agenda }: { readonly on: string; readonly agenda: AgendaView }) {
  const { t } = useLingui();
  const isOff = agenda.workingDays !== null && !agenda.workingDays.includes(on);
  return (
    <>
      <span className="nowrap">{dayWords(on)}</span>{' '}
      {on < agenda.today && <Tag tone="error">{t`passed`}</Tag>}
      {on === agenda.today && <Tag tone="warn">{t`today`}</Tag>}
      {isOff && <Tag tone="quiet">{t`no working day`}</Tag>}
    </>
  );
}
