import { z } from 'zod';
import { defineRoute } from './route';

const health = z.object({ status: z.literal('ok') });

export const isAlive = defineRoute({
  id: 'health.live',
  method: 'GET',
  path: '/api/health/live',
  audience: 'public',
  summary: 'The process runs',
  response: health,
});

export const isReady = defineRoute({
  id: 'health.ready',
  method: 'GET',
  path: '/api/health/ready',
  audience: 'public',
  summary: 'The process can serve: the database answers and has the schema of this release',
  response: health,
});
