import { Trans, useLingui } from '@lingui/react/macro';
import type { CalendarDay, CalendarYearView } from '@article5/contracts/calendar';
import { dayWords } from '../../features/clock';
import { fmt } from '../../i18n/format';
import { DataTable, Details, EmptyState, Tag } from '../../ui';

/** Every day that some source takes for a holiday, how it counts and how sure that is. */
export function CalendarDays({ view }: { readonly view: CalendarYearView }) {
  const { t } = useLingui();
  return (
    <DataTable<CalendarDay>
      caption={t`Days`}
      dense
      stacked
      rows={view.days}
      rowKey={({ day }) => day}
      empty={<EmptyState title={t`No day has been entered`} />}
      columns={[
        { key: 'day', header: t`Day`, rowHeader: true, cell: ({ day }) => <>{dayWords(day)}</> },
        { key: 'name', header: t`Name`, cell: (row) => <Name row={row} /> },
        {
          key: 'counts',
          header: t`Counts as`,
          cell: ({ isHoliday }) => (isHoliday ? t`public holiday` : t`working day`),
        },
        { key: 'sure', header: t`How sure`, cell: (row) => <Certainty row={row} /> },
        { key: 'source', header: t`Source`, cell: (row) => <Source row={row} /> },
      ]}
    />
  );
}

function Name({ row: { name, nameInEnglish, isRegional } }: { readonly row: CalendarDay }) {
  return (
    <>
      {name} {name !== nameInEnglish && <span className="secondary">{nameInEnglish}</span>}{' '}
      {isRegional && (
        <Tag tone="info">
          <Trans>regional</Trans>
        </Tag>
      )}
    </>
  );
}

function Certainty({ row: { basis, confirmed } }: { readonly row: CalendarDay }) {
  const { t } = useLingui();
  if (confirmed) return <Tag tone="ok">{t`confirmed`}</Tag>;
  switch (basis) {
    case 'TWO_SOURCES':
      return <Tag tone="quiet">{t`unconfirmed, two sources agree`}</Tag>;
    case 'ONE_SOURCE':
      return <Tag tone="warn">{t`unconfirmed, sources differ`}</Tag>;
    case 'REGIONAL':
      return <Tag tone="warn">{t`unconfirmed, one source`}</Tag>;
    case 'DERIVED':
    case 'CORRECTION':
      return <Tag tone="warn">{t`unconfirmed, derived`}</Tag>;
  }
}

function Source({ row }: { readonly row: CalendarDay }) {
  const { note, source, history, recordedAt } = row;
  return (
    <>
      {source}, {fmt.shortDate(recordedAt)}
      {note !== null && <p>{note}</p>}
      {history.length > 0 && (
        <Details summary={<Trans>Before</Trans>}>
          <ul>
            {history.map((version) => (
              <li key={version.version}>
                {version.name}:{' '}
                {version.isHoliday ? <Trans>public holiday</Trans> : <Trans>working day</Trans>};{' '}
                {version.source}, {fmt.shortDate(version.recordedAt)}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}
