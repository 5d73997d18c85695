import { z } from 'zod';
import { defineRoute, instant, uuid } from '../kernel';

/** A token of the machine door as its owner sees it later: never the token itself. */
export const apiTokenView = z.object({
  apiTokenId: uuid,
  name: z.string(),
  /** Its first characters, to tell it from others. */
  hint: z.string(),
  createdBy: z.string(),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});
export type ApiTokenView = z.infer<typeof apiTokenView>;

export const listApiTokens = defineRoute({
  id: 'identity.list-api-tokens',
  method: 'GET',
  path: '/api/organisation/api-tokens',
  audience: 'exporter',
  summary: 'Tokens of the machine door of your organisation, also expired and revoked ones',
  response: z.object({ tokens: z.array(apiTokenView) }),
});

export const makeApiToken = defineRoute({
  id: 'identity.make-api-token',
  method: 'POST',
  path: '/api/organisation/api-tokens',
  audience: 'exporter',
  summary: 'Make a token of the machine door; the answer is the only time it is shown',
  body: z.object({ name: z.string().trim().min(1).max(80), daysValid: z.number().int().min(1).max(365) }),
  response: z.object({ apiTokenId: uuid, token: z.string(), expiresAt: instant }),
  status: 201,
});

export const revokeApiToken = defineRoute({
  id: 'identity.revoke-api-token',
  method: 'DELETE',
  path: '/api/organisation/api-tokens/:apiTokenId',
  audience: 'exporter',
  summary: 'Revoke a token: refused from the next request on; repeating it changes nothing',
  params: z.object({ apiTokenId: uuid }),
});
