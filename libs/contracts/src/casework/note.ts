import { z } from 'zod';
import { defineRoute, uuid } from '../kernel';

/** A note for colleagues; it stands in the timeline and never reaches the exporter. */
export const addNote = defineRoute({
  id: 'case.add-note',
  method: 'POST',
  path: '/api/cases/:reference/notes',
  audience: 'officer',
  summary: 'Add an internal note; the colleagues it names are told, without its content',
  status: 204,
  params: z.object({ reference: z.string() }),
  body: z.object({ text: z.string().max(8000), mentions: z.array(uuid).max(20) }),
});
