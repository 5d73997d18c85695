import './refusal-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { deleteView, SavedView, subscribeView } from '@article5/contracts/casework';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Link } from '../../lang-route';
import { BackLink, DataTable, EmptyState, Page, PlainButton } from '../../ui';
import { viewsQuery } from './inbox-queries';
import { searchOf } from './inbox-views';

/** One's own views and the shared ones: which of them stand beside the inbox. */
export function ManageViews() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(viewsQuery());
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: viewsQuery().queryKey });
  const subscribe = useMutation({
    mutationFn: ({ viewId, subscribed }: { viewId: string; subscribed: boolean }) =>
      call<typeof subscribeView>('PUT /api/inbox/views/:viewId/subscription', {
        params: { viewId },
        body: { subscribed },
      }),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (viewId: string) =>
      call<typeof deleteView>('DELETE /api/inbox/views/:viewId', { params: { viewId } }),
    onSuccess,
  });
  return (
    <Page
      title={t`Views of the inbox`}
      width="wide"
      back={<BackLink from="/$lang" to="/$lang/c/inbox">{t`Inbox`}</BackLink>}
    >
      <RefusalList error={subscribe.error ?? remove.error} />
      <DataTable<SavedView>
        dense
        stacked
        caption={t`Saved views`}
        captionHidden
        rows={data.items}
        rowKey={({ viewId }) => viewId}
        empty={
          <EmptyState title={t`No view is saved yet`}>
            <Trans>Filter and sort the inbox as you need it, then choose “Save view”.</Trans>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t`Name`,
            rowHeader: true,
            cell: (view) =>
              view.page === 'inbox' ? (
                <Link to="/$lang/c/inbox" search={searchOf(view)}>
                  {view.name}
                </Link>
              ) : (
                <Link to="/$lang/c/search" search={view.search}>
                  {view.name}
                </Link>
              ),
          },
          {
            key: 'who',
            header: t`Who has it`,
            cell: ({ shared }) => (shared ? t`All officers` : t`Only me`),
          },
          { key: 'owner', header: t`Saved by`, cell: ({ owner }) => owner },
          {
            key: 'subscribed',
            header: t`Beside the inbox`,
            cell: ({ viewId, shared, subscribed, name }) =>
              shared ? (
                <PlainButton onClick={() => subscribe.mutate({ viewId, subscribed: !subscribed })}>
                  {subscribed ? t`Shown: hide it` : t`Hidden: show it`}
                  <span className="visually-hidden"> {name}</span>
                </PlainButton>
              ) : (
                t`Shown`
              ),
          },
          {
            key: 'delete',
            header: t`Delete`,
            cell: ({ viewId, own, name }) =>
              own ? (
                <PlainButton onClick={() => remove.mutate(viewId)}>
                  <Trans>
                    Delete <span className="visually-hidden">{name}</span>
                  </Trans>
                </PlainButton>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </Page>
  );
}
