import { z } from 'zod';
import { MESSAGE_KIND_NAMES } from '@article5/domain/message';
import { defineRoute, instant, pageOf, uuid } from '../kernel';

/** A message as its reader sees it: what kind, which case by reference, where; never content, never a name. */
export const messageView = z.object({
  messageId: uuid,
  kind: z.enum(MESSAGE_KIND_NAMES),
  level: z.enum(['NEEDS_ME', 'INFORMATION']),
  reference: z.string().nullable(),
  /** Path of the page about it, behind the language. */
  path: z.string(),
  createdAt: instant,
  readAt: instant.nullable(),
});
export type MessageView = z.infer<typeof messageView>;

/** Unread messages, and those of them that need the reader; both end at 100. */
export const unreadView = z.object({ unread: z.number().int(), needsMe: z.number().int() });
export type UnreadView = z.infer<typeof unreadView>;

export const listMessages = defineRoute({
  id: 'message.list',
  method: 'GET',
  path: '/api/account/messages',
  audience: 'account',
  summary: 'Your messages for the body you act for, newest first',
  query: z.object({ show: z.enum(['ALL', 'UNREAD']).default('ALL'), cursor: uuid.optional() }),
  response: pageOf(messageView),
});

export const countUnreadMessages = defineRoute({
  id: 'message.count-unread',
  method: 'GET',
  path: '/api/account/messages/unread',
  audience: 'account',
  summary: 'How many of your messages are unread',
  response: unreadView,
});

export const markMessage = defineRoute({
  id: 'message.mark',
  method: 'PUT',
  path: '/api/account/messages/:messageId/read',
  audience: 'account',
  summary: 'Mark a message of yours as read or unread',
  params: z.object({ messageId: uuid }),
  body: z.object({ read: z.boolean() }),
  status: 204,
});

export const markAllMessages = defineRoute({
  id: 'message.mark-all',
  method: 'POST',
  path: '/api/account/messages/all-read',
  audience: 'account',
  summary: 'Mark all messages as read, up to the newest one that you saw',
  body: z.object({ upTo: uuid }),
  status: 204,
});
