import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { downloadUnionRecords, UnionRecordView } from '@article5/contracts/consistency';
import { linkTo } from '../../api/client';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import {
  DataTable,
  EmptyState,
  FilterChips,
  OlderText,
  Page,
  Pagination,
  Tag,
  type Chip,
  type Column,
} from '../../ui';
import { OUTCOME_TONES, OUTCOMES } from '../../words/decision';
import { END_USER_KINDS, ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { CorrectedOn } from './corrected-on';
import { UnionFilterBar } from './filter';
import { recordsQuery, summaryQuery } from './queries';
import type { RecordSearch } from './search';

const route = getRouteApi('/$lang/eu/records');

/** The decisions behind a figure, as far as they were shared. */
export function UnionRecords() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { cursor, ...filter } = search;
  const { memberState: _state, destination: _destination, outcome: _outcome, ...figure } = filter;
  const { data: summary } = useSuspenseQuery(summaryQuery(figure));
  const { data, isFetching } = useSuspenseQuery(recordsQuery(search));
  const columns = useColumns();
  return (
    <Page title={t`Shared decisions`} width="wide">
      <p className="secondary">
        <Trans>
          Exporters appear under a pseudonym. Each decision shown here is logged for the authority it is from.
        </Trans>
      </p>
      <UnionFilterBar
        search={figure}
        period={summary}
        onChange={(next) =>
          void navigate({ search: { ...pick(filter, 'memberState', 'destination', 'outcome'), ...next } })
        }
      />
      <FilterChips chips={useChips(filter)} />
      {data.items.length === 0 ? (
        <EmptyState title={t`No shared decision matches`}>
          <Trans>Withheld decisions are counted on the first page and shown nowhere.</Trans>
        </EmptyState>
      ) : (
        <DataTable
          dense
          stacked
          caption={t`Shared decisions, newest first`}
          captionHidden
          columns={columns}
          rows={data.items}
          rowKey={(row) => row.notificationId}
          busy={isFetching}
        />
      )}
      <Pagination
        {...(cursor === undefined
          ? {}
          : {
              newer: (
                <Link to="/$lang/eu/records" search={filter}>
                  <Trans>First page</Trans>
                </Link>
              ),
            })}
        {...(data.next === undefined
          ? {}
          : {
              older: (
                <Link to="/$lang/eu/records" search={{ ...filter, cursor: data.next }}>
                  <OlderText />
                </Link>
              ),
            })}
      />
      <p>
        <a href={linkTo<typeof downloadUnionRecords>('GET /api/union/records.csv', { query: filter })}>
          <Trans>Download these decisions as CSV</Trans>
        </a>
      </p>
    </Page>
  );
}

function useColumns(): readonly Column<UnionRecordView>[] {
  const { t } = useLingui();
  const word = useWord();
  return [
    {
      key: 'reference',
      header: t`Reference`,
      rowHeader: true,
      cell: (row) => (row.imported ? <ImportedReference reference={row.reference} /> : row.reference),
    },
    { key: 'state', header: t`Member State`, cell: (row) => fmt.country(row.memberState) },
    { key: 'item', header: t`Item`, cell: (row) => word(ITEM_FAMILY_NAMES, row.itemFamily) },
    { key: 'destination', header: t`Destination`, cell: (row) => fmt.country(row.destination) },
    { key: 'endUser', header: t`End user`, cell: (row) => word(END_USER_KINDS, row.endUserKind) },
    { key: 'exporter', header: t`Exporter`, cell: (row) => row.exporterPseudonym },
    {
      key: 'outcome',
      header: t`Outcome`,
      cell: (row) => <Tag tone={OUTCOME_TONES[row.outcome] ?? 'neutral'}>{word(OUTCOMES, row.outcome)}</Tag>,
    },
    {
      key: 'decided',
      header: t`Decided`,
      cell: (row) => (
        <>
          {fmt.shortDate(row.decidedOn)} <CorrectedOn day={row.correctedOn} />
        </>
      ),
    },
    {
      key: 'cluster',
      header: t`Cluster`,
      cell: (row) =>
        row.clusterId === null ? (
          '–'
        ) : (
          <Link to="/$lang/eu/clusters/$clusterId" params={{ clusterId: row.clusterId }}>
            <Trans>
              Compare <span className="visually-hidden">{row.reference}</span>
            </Trans>
          </Link>
        ),
    },
  ];
}

/** The reference of a decision of before the portal, which an authority took over from its own files. */
function ImportedReference({ reference }: { readonly reference: string }) {
  return (
    <>
      {reference}{' '}
      <Tag tone="quiet">
        <Trans>imported</Trans>
      </Tag>
    </>
  );
}

function useChips(filter: RecordSearch): readonly Chip[] {
  const { t } = useLingui();
  const word = useWord();
  const navigate = route.useNavigate();
  const chips: Chip[] = [];
  const { memberState, destination, outcome } = filter;
  if (destination !== undefined) {
    const country = fmt.country(destination);
    const { destination: _gone, ...rest } = filter;
    chips.push({
      key: 'destination',
      label: t`Destination: ${country}`,
      onRemove: () => void navigate({ search: rest }),
    });
  }
  if (memberState !== undefined) {
    const country = fmt.country(memberState);
    const { memberState: _gone, ...rest } = filter;
    chips.push({
      key: 'memberState',
      label: t`Member State: ${country}`,
      onRemove: () => void navigate({ search: rest }),
    });
  }
  if (outcome !== undefined) {
    const words = word(OUTCOMES, outcome);
    const { outcome: _gone, ...rest } = filter;
    chips.push({
      key: 'outcome',
      label: t`Outcome: ${words}`,
      onRemove: () => void navigate({ search: rest }),
    });
  }
  return chips;
}

function pick(filter: RecordSearch, ...names: readonly (keyof RecordSearch)[]): RecordSearch {
  return Object.fromEntries(
    names.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])),
  );
}
