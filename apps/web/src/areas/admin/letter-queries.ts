import { queryOptions } from '@tanstack/react-query';
import type { readLetterLibrary } from '@article5/contracts/decision';
import { call } from '../../api/client';

export const letterLibraryQuery = queryOptions({
  queryKey: ['/api/authority/letter-library'],
  queryFn: ({ signal }) =>
    call<typeof readLetterLibrary>('GET /api/authority/letter-library', {}, { signal }),
});
