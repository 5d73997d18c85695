import type { OwnNotificationRow } from '@article5/contracts/notification';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { outcomeWord, statusWord } from '../../../features/notification';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { Actions, Button, DataTable, Tag, type Tone } from '../../../ui';

const tones: Readonly<Partial<Record<OwnNotificationRow['status'], Tone>>> = {
  AWAITING_EXPORTER: 'warn',
  DECIDED: 'ok',
  DRAFT: 'quiet',
};

function Name({ row }: { readonly row: OwnNotificationRow }) {
  const { notificationId, reference } = row;
  if (row.status === 'DRAFT') {
    const name = row.itemName;
    return (
      <Link to="/$lang/n/$notificationId" params={{ notificationId }}>
        {name === null ? <Trans>Draft without a name</Trans> : <Trans>Draft: {name}</Trans>}
      </Link>
    );
  }
  return (
    <Link to="/$lang/n/$notificationId/view" params={{ notificationId }}>
      {reference}
    </Link>
  );
}

function Status({ row }: { readonly row: OwnNotificationRow }) {
  return (
    <>
      <Tag tone={tones[row.status] ?? 'info'}>{statusWord(row.status)}</Tag>
      {row.outcome !== null && <div className="small">{outcomeWord(row.outcome)}</div>}
    </>
  );
}

/** Notifications and drafts, newest change first. */
export function OwnTable(props: {
  readonly rows: readonly OwnNotificationRow[];
  readonly busy: boolean;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}) {
  const { t } = useLingui();
  const { rows } = props;
  const count = rows.length;
  return (
    <>
      <DataTable
        caption={t`Notifications and drafts, last changed first`}
        stacked
        busy={props.busy}
        rows={rows}
        rowKey={({ notificationId }) => notificationId}
        columns={[
          { key: 'name', header: t`Reference`, rowHeader: true, cell: (row) => <Name row={row} /> },
          { key: 'item', header: t`Item`, cell: ({ itemName }) => itemName ?? '–' },
          {
            key: 'destination',
            header: t`Destination`,
            cell: ({ destination }) => (destination === null ? '–' : fmt.country(destination)),
          },
          { key: 'endUser', header: t`End user`, cell: ({ endUserName }) => endUserName ?? '–' },
          { key: 'status', header: t`Status`, cell: (row) => <Status row={row} /> },
          {
            key: 'changed',
            header: t`Last change`,
            cell: ({ updatedAt }) => <span title={fmt.dateTime(updatedAt)}>{fmt.shortDate(updatedAt)}</span>,
          },
        ]}
      />
      <p className="secondary" role="status">
        {t`${plural(count, { one: '# notification shown', other: '# notifications shown' })}`}
      </p>
      {props.hasMore && (
        <Actions>
          <Button kind="secondary" busy={props.busy} onClick={props.onMore}>
            <Trans>Show more</Trans>
          </Button>
        </Actions>
      )}
    </>
  );
}
