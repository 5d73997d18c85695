import { z } from 'zod';
import { REDIRECTION_GROUNDS, REDIRECTION_STATES } from '@article5/domain/redirection';
import { authorityCode, defineRoute, instant, uuid } from '../kernel';

const params = z.object({ reference: z.string() });

/** One way that a case took, seen from this side. OUT: it was sent from here. IN: it came here. */
export const redirectionView = z.object({
  redirectionId: uuid,
  direction: z.enum(['OUT', 'IN']),
  otherAuthorityId: authorityCode,
  otherAuthorityName: z.string(),
  /** Reference of the case on the other side; null until the file has arrived there. */
  otherReference: z.string().nullable(),
  state: z.enum(REDIRECTION_STATES),
  ground: z.enum(REDIRECTION_GROUNDS),
  reason: z.string(),
  /** When the exporter sent the notification to the first authority. */
  submittedAt: instant,
  redirectedAt: instant,
  arrivedAt: instant.nullable(),
  returnedAt: instant.nullable(),
  returnReason: z.string().nullable(),
});

export const caseRedirections = z.object({
  /** Oldest first. */
  items: z.array(redirectionView),
  /** The other authorities; `takesSuspicions`: national law under Art 5(3) in force today. */
  authorities: z.array(
    z.object({ authorityId: authorityCode, name: z.string(), takesSuspicions: z.boolean() }),
  ),
  mayRedirect: z.boolean(),
  mayReturn: z.boolean(),
});

export const readRedirections = defineRoute({
  id: 'redirection.read',
  method: 'GET',
  path: '/api/cases/:reference/redirections',
  audience: 'officer',
  summary: 'Where a case came from and went, and whether it can be sent on or back',
  params,
  response: caseRedirections,
});

/**
 * Refusals: `redirection.authority-unknown`, `redirection.own-authority`, `redirection.return-instead`,
 * `redirection.suspicion-not-notifiable`, `redirection.exporter-in-union`, `redirection.reason-missing`; 409
 * `notification.not-in-this-status`. Source: R-005.
 */
export const redirectCase = defineRoute({
  id: 'redirection.begin',
  method: 'POST',
  path: '/api/cases/:reference/redirections',
  audience: 'officer',
  summary: 'Send the case with its file to the competent authority',
  params,
  body: z.object({
    toAuthorityId: authorityCode,
    ground: z.enum(REDIRECTION_GROUNDS),
    /** Exporter and other authority read it. */
    reason: z.string().max(4000),
  }),
  response: z.object({ status: z.literal('REDIRECTED'), redirectionId: uuid }),
});

/**
 * Refusals: `redirection.not-received-so`, `redirection.exporter-has-answered`, `redirection.reason-missing`; 409
 * `notification.not-in-this-status`.
 */
export const returnRedirected = defineRoute({
  id: 'redirection.return',
  method: 'POST',
  path: '/api/cases/:reference/redirections/return',
  audience: 'officer',
  summary: 'Send a case that came by redirection back to where it came from',
  params,
  body: z.object({ reason: z.string().max(4000) }),
  response: z.object({ status: z.literal('REDIRECTED') }),
});

export type RedirectionView = z.infer<typeof redirectionView>;
export type CaseRedirections = z.infer<typeof caseRedirections>;
