import { z } from 'zod';
import { defineRoute } from '../kernel';
import { displayName, email, password, role, secret } from './words';

export const requestPasswordReset = defineRoute({
  id: 'identity.request-password-reset',
  method: 'POST',
  path: '/api/password-resets',
  audience: 'public',
  summary: 'Ask for a link to a new password; the answer is the same whether the account exists or not',
  body: z.object({ email }),
});

export const completePasswordReset = defineRoute({
  id: 'identity.complete-password-reset',
  method: 'POST',
  path: '/api/password-resets/complete',
  audience: 'public',
  summary: 'Set a new password by a one-time link; ends every session of the person',
  body: z.object({ secret, password }),
});

export const readInvitation = defineRoute({
  id: 'identity.read-invitation',
  method: 'POST',
  path: '/api/invitations/read',
  audience: 'public',
  summary: 'What an invitation is to, for the holder of its secret',
  body: z.object({ secret }),
  response: z.object({
    email: z.string(),
    displayName: z.string(),
    bodyName: z.string().nullable(),
    roles: z.array(role),
    /** The address has an account already: no password is asked for, the roles are added to it. */
    hasAccount: z.boolean(),
  }),
});

export const acceptInvitation = defineRoute({
  id: 'identity.accept-invitation',
  method: 'POST',
  path: '/api/invitations/accept',
  audience: 'public',
  summary: 'Accept an invitation: makes the account, or adds the roles to the one there is',
  body: z.object({ secret, displayName: displayName.optional(), password: password.optional() }),
  response: z.object({ email: z.string() }),
});
