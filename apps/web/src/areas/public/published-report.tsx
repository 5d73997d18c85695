import { Trans, useLingui } from '@lingui/react/macro';
import type { downloadPublicReport, PublicReport } from '@article5/contracts/statistics';
import { linkTo } from '../../api/client';
import { ReportTable } from '../../features/statistics';
import { fmt } from '../../i18n/format';
import { Heading } from '../../ui';

const FORMATS = [
  ['CSV', 'CSV'],
  ['XLSX', 'XLSX'],
  ['JSON_STAT', 'JSON-stat'],
  ['PDF', 'PDF'],
] as const;

/** A published report: its tables, its files, and how it was made. */
export function PublishedReport({ report }: { readonly report: PublicReport }) {
  const { t } = useLingui();
  const { year, suppressBelow, publicSha256, queryVersion } = report;
  const asOf = fmt.dateTime(report.dataAsOf);
  const total = report.tables[0]?.total ?? null;
  const greatest = suppressBelow - 1;
  const titles: Readonly<Record<string, string>> = {
    'item-by-member-state': t`By item and Member State`,
    'item-by-destination': t`By item and destination`,
    'item-by-decision': t`By item and result`,
  };
  return (
    <div className="stack">
      <p className="lead">
        {total === null ? (
          <Trans>Too few exports were notified in {year} to say how many.</Trans>
        ) : (
          <Trans>
            In {year}, {total} exports of cyber-surveillance items were notified under Article 5(2) of
            Regulation (EU) 2021/821.
          </Trans>
        )}
      </p>
      <p className="secondary">
        <Trans>
          A dot stands for a number that is suppressed: from 1 to {greatest}, or such that one of those could
          be computed from it. No name of a company or a person is in these figures.
        </Trans>
      </p>
      {report.tables.map((table) => (
        <section key={table.id} className="stack" aria-labelledby={table.id}>
          <Heading id={table.id}>{titles[table.id] ?? table.id}</Heading>
          <ReportTable table={table} caption={titles[table.id] ?? table.id} />
        </section>
      ))}
      <section className="stack" aria-labelledby="files">
        <Heading id="files">
          <Trans>Download</Trans>
        </Heading>
        <ul className="list">
          {FORMATS.map(([format, name]) => (
            <li key={format}>
              <a
                href={linkTo<typeof downloadPublicReport>('GET /api/statistics/:year/file', {
                  params: { year: String(year) },
                  query: { format },
                })}
              >
                {t`Report ${year} as ${name}`}
              </a>
            </li>
          ))}
        </ul>
        <p className="small secondary">
          <Trans>
            Frozen: data as of {asOf}, query {queryVersion}, SHA-256{' '}
            <code className="code-wrap">{publicSha256}</code>
          </Trans>
        </p>
      </section>
    </div>
  );
}
