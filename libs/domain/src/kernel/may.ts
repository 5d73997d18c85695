import type { Actor } from './actor';
import type { Refusal } from './refusal';
import type { BodyKind, Role } from './roles';

/**
 * Every act that needs permission, with the roles that may do it and the reach of each role.
 * OWN_ORGANISATION: things of the actor's organisation. OWN_AUTHORITY: things of the actor's authority.
 * OWN_REVIEWING_BODY: what an authority sent to the actor's body for an opinion.
 * SHARED: what authorities shared with the Union. PLATFORM: the installation, never case content.
 */
export const PERMISSIONS = {
  'notification.prepare': {
    reach: 'OWN_ORGANISATION',
    roles: ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'],
  },
  'notification.submit': {
    reach: 'OWN_ORGANISATION',
    roles: ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'],
  },
  'notification.follow': {
    reach: 'OWN_ORGANISATION',
    roles: ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'],
  },
  'notification.withdraw': {
    reach: 'OWN_ORGANISATION',
    roles: ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'],
  },
  'clarification.answer': {
    reach: 'OWN_ORGANISATION',
    roles: ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'],
  },
  'hearing.answer': { reach: 'OWN_ORGANISATION', roles: ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'] },
  'letter.read-own': { reach: 'OWN_ORGANISATION', roles: ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR'] },
  'organisation.administer': { reach: 'OWN_ORGANISATION', roles: ['EXPORTER_ADMINISTRATOR'] },
  'api-token.manage': { reach: 'OWN_ORGANISATION', roles: ['EXPORTER_ADMINISTRATOR'] },

  'case.list': {
    reach: 'OWN_AUTHORITY',
    roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUDITOR'],
  },
  'case.read': {
    reach: 'OWN_AUTHORITY',
    roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUDITOR'],
  },
  'register.read': {
    reach: 'OWN_AUTHORITY',
    roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUDITOR'],
  },
  'register.compare': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'case.assign': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER'] },
  'case.label': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER'] },
  'report.read': {
    reach: 'OWN_AUTHORITY',
    roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUDITOR'],
  },
  'case.note': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER'] },
  'conflict.declare': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER'] },
  'conflict.lift': { reach: 'OWN_AUTHORITY', roles: ['AUTHORITY_ADMINISTRATOR'] },
  'team.read': {
    reach: 'OWN_AUTHORITY',
    roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR', 'AUDITOR'],
  },
  'absence.record': {
    reach: 'OWN_AUTHORITY',
    roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUTHORITY_ADMINISTRATOR'],
  },
  'absence.record-for-others': { reach: 'OWN_AUTHORITY', roles: ['APPROVER', 'AUTHORITY_ADMINISTRATOR'] },
  'inbox.arrange': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER'] },
  'case.triage': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER'] },
  'notification.enter-paper': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER'] },
  'intake.retry-step': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER'] },
  'indicator.judge': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER'] },
  'transaction.compare': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'clarification.ask': { reach: 'OWN_AUTHORITY', roles: ['INTAKE_OFFICER', 'CASE_OFFICER'] },
  'case.open-own-initiative': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER'] },
  'case.redirect': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'case.assess': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER'] },
  'decision.propose': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER'] },
  'decision.approve': { reach: 'OWN_AUTHORITY', roles: ['APPROVER'] },
  'decision.return': { reach: 'OWN_AUTHORITY', roles: ['APPROVER'] },
  'decision.correct': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'denial.read': {
    reach: 'OWN_AUTHORITY',
    roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUDITOR'],
  },
  'denial.record': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'consultation.read': {
    reach: 'OWN_AUTHORITY',
    roles: ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUDITOR'],
  },
  'consultation.ask': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER'] },
  'consultation.answer': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'national-opinion.ask': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER'] },
  'national-opinion.give': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'union-review.answer': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'sharing.record': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'case.close': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },
  'access-log.read': { reach: 'OWN_AUTHORITY', roles: ['AUTHORITY_ADMINISTRATOR', 'AUDITOR'] },
  'ledger.verify': { reach: 'OWN_AUTHORITY', roles: ['AUDITOR'] },
  'earlier-decision.import': { reach: 'OWN_AUTHORITY', roles: ['AUTHORITY_ADMINISTRATOR'] },
  'authority.administer': { reach: 'OWN_AUTHORITY', roles: ['AUTHORITY_ADMINISTRATOR'] },

  'national-opinion.review': { reach: 'OWN_REVIEWING_BODY', roles: ['REVIEWER'] },

  'calibration.answer': { reach: 'OWN_AUTHORITY', roles: ['CASE_OFFICER', 'APPROVER'] },

  'calibration.run': { reach: 'SHARED', roles: ['UNION_ANALYST'] },
  'union.review': { reach: 'SHARED', roles: ['UNION_ANALYST'] },
  'union.read': { reach: 'SHARED', roles: ['UNION_ANALYST'] },
  'publication.make': { reach: 'SHARED', roles: ['UNION_ANALYST'] },
  'statistics-policy.set': { reach: 'SHARED', roles: ['UNION_ANALYST'] },
  'annual-report.make': { reach: 'SHARED', roles: ['UNION_ANALYST'] },

  'platform.administer': { reach: 'PLATFORM', roles: ['PLATFORM_ADMINISTRATOR'] },
} as const satisfies Record<string, { reach: Reach; roles: readonly Role[] }>;

export type Permission = keyof typeof PERMISSIONS;
export type Reach = 'OWN_ORGANISATION' | 'OWN_AUTHORITY' | 'OWN_REVIEWING_BODY' | 'SHARED' | 'PLATFORM';

/** Whose thing is acted on. Leave a part out only where the thing has none (a Union figure, the platform). */
export interface Resource {
  readonly authorityId?: string;
  readonly organisationId?: string;
  readonly reviewingBodyId?: string;
  /** Officers who declared a conflict of interest with the case that is acted on. */
  readonly inConflict?: readonly string[];
}

/** What somebody in a conflict of interest with a case still may: see that it is there, and what they declared. */
const LEFT_IN_CONFLICT: readonly Permission[] = [
  ...(['case.list', 'case.read', 'consultation.read', 'denial.read'] as const),
  ...(['access-log.read', 'ledger.verify', 'team.read', 'conflict.lift'] as const),
];

const KIND_OF_REACH = {
  OWN_ORGANISATION: 'ORGANISATION',
  OWN_AUTHORITY: 'AUTHORITY',
  OWN_REVIEWING_BODY: 'REVIEWING_BODY',
  SHARED: 'UNION',
  PLATFORM: 'PLATFORM',
} as const satisfies Record<Reach, BodyKind>;

/**
 * May this actor do this to that? The only place in the product that answers it: the server asks before each act,
 * `availableActions` asks for the screens, and the matrix test prints it for every role. Source: design 4, 5;
 * R-048 (need to know).
 */
export function may(actor: Actor, permission: Permission, resource: Resource): boolean {
  return whyNot(actor, permission, resource) === undefined;
}

/**
 * Why this actor may not do this to that: `access.not-permitted`, or `case.conflict-declared` for a case with which the
 * actor declared a conflict of interest. `may` and the refusals of the server both come from here.
 */
export function whyNot(actor: Actor, permission: Permission, resource: Resource): Refusal | undefined {
  const notPermitted = { code: 'access.not-permitted', parameters: { permission } };
  if (actor.kind === 'system') return notPermitted;
  const { reach, roles } = PERMISSIONS[permission];
  if (!(roles as readonly Role[]).some((role) => actor.roles.includes(role))) return notPermitted;
  if (KIND_OF_REACH[reach] !== bodyOf(actor) || !isWithinReach(actor, reach, resource)) return notPermitted;
  const isInConflict = resource.inConflict?.includes(actor.personId) === true;
  return isInConflict && !LEFT_IN_CONFLICT.includes(permission)
    ? { code: 'case.conflict-declared', parameters: { permission } }
    : undefined;
}

function isWithinReach(actor: Actor, reach: Reach, resource: Resource): boolean {
  switch (reach) {
    case 'OWN_ORGANISATION':
      return actor.kind === 'exporter' && resource.organisationId === actor.organisationId;
    case 'OWN_AUTHORITY':
      return actor.kind === 'officer' && resource.authorityId === actor.authorityId;
    case 'OWN_REVIEWING_BODY':
      return actor.kind === 'reviewer' && resource.reviewingBodyId === actor.reviewingBodyId;
    case 'SHARED':
    case 'PLATFORM':
      return resource.authorityId === undefined && resource.organisationId === undefined;
  }
}

function bodyOf(actor: Exclude<Actor, { kind: 'system' }>): BodyKind {
  switch (actor.kind) {
    case 'exporter':
      return 'ORGANISATION';
    case 'officer':
      return 'AUTHORITY';
    case 'reviewer':
      return 'REVIEWING_BODY';
    case 'union':
      return 'UNION';
    case 'platform':
      return 'PLATFORM';
  }
}
