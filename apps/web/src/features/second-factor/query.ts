import { queryOptions } from '@tanstack/react-query';
import type { readSecondFactor } from '@article5/contracts/identity';
import { call } from '../../api/client';

/** The reader's own second factor, and whether approving asks for one. */
export const secondFactorQuery = queryOptions({
  queryKey: ['/api/account/second-factor'],
  queryFn: ({ signal }) => call<typeof readSecondFactor>('GET /api/account/second-factor', {}, { signal }),
});
