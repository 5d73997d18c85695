import { z } from 'zod';

/** One reason of a refusal as it crosses the wire. `pointer` is a JSON pointer into the request (RFC 6901). */
export const problemReason = z.object({
  code: z.string(),
  pointer: z.string().optional(),
  article: z.string().optional(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Problem details (RFC 9457). Holds codes, never sentences: the client words them in the reader's language. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  requestId: z.string(),
  errors: z.array(problemReason),
});

export type ProblemReason = z.infer<typeof problemReason>;
export type Problem = z.infer<typeof problem>;
