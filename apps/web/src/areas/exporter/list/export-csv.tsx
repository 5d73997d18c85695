import type { OwnNotificationRow } from '@article5/contracts/notification';
import { Trans, useLingui } from '@lingui/react/macro';
import { outcomeWord, statusWord } from '../../../features/notification';
import { fmt } from '../../../i18n/format';
import { downloadCsv, PlainButton } from '../../../ui';

/** The rows that are shown, for a spreadsheet; and on paper. */
export function ExportCsv({ rows }: { readonly rows: readonly OwnNotificationRow[] }) {
  const { t } = useLingui();
  const download = () =>
    downloadCsv('notifications.csv', [
      [
        t`Reference`,
        t`Item`,
        t`Destination`,
        t`End user`,
        t`Status`,
        t`Outcome`,
        t`Received`,
        t`Last change`,
      ],
      ...rows.map((row) => [
        row.reference ?? '',
        row.itemName ?? '',
        row.destination === null ? '' : fmt.country(row.destination),
        row.endUserName ?? '',
        statusWord(row.status),
        row.outcome === null ? '' : outcomeWord(row.outcome),
        row.receivedAt ?? '',
        row.updatedAt,
      ]),
    ]);
  return (
    <div className="actions tall">
      <PlainButton onClick={download}>
        <Trans>Download what is shown (CSV)</Trans>
      </PlainButton>
      <PlainButton onClick={() => globalThis.print()}>
        <Trans>Print</Trans>
      </PlainButton>
    </div>
  );
}
