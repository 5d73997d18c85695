import { QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem';

/** Only what may have been chance is tried again: no answer, or a server that failed. A refusal is an answer. */
function worthRetrying(failures: number, error: Error): boolean {
  if (failures >= 2) return false;
  return isProblem(error) && (error.status === 0 || error.status === 502 || error.status === 503);
}

/** One cache for the areas behind sign-in; the public pages do without it. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: true },
    // An act is never repeated behind the reader's back.
    mutations: { retry: false },
  },
});
