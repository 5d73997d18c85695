import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  countUnreadMessages,
  listMessages,
  markAllMessages,
  markMessage,
} from '@article5/contracts/message';
import { call } from '../../api/client';

/** Everything about messages: what is read here changes the number beside the bell too. */
const messagesKey = ['messages'] as const;

export const unreadQuery = queryOptions({
  queryKey: [...messagesKey, 'unread'],
  queryFn: ({ signal }) =>
    call<typeof countUnreadMessages>('GET /api/account/messages/unread', {}, { signal }),
  staleTime: 5_000,
  refetchInterval: 60_000,
});

export const messagesQuery = (show: 'ALL' | 'UNREAD') =>
  infiniteQueryOptions({
    queryKey: [...messagesKey, 'list', show],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call<typeof listMessages>(
        'GET /api/account/messages',
        { query: { show, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    getNextPageParam: ({ next }) => next,
  });

/** Marks one message, or all up to the newest that was seen. */
export function useMarks() {
  const client = useQueryClient();
  const refresh = { onSettled: () => client.invalidateQueries({ queryKey: messagesKey }) };
  const one = useMutation({
    ...refresh,
    mutationFn: ({ messageId, read }: { messageId: string; read: boolean }) =>
      call<typeof markMessage>('PUT /api/account/messages/:messageId/read', {
        params: { messageId },
        body: { read },
      }),
  });
  const all = useMutation({
    ...refresh,
    mutationFn: (upTo: string) =>
      call<typeof markAllMessages>('POST /api/account/messages/all-read', { body: { upTo } }),
  });
  return { one, all };
}
