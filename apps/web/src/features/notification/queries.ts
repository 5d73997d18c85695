import type {
  createDraft,
  deleteDraft,
  downloadCanonicalSubmission,
  downloadOwnAttachment,
  downloadReceipt,
  DraftView,
  ExporterStatus,
  listNeededFromExporter,
  listOwnAttachments,
  listOwnNotifications,
  readAnswer,
  readDraft,
  readOwnNotification,
  readOwnVersion,
  readReceipt,
  removeAttachment,
  saveAnswer,
  submitDraft,
  withdrawNotification,
  Declaration,
} from '@article5/contracts/notification';
import type { AnswerValue, Answers } from '@article5/contracts/questions';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, linkTo } from '../../api/client';

/** What the list of own notifications can be narrowed to; stands in its address. */
export interface OwnListFilter {
  readonly status?: ExporterStatus;
  readonly search?: string;
}

export const ownKeys = {
  all: ['own'] as const,
  lists: ['own', 'list'] as const,
  list: (filter: OwnListFilter) => ['own', 'list', filter] as const,
  needed: ['own', 'needed'] as const,
  draft: (id: string) => ['own', id, 'draft'] as const,
  view: (id: string) => ['own', id, 'view'] as const,
};

export const ownListQuery = (filter: OwnListFilter) =>
  infiniteQueryOptions({
    queryKey: ownKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      call<typeof listOwnNotifications>(
        'GET /api/notifications',
        { query: { ...filter, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    placeholderData: (previous) => previous,
  });

export const neededQuery = queryOptions({
  queryKey: ownKeys.needed,
  queryFn: ({ signal }) => call<typeof listNeededFromExporter>('GET /api/needs-you', {}, { signal }),
});

const SCAN_ASKED_EVERY_MS = 2_000;

export const draftQuery = (notificationId: string) =>
  queryOptions<DraftView>({
    queryKey: ownKeys.draft(notificationId),
    queryFn: ({ signal }) =>
      call<typeof readDraft>('GET /api/drafts/:notificationId', { params: { notificationId } }, { signal }),
  });

export const filesQuery = (notificationId: string) =>
  queryOptions({
    queryKey: [...ownKeys.draft(notificationId), 'files'],
    queryFn: ({ signal }) =>
      call<typeof listOwnAttachments>(
        'GET /api/notifications/:notificationId/attachments',
        { params: { notificationId } },
        { signal },
      ),
    // A scan takes seconds; its result is shown where the file was added.
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ state: file }) => file === 'QUARANTINED') === true
        ? SCAN_ASKED_EVERY_MS
        : false,
  });

export const ownNotificationQuery = (notificationId: string) =>
  queryOptions({
    queryKey: ownKeys.view(notificationId),
    queryFn: ({ signal }) =>
      call<typeof readOwnNotification>(
        'GET /api/notifications/:notificationId',
        { params: { notificationId } },
        { signal },
      ),
  });

export const versionQuery = (notificationId: string, version: number) =>
  queryOptions({
    queryKey: [...ownKeys.view(notificationId), 'version', version],
    queryFn: ({ signal }) =>
      call<typeof readOwnVersion>(
        'GET /api/notifications/:notificationId/versions/:version',
        { params: { notificationId, version } },
        { signal },
      ),
    staleTime: Infinity,
  });

export const receiptQuery = (notificationId: string) =>
  queryOptions({
    queryKey: [...ownKeys.view(notificationId), 'receipt'],
    queryFn: ({ signal }) =>
      call<typeof readReceipt>(
        'GET /api/notifications/:notificationId/receipt',
        { params: { notificationId }, query: {} },
        { signal },
      ),
    staleTime: Infinity,
  });

export function startDraft(start: { readonly copyFrom?: string; readonly readiness?: Answers }) {
  return call<typeof createDraft>('POST /api/drafts', { body: start as never });
}

export function discardDraft(notificationId: string) {
  return call<typeof deleteDraft>('DELETE /api/drafts/:notificationId', { params: { notificationId } });
}

/** Keeps one page's answer as typed. Refused as changed (412) when `revision` is not the newest. */
export function putAnswer(notificationId: string, answerKey: string, value: AnswerValue, revision: number) {
  return call<typeof saveAnswer>(
    'PUT /api/drafts/:notificationId/answers/:answerKey',
    { params: { notificationId, answerKey }, body: { value: value as never } },
    { ifMatch: String(revision) },
  );
}

export function getAnswer(notificationId: string, answerKey: string) {
  return call<typeof readAnswer>('GET /api/drafts/:notificationId/answers/:answerKey', {
    params: { notificationId, answerKey },
  });
}

export function takeAttachmentOut(notificationId: string, attachmentId: string) {
  return call<typeof removeAttachment>(
    'DELETE /api/notifications/:notificationId/attachments/:attachmentId',
    {
      params: { notificationId, attachmentId },
    },
  );
}

export function sendDraft(notificationId: string, declaration: Declaration, idempotencyKey: string) {
  return call<typeof submitDraft>(
    'POST /api/drafts/:notificationId/submission',
    { params: { notificationId }, body: { declaration } },
    { idempotencyKey },
  );
}

export function withdraw(notificationId: string, reason: string) {
  return call<typeof withdrawNotification>('POST /api/notifications/:notificationId/withdrawal', {
    params: { notificationId },
    body: { reason },
  });
}

export const attachmentHref = (notificationId: string, attachmentId: string): string =>
  linkTo<typeof downloadOwnAttachment>(
    'GET /api/notifications/:notificationId/attachments/:attachmentId/file',
    {
      params: { notificationId, attachmentId },
    },
  );

export const receiptHref = (notificationId: string, version = 1): string =>
  linkTo<typeof downloadReceipt>('GET /api/notifications/:notificationId/receipt/file', {
    params: { notificationId },
    query: { version },
  });

export const receiptJsonHref = (notificationId: string, version = 1): string =>
  linkTo<typeof readReceipt>('GET /api/notifications/:notificationId/receipt', {
    params: { notificationId },
    query: { version },
  });

export const canonicalHref = (notificationId: string, version = 1): string =>
  linkTo<typeof downloadCanonicalSubmission>('GET /api/notifications/:notificationId/canonical-submission', {
    params: { notificationId },
    query: { version },
  });
