/** The body a role is held in. A platform administrator belongs to none and sees no case content. */
export type BodyKind = 'ORGANISATION' | 'AUTHORITY' | 'REVIEWING_BODY' | 'UNION' | 'PLATFORM';

/** Every role, and the kind of body it is held in. Roles are dated rows: person × role × body. Source: design 5. */
export const BODY_OF_ROLE = {
  EXPORTER_SUBMITTER: 'ORGANISATION',
  EXPORTER_ADMINISTRATOR: 'ORGANISATION',
  INTAKE_OFFICER: 'AUTHORITY',
  CASE_OFFICER: 'AUTHORITY',
  APPROVER: 'AUTHORITY',
  AUTHORITY_ADMINISTRATOR: 'AUTHORITY',
  AUDITOR: 'AUTHORITY',
  REVIEWER: 'REVIEWING_BODY',
  UNION_ANALYST: 'UNION',
  PLATFORM_ADMINISTRATOR: 'PLATFORM',
} as const satisfies Record<string, BodyKind>;

export type Role = keyof typeof BODY_OF_ROLE;

export const ROLES = Object.keys(BODY_OF_ROLE) as readonly Role[];
