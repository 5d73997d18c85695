import { queryOptions } from '@tanstack/react-query';
import type { AuditFilter, listAuditedPeople, readAudit } from '@article5/contracts/administration';
import { call } from '../../api/client';

/** What the address of the audit view holds. */
export type AuditSearch = AuditFilter & { readonly cursor?: string };

export const auditQuery = (search: AuditSearch) =>
  queryOptions({
    queryKey: ['/api/authority/audit', search],
    queryFn: ({ signal }) =>
      call<typeof readAudit>('GET /api/authority/audit', { query: search }, { signal }),
    placeholderData: (before) => before,
  });

export const auditedPeopleQuery = queryOptions({
  queryKey: ['/api/authority/audit/people'],
  queryFn: ({ signal }) => call<typeof listAuditedPeople>('GET /api/authority/audit/people', {}, { signal }),
});
