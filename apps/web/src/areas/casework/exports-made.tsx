import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { listExports } from '@article5/contracts/statistics';
import { call } from '../../api/client';
import { fmt } from '../../i18n/format';
import { DataTable, Heading } from '../../ui';
import { EXPORT_WORDS } from '../../words/audit';
import { useWord } from '../../words/word';

/** What left the portal as a file: one's own, or all of the authority's for its auditor. */
export function ExportsMade() {
  const { t } = useLingui();
  const word = useWord();
  const { data } = useQuery({
    queryKey: ['/api/exports'],
    queryFn: ({ signal }) => call<typeof listExports>('GET /api/exports', { query: {} }, { signal }),
  });
  if (data === undefined) return null;
  return (
    <section className="stack" aria-labelledby="exports">
      <Heading id="exports">
        <Trans>Exports made</Trans>
      </Heading>
      <DataTable
        dense
        stacked
        caption={t`Exports made`}
        captionHidden
        columns={[
          { key: 'at', header: t`When`, rowHeader: true, cell: (row) => fmt.dateTime(row.exportedAt) },
          { key: 'by', header: t`Who`, cell: (row) => row.by },
          { key: 'what', header: t`What`, cell: (row) => word(EXPORT_WORDS, row.what) },
          { key: 'purpose', header: t`What for`, cell: (row) => row.purpose },
          { key: 'format', header: t`Format`, cell: (row) => row.format },
          { key: 'rows', header: t`Rows`, number: true, cell: (row) => fmt.number(row.rowCount) },
        ]}
        rows={data.items}
        rowKey={({ exportId }) => exportId}
        empty={
          <p className="secondary">
            <Trans>Nothing was exported yet.</Trans>
          </p>
        }
      />
    </section>
  );
}
