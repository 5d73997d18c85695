import { z } from 'zod';
import { authorityCode, defineRoute, instant, uuid } from '../kernel';
import { email, password, role } from './words';

/** A body that the person may act for, with the roles held there now. */
export const bodyOfPerson = z.object({
  /** What `chooseBody` takes: `AUTHORITY:FR`, `ORGANISATION:<uuid>`, `UNION`, `PLATFORM`. */
  key: z.string(),
  kind: z.enum(['exporter', 'officer', 'reviewer', 'union', 'platform']),
  name: z.string(),
  roles: z.array(role),
});

/** Nobody is signed in; the ways to do it. */
const signedOut = z.object({
  signedIn: z.literal(false),
  signInWith: z.array(z.object({ name: z.string(), asks: z.enum(['password', 'redirect']) })),
});

/** Who is signed in, and for which body they act; `kind` is null until one of several bodies is chosen. */
const signedIn = z.object({
  signedIn: z.literal(true),
  personId: uuid,
  displayName: z.string(),
  language: z.string(),
  /** Keys of one letter work (WCAG 2.1.4). */
  singleLetterKeys: z.boolean(),
  bodies: z.array(bodyOfPerson),
  chosen: z.string().nullable(),
  kind: z.enum(['exporter', 'officer', 'reviewer', 'union', 'platform']).nullable(),
  roles: z.array(role),
  authority: z.object({ code: authorityCode, memberState: z.string(), name: z.string() }).nullable(),
  organisation: z.object({ id: uuid, legalName: z.string() }).nullable(),
  /** Send it back as `X-CSRF-Token` with every request that changes something. */
  csrfToken: z.string(),
  expiresAt: instant,
});

export const sessionView = z.discriminatedUnion('signedIn', [signedOut, signedIn]);
export type SessionView = z.infer<typeof sessionView>;
export type SignedInView = z.infer<typeof signedIn>;
export type BodyOfPerson = z.infer<typeof bodyOfPerson>;

export const readSession = defineRoute({
  id: 'identity.read-session',
  method: 'GET',
  path: '/api/session',
  audience: 'public',
  summary: 'Who am I? Also when nobody is signed in; does not prolong the session',
  response: sessionView,
});

export const signIn = defineRoute({
  id: 'identity.sign-in',
  method: 'POST',
  path: '/api/session',
  audience: 'public',
  summary: 'Sign in with address and password; refused alike for unknown accounts and wrong passwords',
  body: z.object({ email: email, password }),
  response: sessionView,
});

export const signOut = defineRoute({
  id: 'identity.sign-out',
  method: 'DELETE',
  path: '/api/session',
  audience: 'public',
  summary: 'End the session; also when there is none',
});

export const chooseBody = defineRoute({
  id: 'identity.choose-body',
  method: 'POST',
  path: '/api/session/body',
  audience: 'public',
  summary: 'Choose the body to act for, one of those that the session names',
  body: z.object({ key: z.string().max(100) }),
  response: sessionView,
});

export const extendSession = defineRoute({
  id: 'identity.extend-session',
  method: 'POST',
  path: '/api/session/extend',
  audience: 'public',
  summary: 'Stay signed in: starts the idle time anew, never beyond the longest life of a session',
  response: sessionView,
});

export const switchKeys = defineRoute({
  id: 'identity.switch-keys',
  method: 'PUT',
  path: '/api/account/single-letter-keys',
  audience: 'account',
  summary: 'Turn keys of one letter on or off for oneself, in every browser',
  body: z.object({ on: z.boolean() }),
  status: 204,
});
