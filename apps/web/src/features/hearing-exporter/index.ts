import type { answerHearing, listOwnHearings } from '@article5/contracts/decision';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client';

/** Intended decisions that the exporter was told of, newest first. */
export const ownHearingsQuery = (notificationId: string) =>
  queryOptions({
    queryKey: ['own', notificationId, 'hearings'] as const,
    queryFn: ({ signal }) =>
      call<typeof listOwnHearings>(
        'GET /api/notifications/:notificationId/hearings',
        { params: { notificationId } },
        { signal },
      ),
  });

/** States the exporter's view, or that it has nothing to say. */
export function stateView(
  params: { readonly notificationId: string; readonly hearingId: string },
  body: { readonly nothingToSay: boolean; readonly statement: string; readonly documents: string[] },
) {
  return call<typeof answerHearing>('POST /api/notifications/:notificationId/hearings/:hearingId/answer', {
    params,
    body,
  });
}
