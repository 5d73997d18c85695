import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type {
  FaultyRecord,
  getDataQuality,
  listFaultyRecords,
  QualityRow,
} from '@article5/contracts/statistics';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, EmptyState, Figure, Heading, OlderText, Page, Pagination } from '../../ui';
import { OUTCOMES } from '../../words/decision';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { UnionFilterBar } from './filter';
import type { UnionSearch } from './search';

type Fault = FaultyRecord['faults'][number];

/** Which figure, and whose records of which fault are listed below it. */
export interface QualitySearch extends UnionSearch {
  readonly memberState?: string;
  readonly fault?: Fault;
  readonly cursor?: string;
}

const FAULT_WORDS = {
  LATE: msg`Shared late or not yet`,
  MISSING_REASONS: msg`No reasons`,
  MISSING_DESTINATION: msg`No destination`,
  MISSING_END_USER: msg`End user not known`,
  DATES_WRONG: msg`Dates contradict`,
} as const satisfies Record<Fault, unknown>;
const FAULTS = Object.keys(FAULT_WORDS) as readonly Fault[];

const route = getRouteApi('/$lang/eu/data-quality');

/** How sound the data are that figures rest on; each number opens the records behind it. */
export function DataQuality() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { memberState: _state, fault: _fault, cursor: _cursor, ...figure } = search;
  const query = useQuery({
    queryKey: ['/api/union/data-quality', figure],
    queryFn: ({ signal }) =>
      call<typeof getDataQuality>('GET /api/union/data-quality', { query: figure }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <QueryPage query={query} title={t`Data quality`}>
      {({ rows, from, to, lateAfterDays }) => (
        <Page title={t`Data quality`} width="wide">
          <p className="measure secondary">
            <Trans>
              Article 5(4) wants requirements shared immediately and names no day. The portal calls it late
              after {lateAfterDays} days: policy, not law. Withheld outcomes are in no figure.
            </Trans>
          </p>
          <UnionFilterBar
            search={figure}
            period={{ from, to }}
            onChange={(next) => void navigate({ search: next })}
          />
          {rows.length === 0 ? (
            <EmptyState title={t`No outcome was shared in this period`}>
              <Trans>Choose other days above.</Trans>
            </EmptyState>
          ) : (
            <Faults rows={rows} figure={figure} from={from} to={to} />
          )}
          {(search.memberState !== undefined || search.fault !== undefined) && <Records search={search} />}
        </Page>
      )}
    </QueryPage>
  );
}

function Faults(props: {
  readonly rows: readonly QualityRow[];
  readonly figure: UnionSearch;
  readonly from: string;
  readonly to: string;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { rows, figure } = props;
  const faulty = rows.reduce((sum, { withFaults }) => sum + withFaults, 0);
  const all = rows.reduce((sum, { records }) => sum + records, 0);
  const title = t`${faulty} of ${all} shared records are late, incomplete or contradict themselves`;
  const from = fmt.shortDate(props.from);
  const to = fmt.shortDate(props.to);
  const number = (count: number, search: QualitySearch) =>
    count === 0 ? (
      0
    ) : (
      <Link to="/$lang/eu/data-quality" search={search}>
        {count}
      </Link>
    );
  return (
    <Figure
      title={title}
      fileName="data-quality"
      source={t`Decided from ${from} to ${to}. Source: outcomes that Member States shared.`}
      table={
        <DataTable<QualityRow>
          dense
          caption={title}
          captionHidden
          columns={[
            {
              key: 'state',
              header: t`Member State`,
              rowHeader: true,
              cell: (row) => fmt.country(row.memberState),
            },
            { key: 'records', header: t`Shared`, number: true, cell: (row) => row.records },
            {
              key: 'faulty',
              header: t`With a fault`,
              number: true,
              cell: (row) => number(row.withFaults, { ...figure, memberState: row.memberState }),
            },
            ...FAULTS.map((fault) => ({
              key: fault,
              header: word(FAULT_WORDS, fault),
              number: true,
              cell: (row: QualityRow) =>
                number(row.faults[fault] ?? 0, { ...figure, memberState: row.memberState, fault }),
            })),
          ]}
          rows={rows}
          rowKey={({ memberState }) => memberState}
        />
      }
      csv={[
        ['member state', 'shared', 'with a fault', ...FAULTS],
        ...rows.map((row) => [
          row.memberState,
          row.records,
          row.withFaults,
          ...FAULTS.map((fault) => row.faults[fault] ?? 0),
        ]),
      ]}
    />
  );
}

function Records({ search }: { readonly search: QualitySearch }) {
  const { t } = useLingui();
  const word = useWord();
  const { data } = useQuery({
    queryKey: ['/api/union/data-quality/records', search],
    queryFn: ({ signal }) =>
      call<typeof listFaultyRecords>('GET /api/union/data-quality/records', { query: search }, { signal }),
    placeholderData: keepPreviousData,
  });
  if (data === undefined) return null;
  const state = search.memberState === undefined ? '' : fmt.country(search.memberState);
  const fault = search.fault === undefined ? '' : word(FAULT_WORDS, search.fault);
  const name = [state, fault].filter((part) => part !== '').join(': ');
  return (
    <section className="stack" aria-labelledby="records">
      <Heading id="records">{name}</Heading>
      <p className="secondary">
        <Trans>Each record shown is logged for the authority it is from.</Trans>
      </p>
      <DataTable<FaultyRecord>
        dense
        stacked
        caption={name}
        captionHidden
        columns={[
          { key: 'reference', header: t`Reference`, rowHeader: true, cell: (row) => row.reference },
          { key: 'item', header: t`Item`, cell: (row) => word(ITEM_FAMILY_NAMES, row.itemFamily) },
          { key: 'outcome', header: t`Outcome`, cell: (row) => word(OUTCOMES, row.outcome) },
          { key: 'received', header: t`Received`, cell: (row) => fmt.shortDate(row.receivedOn) },
          { key: 'decided', header: t`Decided`, cell: (row) => fmt.shortDate(row.decidedOn) },
          {
            key: 'faults',
            header: t`What is wrong`,
            cell: (row) => fmt.list(row.faults.map((one) => word(FAULT_WORDS, one))),
          },
        ]}
        rows={data.items}
        rowKey={({ notificationId }) => notificationId}
      />
      {data.next !== undefined && (
        <Pagination
          older={
            <Link to="/$lang/eu/data-quality" search={{ ...search, cursor: data.next }}>
              <OlderText />
            </Link>
          }
        />
      )}
    </section>
  );
}
