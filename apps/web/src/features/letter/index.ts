import type {
  downloadOwnLetter,
  downloadOwnLetterPage,
  listOwnLetters,
  readOwnLetter,
} from '@article5/contracts/decision';
import { queryOptions } from '@tanstack/react-query';
import { call, linkTo } from '../../api/client';

/** Letters about a notification, newest first. */
export const ownLettersQuery = (notificationId: string) =>
  queryOptions({
    queryKey: ['own', notificationId, 'letters'] as const,
    queryFn: ({ signal }) =>
      call<typeof listOwnLetters>(
        'GET /api/notifications/:notificationId/letters',
        { params: { notificationId } },
        { signal },
      ),
  });

/** One letter; opening it is recorded as its delivery. */
export const ownLetterQuery = (notificationId: string, letterId: string) =>
  queryOptions({
    queryKey: ['own', notificationId, 'letters', letterId] as const,
    queryFn: ({ signal }) =>
      call<typeof readOwnLetter>(
        'GET /api/notifications/:notificationId/letters/:letterId',
        { params: { notificationId, letterId } },
        { signal },
      ),
  });

/** The signed letter as PDF. */
export const letterHref = (notificationId: string, letterId: string): string =>
  linkTo<typeof downloadOwnLetter>('GET /api/notifications/:notificationId/letters/:letterId/file', {
    params: { notificationId, letterId },
  });

/** The same text as a web page that stands alone. */
export const letterPageHref = (notificationId: string, letterId: string): string =>
  linkTo<typeof downloadOwnLetterPage>('GET /api/notifications/:notificationId/letters/:letterId/page', {
    params: { notificationId, letterId },
  });
