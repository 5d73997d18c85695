import { z } from 'zod';
import { defineRoute } from '../kernel';
import { person } from './words';

/** A sign of life comes this often; without one for twice as long somebody is gone. */
export const VIEWING_EVERY_SECONDS = 20;

export const keepViewing = defineRoute({
  id: 'case.view',
  method: 'PUT',
  path: '/api/cases/:reference/viewing',
  audience: 'officer',
  summary: 'Say that one has the case open (again every 20 seconds) or has left it; answers who else has',
  params: z.object({ reference: z.string() }),
  body: z.object({ viewing: z.boolean() }),
  response: z.object({ others: z.array(person) }),
});

export const markCase = defineRoute({
  id: 'case.mark',
  method: 'PUT',
  path: '/api/cases/:reference/reading',
  audience: 'officer',
  summary: 'Mark a case as read or unread, for oneself only',
  params: z.object({ reference: z.string() }),
  body: z.object({ read: z.boolean() }),
  status: 204,
});
