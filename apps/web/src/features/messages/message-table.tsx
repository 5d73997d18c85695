import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { MessageView } from '@article5/contracts/message';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { Button, DataTable, Tag } from '../../ui';
import { useWord } from '../../words/word';
import { MESSAGE_WORDS } from './words';

interface MarkProps {
  readonly onMark: (messageId: string, read: boolean) => void;
}

/** Messages, newest first. */
export function MessageTable(
  props: MarkProps & {
    readonly rows: readonly MessageView[];
    readonly busy: boolean;
    readonly empty: ReactNode;
  },
) {
  const { t } = useLingui();
  return (
    <DataTable<MessageView>
      stacked
      caption={t`Messages, newest first`}
      captionHidden
      busy={props.busy}
      rows={props.rows}
      rowKey={({ messageId }) => messageId}
      empty={props.empty}
      columns={[
        {
          key: 'what',
          header: t`What`,
          rowHeader: true,
          cell: (row) => <What row={row} onMark={props.onMark} />,
        },
        {
          key: 'case',
          header: t`Case`,
          cell: ({ reference }) => (reference === null ? '–' : <span translate="no">{reference}</span>),
        },
        { key: 'when', header: t`When`, cell: ({ createdAt }) => fmt.dateTime(createdAt) },
        { key: 'mark', header: t`Read`, cell: (row) => <Mark row={row} onMark={props.onMark} /> },
      ]}
    />
  );
}

/** The sentence is the link to the thing; following it marks the message as read. */
function What({ row, onMark }: MarkProps & { readonly row: MessageView }) {
  const word = useWord();
  const isUnread = row.readAt === null;
  const text = word(MESSAGE_WORDS, row.kind);
  // The server says where; the router's type wants one of its own paths.
  const to = `/$lang${row.path}` as '/$lang/c';
  return (
    <div>
      <Link to={to} onClick={() => isUnread && onMark(row.messageId, true)}>
        {isUnread ? <strong>{text}</strong> : text}
      </Link>{' '}
      {isUnread && (
        <Tag tone="info">
          <Trans>New</Trans>
        </Tag>
      )}{' '}
      {row.level === 'NEEDS_ME' && (
        <Tag tone={isUnread ? 'warn' : 'quiet'}>
          <Trans>Needs you</Trans>
        </Tag>
      )}
    </div>
  );
}

function Mark({ row, onMark }: MarkProps & { readonly row: MessageView }) {
  const word = useWord();
  const isUnread = row.readAt === null;
  const about = [word(MESSAGE_WORDS, row.kind), row.reference].filter((part) => part !== null).join(', ');
  return (
    <Button small kind="secondary" onClick={() => onMark(row.messageId, isUnread)}>
      {isUnread ? <Trans>Mark as read</Trans> : <Trans>Mark as unread</Trans>}
      <span className="visually-hidden">: {about}</span>
    </Button>
  );
}
