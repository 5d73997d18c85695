import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { RefusalList } from '../../app/refusal-list';
import { FailedPage } from '../../pages/problem-pages';
import { Actions, Button, EmptyState, Page, Skeleton, Tabs } from '../../ui';
import { MessageTable } from './message-table';
import { messagesQuery, unreadQuery, useMarks } from './queries';
import type { MessagesSearch } from './search';

/** The reader's own messages: what there is, of which case, read or not. The same page in every area. */
export function MessagesPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const isUnread = useSearch({ strict: false, select: ({ show }: MessagesSearch) => show === 'unread' });
  const list = useInfiniteQuery(messagesQuery(isUnread ? 'UNREAD' : 'ALL'));
  const counted = useQuery(unreadQuery);
  const { one, all } = useMarks();
  if (list.error !== null && list.data === undefined) {
    return <FailedPage error={list.error} reset={() => void list.refetch()} />;
  }
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const newest = rows?.[0];
  const unread = counted.data?.unread ?? 0;
  const count = rows?.length ?? 0;
  const panel =
    rows === undefined ? (
      <Skeleton lines={8} onRetry={() => void list.refetch()} />
    ) : (
      <>
        <MessageTable
          rows={rows}
          busy={list.isFetching}
          empty={<NoMessages isUnread={isUnread} />}
          onMark={(messageId, read) => one.mutate({ messageId, read })}
        />
        {count > 0 && (
          <p className="secondary" role="status">
            {t`${plural(count, { one: '# message shown', other: '# messages shown' })}`}
          </p>
        )}
        {list.hasNextPage && (
          <Actions>
            <Button kind="secondary" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              <Trans>Show older messages</Trans>
            </Button>
          </Actions>
        )}
      </>
    );
  return (
    <Page
      title={t`Messages`}
      width="wide"
      actions={
        unread > 0 &&
        newest !== undefined && (
          <Button kind="secondary" busy={all.isPending} onClick={() => all.mutate(newest.messageId)}>
            <Trans>Mark all as read</Trans>
          </Button>
        )
      }
    >
      <RefusalList error={one.error ?? all.error} />
      <HowTold />
      <Tabs
        label={t`Which messages`}
        selected={isUnread ? 'unread' : 'all'}
        onSelect={(key) =>
          void navigate({ to: '.', search: (key === 'unread' ? { show: 'unread' } : {}) as never })
        }
        tabs={[
          { key: 'all', label: t`All`, panel: isUnread ? null : panel },
          {
            key: 'unread',
            label: unread === 0 ? t`Unread` : t`Unread (${unread})`,
            panel: isUnread ? panel : null,
          },
        ]}
      />
    </Page>
  );
}

function HowTold() {
  const { i18n } = useLingui();
  return (
    <p>
      <Trans>A message says that there is something and where, never what.</Trans>{' '}
      <a href={`/${i18n.locale}/account#messages`}>
        <Trans>Choose how you are told</Trans>
      </a>
    </p>
  );
}

function NoMessages({ isUnread }: { readonly isUnread: boolean }) {
  const { t } = useLingui();
  return isUnread ? (
    <EmptyState title={t`You have read everything`} />
  ) : (
    <EmptyState title={t`No messages yet`}>
      <Trans>What concerns you will be listed here: questions, answers, cases that are given to you.</Trans>
    </EmptyState>
  );
}
