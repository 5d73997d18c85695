import { z } from 'zod';
import { cursor, date, defineRoute, instant, pageOf, uuid } from '../kernel';
import { exportFormat, exportPurpose } from '../statistics';

/**
 * Where an entry comes from. CASE: acts on cases, from the ledger. READ: somebody outside read something of the
 * authority's. EXPORT: a file left the portal. ADMINISTRATION: settings, rules, texts, upkeep. PEOPLE: roles,
 * invitations, second factors.
 */
export const AUDIT_SOURCES = ['CASE', 'READ', 'EXPORT', 'ADMINISTRATION', 'PEOPLE'] as const;
export type AuditSource = (typeof AUDIT_SOURCES)[number];

const auditFilter = z.object({
  source: z.enum(AUDIT_SOURCES).optional(),
  /** What a person of the authority did. */
  personId: uuid.optional(),
  /** Of one case. */
  reference: z.string().trim().min(1).max(40).optional(),
  /** Kind of an act on a case. */
  kind: z
    .string()
    .regex(/^[A-Z_]{1,60}$/)
    .optional(),
  /** Days in the zone of the authority, both included. */
  from: date.optional(),
  to: date.optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

const auditEntry = z.object({
  entryId: z.string(),
  source: z.enum(AUDIT_SOURCES),
  at: instant,
  /** Null where the portal itself acted, and for readers of other bodies. */
  by: z.string().nullable(),
  role: z.string().nullable(),
  /** Who read, where the reader is of another body. */
  body: z.string().nullable(),
  kind: z.string(),
  /** Case, person, day or code that it was done to. */
  about: z.string().nullable(),
  /** Version, role, format or language. */
  detail: z.string().nullable(),
  /** Reason of an administrative act, purpose of an export. Never words of a case. */
  why: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const readAudit = defineRoute({
  id: 'audit.read',
  method: 'GET',
  path: '/api/authority/audit',
  audience: 'officer',
  summary: 'Who did what in your authority, and who outside read of it, newest first; never content',
  query: auditFilter.extend({
    cursor: cursor.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: pageOf(auditEntry),
});

export const listAuditedPeople = defineRoute({
  id: 'audit.list-people',
  method: 'GET',
  path: '/api/authority/audit/people',
  audience: 'officer',
  summary: 'People who hold or held a role in your authority',
  response: z.object({ people: z.array(z.object({ personId: uuid, name: z.string() })) }),
});

export const exportAudit = defineRoute({
  id: 'audit.export',
  method: 'POST',
  path: '/api/authority/audit/exports',
  audience: 'officer',
  summary: 'Entries of the audit view as CSV or XLSX; recorded with its purpose',
  body: z.object({ filter: auditFilter, format: exportFormat, purpose: exportPurpose }),
  produces: 'application/octet-stream',
});
