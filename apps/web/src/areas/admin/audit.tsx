import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { AuditEntry, exportAudit } from '@article5/contracts/administration';
import { saveFile } from '../../api/save-file';
import { QueryPage } from '../../app/query-page';
import { ExportButton } from '../../features/export-button';
import { ROLE_WORDS } from '../../features/people/role-words';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, EmptyState, OlderText, Page, Pagination } from '../../ui';
import { useWord } from '../../words/word';
import { AuditFilterBar } from './audit-filter';
import { auditQuery, type AuditSearch } from './audit-queries';
import { AUDIT_WORDS, SOURCE_WORDS } from './audit-words';

const route = getRouteApi('/$lang/admin/audit');

/** Who did what in the authority, and who outside read of it. */
export function AdminAudit() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(auditQuery(search));
  const { cursor: _place, ...filter } = search;
  const file = (
    <ExportButton
      name={t`Export these entries`}
      onSave={(wanted) =>
        saveFile<typeof exportAudit>('POST /api/authority/audit/exports', { body: { ...wanted, filter } })
      }
    />
  );
  return (
    <QueryPage query={query} title={t`Who did what`}>
      {({ items, next }) => (
        <Page title={t`Who did what`} width="wide" actions={file}>
          <p className="measure">
            <Trans>
              Acts on cases, readings by other bodies, files that left, settings and roles, newest first. What
              a case says is not shown here.
            </Trans>
          </p>
          <AuditFilterBar
            key={JSON.stringify(filter)}
            search={search}
            onChange={(changed) => void navigate({ search: changed })}
          />
          <Entries items={items} busy={query.isFetching} isNarrowed={Object.keys(filter).length > 0} />
          <Pages search={search} next={next} />
        </Page>
      )}
    </QueryPage>
  );
}

function Pages({ search, next }: { readonly search: AuditSearch; readonly next: string | undefined }) {
  const { cursor, ...filter } = search;
  return (
    <Pagination
      {...(cursor === undefined
        ? {}
        : {
            newer: (
              <Link to="/$lang/admin/audit" search={filter}>
                <Trans>First page</Trans>
              </Link>
            ),
          })}
      {...(next === undefined
        ? {}
        : {
            older: (
              <Link to="/$lang/admin/audit" search={{ ...filter, cursor: next }}>
                <OlderText />
              </Link>
            ),
          })}
    />
  );
}

function Entries(props: {
  readonly items: readonly AuditEntry[];
  readonly busy: boolean;
  readonly isNarrowed: boolean;
}) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <DataTable<AuditEntry>
      dense
      stacked
      caption={t`Entries, newest first`}
      captionHidden
      busy={props.busy}
      rows={props.items}
      rowKey={({ entryId }) => entryId}
      empty={
        props.isNarrowed ? (
          <EmptyState title={t`Nothing matches`}>
            <Link to="/$lang/admin/audit" search={{}}>
              <Trans>Show everything</Trans>
            </Link>
          </EmptyState>
        ) : (
          <EmptyState title={t`Nothing has been done yet`}>
            <Trans>The first act of anyone in your authority appears here.</Trans>
          </EmptyState>
        )
      }
      columns={[
        { key: 'at', header: t`When`, rowHeader: true, cell: ({ at }) => fmt.dateTime(at) },
        { key: 'who', header: t`Who`, cell: (entry) => <Who entry={entry} /> },
        {
          key: 'what',
          header: t`What`,
          cell: ({ source, kind }) => (
            <span>
              {word(AUDIT_WORDS[source], kind)}
              <span className="secondary"> ({word(SOURCE_WORDS, source)})</span>
            </span>
          ),
        },
        { key: 'about', header: t`Of what`, cell: (entry) => <About entry={entry} /> },
        {
          key: 'why',
          header: t`Reason or purpose`,
          cell: ({ why }) => (why === null ? '–' : <span translate="no">{why}</span>),
        },
      ]}
    />
  );
}

function Who({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useLingui();
  const word = useWord();
  const { by, role, body, source } = entry;
  if (body !== null) {
    return body === 'UNION' ? t`Union staff` : <span translate="no">{body}</span>;
  }
  if (by === null) return source === 'PEOPLE' ? t`not recorded` : t`the portal`;
  return (
    <span>
      <span translate="no">{by}</span>
      {role !== null && <span className="secondary">, {word(ROLE_WORDS, role)}</span>}
    </span>
  );
}

function About({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useLingui();
  const word = useWord();
  const { about, detail, source } = entry;
  if (source === 'EXPORT') {
    const rows = Number(about ?? 0);
    return <>{t`${rows} rows, ${detail ?? ''}`}</>;
  }
  const shown =
    source === 'PEOPLE' && detail !== null
      ? fmt.list(detail.split(' ').map((role) => word(ROLE_WORDS, role)))
      : detail;
  if (about === null && shown === null) return <>–</>;
  return (
    <span translate="no">
      {about}
      {about !== null && shown !== null && ', '}
      {shown}
    </span>
  );
}
