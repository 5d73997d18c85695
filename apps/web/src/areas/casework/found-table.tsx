import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import type { FoundCase, SearchPlace } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, Tag } from '../../ui';
import { CASE_STATUS_TONES, CASE_STATUS_WORDS } from '../../words/case';
import { useWord } from '../../words/word';

const PLACES = {
  reference: msg`Reference`,
  name: msg`Name`,
  item: msg`Item`,
  text: msg`Answers`,
} as const satisfies Record<SearchPlace, MessageDescriptor>;

/** Cases that were found, newest first, and where the words stand. */
export function FoundTable({
  items,
  busy,
}: {
  readonly items: readonly FoundCase[];
  readonly busy: boolean;
}) {
  const { t } = useLingui();
  const word = useWord();
  return (
    <DataTable<FoundCase>
      dense
      stacked
      caption={t`Cases found`}
      captionHidden
      busy={busy}
      rows={items}
      rowKey={({ reference }) => reference}
      columns={[
        {
          key: 'reference',
          header: t`Reference`,
          rowHeader: true,
          cell: ({ reference }) => (
            <Link to="/$lang/c/cases/$reference" params={{ reference }}>
              {reference}
            </Link>
          ),
        },
        {
          key: 'status',
          header: t`State`,
          cell: ({ status }) => <Tag tone={CASE_STATUS_TONES[status]}>{word(CASE_STATUS_WORDS, status)}</Tag>,
        },
        { key: 'exporter', header: t`Exporter`, cell: ({ exporterName }) => exporterName },
        { key: 'item', header: t`Item`, cell: ({ itemName }) => itemName ?? '–' },
        { key: 'endUser', header: t`End user`, cell: ({ endUserName }) => endUserName ?? '–' },
        {
          key: 'destination',
          header: t`Destination`,
          cell: ({ destination }) => (destination === null ? '–' : fmt.country(destination)),
        },
        { key: 'received', header: t`Received`, cell: ({ receivedAt }) => fmt.shortDate(receivedAt) },
        {
          key: 'places',
          header: t`Found in`,
          cell: ({ places }) => places.map((place) => word(PLACES, place)).join(', '),
        },
      ]}
    />
  );
}
