import type {
  answerClarification,
  askForExtension,
  listOwnClarifications,
} from '@article5/contracts/clarification';
import type { Declaration } from '@article5/contracts/notification';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client';

/** What the authority asked about a notification, newest first. */
export const ownClarificationsQuery = (notificationId: string) =>
  queryOptions({
    queryKey: ['own', notificationId, 'clarifications'] as const,
    queryFn: ({ signal }) =>
      call<typeof listOwnClarifications>(
        'GET /api/notifications/:notificationId/clarifications',
        { params: { notificationId } },
        { signal },
      ),
  });

/** Sends the answers changed since the question, and a reply, as a new version. */
export function sendAnswer(
  params: { readonly notificationId: string; readonly clarificationId: string },
  body: { readonly declaration: Declaration; readonly reply?: string; readonly items?: number[] },
) {
  return call<typeof answerClarification>(
    'POST /api/notifications/:notificationId/clarifications/:clarificationId/answer',
    { params, body },
  );
}

/** Asks the authority for more time. */
export function wishForTime(
  params: { readonly notificationId: string; readonly clarificationId: string },
  body: { readonly wantedOn: string; readonly reason: string },
) {
  return call<typeof askForExtension>(
    'POST /api/notifications/:notificationId/clarifications/:clarificationId/extension',
    { params, body },
  );
}
