import { z } from 'zod';
import { defineRoute } from '../kernel';
import { inboxCount } from './inbox';
import { person } from './words';

/** An officer with the cases that wait for them: all that are not finished, and those due soon or overdue. */
export const officerLoad = person.extend({ open: inboxCount, dueSoon: inboxCount });
export type OfficerLoad = z.infer<typeof officerLoad>;

export const readTeam = defineRoute({
  id: 'team.read',
  method: 'GET',
  path: '/api/team',
  audience: 'officer',
  summary: 'How many cases wait for each officer, up to 1000, and how many for nobody yet',
  response: z.object({ officers: z.array(officerLoad), unassigned: inboxCount }),
});
