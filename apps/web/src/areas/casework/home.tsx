import './my-day.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { InboxRow } from '@article5/contracts/casework';
import { QueryPage } from '../../app/query-page';
import { useSignedIn } from '../../app/session';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, EmptyState, Heading, Page } from '../../ui';
import { DeadlineCell } from './deadline-cell';
import { facetsQuery, inboxQuery } from './inbox-queries';
import { countText } from './inbox-views';
import { ReviewTaskList } from './review-tasks';
import type { InboxSearch } from './search';

const URGENT = { view: 'mine', sort: 'due' } as const satisfies InboxSearch;
const SHOWN = 5;

/** What waits for the officer today: five numbers that lead to their cases, and the most urgent of the own ones. */
export function CaseworkHome() {
  const { t } = useLingui();
  const urgent = useQuery(inboxQuery(URGENT));
  return (
    <QueryPage query={urgent} title={t`My day`}>
      {({ items }) => (
        <Page title={t`My day`} width="wide">
          <Counters />
          <ReviewTaskList />
          <section className="stack" aria-labelledby="urgent">
            <Heading id="urgent">
              <Trans>Most urgent of mine</Trans>
            </Heading>
            <Urgent rows={items.filter(({ status }) => status !== 'DECIDED').slice(0, SHOWN)} />
          </section>
          <Elsewhere />
        </Page>
      )}
    </QueryPage>
  );
}

/** Work that does not come through the inbox. */
function Elsewhere() {
  return (
    <nav aria-labelledby="elsewhere" className="stack no-print">
      <Heading id="elsewhere">
        <Trans>Also</Trans>
      </Heading>
      <ul className="list">
        <li>
          <Link to="/$lang/c/team">
            <Trans>Work of the team, absences and stand-ins</Trans>
          </Link>
        </li>
        <li>
          <Link to="/$lang/c/union-reviews">
            <Trans>Decisions that the Union asks to look at again</Trans>
          </Link>
        </li>
        <li>
          <Link to="/$lang/c/calibration">
            <Trans>Fictional notifications to decide for calibration</Trans>
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function Counters() {
  const { t } = useLingui();
  const { personId: assignee } = useSignedIn();
  return (
    <ul className="cards counters">
      <Counter label={t`To triage`} search={{ view: 'to-triage' }} />
      <Counter label={t`Mine, due soon`} search={{ view: 'due-soon', assignee, sort: 'due' }} />
      <Counter label={t`Awaiting approval`} search={{ view: 'to-approve' }} />
      <Counter label={t`Mine, with news`} search={{ view: 'mine', unread: 'yes' }} />
      <Counter
        label={t`Mine, waiting for the exporter`}
        search={{ view: 'waiting-for-exporter', assignee }}
      />
    </ul>
  );
}

/** A number of cases; the whole card leads to them. */
function Counter({ label, search }: { readonly label: string; readonly search: InboxSearch }) {
  const { data, isError } = useQuery(facetsQuery(search));
  return (
    <li className="card card--link counter">
      <span className="counter__number">
        {isError ? '?' : data === undefined ? '…' : countText(data.total)}
      </span>
      <Link to="/$lang/c/inbox" search={search}>
        {label}
      </Link>
    </li>
  );
}

function Urgent({ rows }: { readonly rows: readonly InboxRow[] }) {
  const { t } = useLingui();
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t`Nothing is waiting for you`}
        action={
          <Link to="/$lang/c/inbox" search={{ view: 'to-triage' }}>
            <Trans>See what the team has to triage</Trans>
          </Link>
        }
      />
    );
  }
  return (
    <DataTable<InboxRow>
      caption={t`Most urgent of mine`}
      captionHidden
      dense
      stacked
      rows={rows}
      rowKey={({ reference }) => reference}
      columns={[
        { key: 'case', header: t`Case`, rowHeader: true, cell: (row) => <CaseLink row={row} /> },
        { key: 'item', header: t`Item`, cell: ({ itemName }) => <span translate="no">{itemName}</span> },
        {
          key: 'to',
          header: t`To`,
          cell: ({ endUserName, destination }) => (
            <>
              <span translate="no">{endUserName}</span>
              {destination !== null && <>, {fmt.country(destination)}</>}
            </>
          ),
        },
        { key: 'due', header: t`Deadline`, cell: (row) => <DeadlineCell row={row} /> },
      ]}
    />
  );
}

function CaseLink({ row: { reference } }: { readonly row: InboxRow }) {
  return (
    <Link to="/$lang/c/cases/$reference" params={{ reference }}>
      {reference}
    </Link>
  );
}
