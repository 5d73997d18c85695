import { queryOptions } from '@tanstack/react-query';
import type { previewProfile, readProfile } from '@article5/contracts/administration';
import { call } from '../../api/client';

export const profileKey = ['/api/authority/profile'] as const;

export const profileQuery = queryOptions({
  queryKey: [...profileKey],
  queryFn: ({ signal }) => call<typeof readProfile>('GET /api/authority/profile', {}, { signal }),
});

/** What a saved revision of a version would change. */
export const profileEffectQuery = (versionId: string, revision: number) =>
  queryOptions({
    queryKey: [...profileKey, 'effect', versionId, revision],
    queryFn: ({ signal }) =>
      call<typeof previewProfile>(
        'GET /api/authority/profile/versions/:versionId/effect',
        { params: { versionId } },
        { signal },
      ),
  });
