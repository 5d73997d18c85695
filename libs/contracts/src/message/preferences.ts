import { z } from 'zod';
import {
  DIGEST_RHYTHMS,
  MAIL_LANGUAGES,
  MESSAGE_KIND_NAMES,
  MESSAGE_LEVELS,
  MESSAGE_WAYS,
} from '@article5/domain/message';
import { defineRoute } from '../kernel';

const preference = z.object({
  kind: z.enum(MESSAGE_KIND_NAMES),
  level: z.enum(MESSAGE_LEVELS),
  way: z.enum(MESSAGE_WAYS),
});

const settings = { language: z.enum(MAIL_LANGUAGES), rhythm: z.enum(DIGEST_RHYTHMS) };

/** How the reader is told of each kind that the reader can get; `obliges` cannot be changed. */
export const messagePreferencesView = z.object({
  ...settings,
  kinds: z.array(preference.extend({ obliges: z.boolean() })),
});
export type MessagePreferencesView = z.infer<typeof messagePreferencesView>;

export const readMessagePreferences = defineRoute({
  id: 'message.read-preferences',
  method: 'GET',
  path: '/api/account/message-preferences',
  audience: 'account',
  summary: 'How you are told of each kind of message',
  response: messagePreferencesView,
});

export const keepMessagePreferences = defineRoute({
  id: 'message.keep-preferences',
  method: 'PUT',
  path: '/api/account/message-preferences',
  audience: 'account',
  summary: 'Say how you want to be told; kinds that are left out stay as they are',
  body: z.object({ ...settings, kinds: z.array(preference).max(MESSAGE_KIND_NAMES.length) }),
  response: messagePreferencesView,
});
