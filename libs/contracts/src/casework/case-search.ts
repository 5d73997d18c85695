import { z } from 'zod';
import { cursor, defineRoute, pageOf } from '../kernel';
import { caseStatus } from './words';
import { inboxCount, inboxRow } from './inbox';

/** Where words were found: in the reference, a name, an item or another text of the answers. */
export const SEARCH_PLACES = ['reference', 'name', 'item', 'text'] as const;
export type SearchPlace = (typeof SEARCH_PLACES)[number];

export const foundCase = inboxRow.extend({ places: z.array(z.enum(SEARCH_PLACES)) });
export type FoundCase = z.infer<typeof foundCase>;

export const searchCases = defineRoute({
  id: 'case.search',
  method: 'GET',
  path: '/api/search',
  audience: 'officer',
  summary: 'Cases in which every word is found, or begins a word, in whatever script; newest first',
  query: z.object({
    q: z.string().max(200),
    status: caseStatus.optional(),
    itemFamily: z.string().max(80).optional(),
    destination: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    year: z.coerce.number().int().min(2000).max(2100).optional(),
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(25),
  }),
  response: pageOf(foundCase).extend({ total: inboxCount }),
});
