import { z } from 'zod';
import { HEALTH_LEVELS, HEALTH_PARTS } from '@article5/domain/administration';
import { authorityCode, cursor, defineRoute, instant, pageOf, uuid } from '../kernel';

export {
  HEALTH_LEVELS,
  HEALTH_PARTS,
  type HealthLevel,
  type HealthPart,
} from '@article5/domain/administration';

const finding = z.object({
  part: z.enum(HEALTH_PARTS),
  level: z.enum(HEALTH_LEVELS),
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type HealthFindingView = z.infer<typeof finding>;

/** Work of one kind: what waits, what is under way, what was given up, what was done in the last day. */
const jobCount = z.object({
  job: z.string(),
  waiting: z.number().int(),
  underWay: z.number().int(),
  givenUp: z.number().int(),
  doneLately: z.number().int(),
});
export type JobCountView = z.infer<typeof jobCount>;

const authorityHealth = z.object({ at: instant, findings: z.array(finding), jobs: z.array(jobCount) });

export const readHealth = defineRoute({
  id: 'health.read',
  method: 'GET',
  path: '/api/authority/health',
  audience: 'officer',
  summary: 'Work, mail, seal, calendars and lists as far as they concern your authority',
  response: authorityHealth,
});
export type HealthView = z.infer<typeof authorityHealth>;

export const readPlatformHealth = defineRoute({
  id: 'health.read-platform',
  method: 'GET',
  path: '/api/platform/health',
  audience: 'platform',
  summary:
    'The whole installation: database, work of all authorities, mail, files, scanner, seal, calendars, lists',
  response: authorityHealth,
});

const givenUpJob = z.object({
  outboxId: uuid,
  job: z.string(),
  /** The case it belongs to. */
  reference: z.string().nullable(),
  error: z.string().nullable(),
  createdAt: instant,
  givenUpAt: instant,
});
export type GivenUpJob = z.infer<typeof givenUpJob>;

const givenUpOfPlatform = givenUpJob
  .omit({ reference: true, error: true })
  .extend({ authorityId: authorityCode });

const query = z.object({ cursor: cursor.optional() });
const params = z.object({ outboxId: uuid });
const body = z.object({ why: z.string().trim().min(3).max(300) });

export const listGivenUp = defineRoute({
  id: 'health.list-given-up',
  method: 'GET',
  path: '/api/authority/given-up-work',
  audience: 'officer',
  summary: 'Work of your authority that was given up after its last try, newest first',
  query,
  response: pageOf(givenUpJob),
});

export const tryAgain = defineRoute({
  id: 'health.try-again',
  method: 'POST',
  path: '/api/authority/given-up-work/:outboxId/retry',
  audience: 'officer',
  summary: 'Have work that was given up tried again; who did, and why, is recorded',
  params,
  body,
});

export const listPlatformGivenUp = defineRoute({
  id: 'health.list-platform-given-up',
  method: 'GET',
  path: '/api/platform/given-up-work',
  audience: 'platform',
  summary: 'Work of all authorities that was given up, newest first; ids only',
  query,
  response: pageOf(givenUpOfPlatform),
});

export const tryPlatformAgain = defineRoute({
  id: 'health.try-platform-again',
  method: 'POST',
  path: '/api/platform/given-up-work/:outboxId/retry',
  audience: 'platform',
  summary: 'Have work of an authority tried again; the authority sees who did, and why',
  params,
  body,
});
