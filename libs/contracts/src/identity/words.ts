import { z } from 'zod';
import { instant, uuid } from '../kernel';

export const email = z.email().max(254);
export const displayName = z.string().trim().min(1).max(120);
/** Checked for length and commonness by the domain, which says all that is wrong; this only bounds it. */
export const password = z.string().min(1).max(1000);
/** Secret of a one-time link: it travels in the body and in the fragment of an address, never in a path. */
export const secret = z.string().min(20).max(200);

export const exporterRole = z.enum(['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR']);
export const authorityRole = z.enum([
  'INTAKE_OFFICER',
  'CASE_OFFICER',
  'APPROVER',
  'AUTHORITY_ADMINISTRATOR',
  'AUDITOR',
]);
/** Guests of an authority, whom it asks for opinions. */
export const reviewerRole = z.enum(['REVIEWER']);
export const platformRole = z.enum(['UNION_ANALYST', 'PLATFORM_ADMINISTRATOR']);
export const role = z.enum([
  ...exporterRole.options,
  ...authorityRole.options,
  ...reviewerRole.options,
  ...platformRole.options,
]);

/** People of a body with the roles they hold now, and who was invited and has not answered. */
export function peopleOf<R extends z.ZodType>(roleOfBody: R) {
  return z.object({
    people: z.array(
      z.object({
        personId: uuid,
        displayName: z.string(),
        email: z.string(),
        isYou: z.boolean(),
        /** Only where the reader may reset it. */
        hasSecondFactor: z.boolean().optional(),
        roles: z.array(z.object({ roleAssignmentId: uuid, role: roleOfBody, validFrom: instant })),
      }),
    ),
    invitations: z.array(
      z.object({
        invitationId: uuid,
        displayName: z.string(),
        email: z.string(),
        roles: z.array(roleOfBody),
        expiresAt: instant,
        hasExpired: z.boolean(),
      }),
    ),
  });
}

/** Whom to invite, to which roles. */
export function invitationTo<R extends z.ZodType>(roleOfBody: R) {
  return z.object({ email, displayName, roles: z.array(roleOfBody).min(1).max(10) });
}

/** What was made of an invitation; `sent` is false where the mail server refused: send it again then. */
export const invited = z.object({ invitationId: uuid, expiresAt: instant, sent: z.boolean() });
