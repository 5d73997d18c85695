import { describe, expect, it } from 'vitest';
import { BODY_OF_ROLE, may, PERMISSIONS, ROLES, type Actor, type Resource, type Role } from './index';

/**
 * Who may do what, written by hand from the law and the design, not from the table of the code. One letter a role:
 * S submitter, E exporter administrator; I intake, C case officer, P approver, D authority administrator, U auditor;
 * R guest reviewer; N Union analyst; L platform administrator. Before the letters, whose things: o own organisation, a own authority,
 * b own reviewing body, s what was shared, p the platform. Source: design 4, 5; R-048.
 */
const EXPECTED: Record<keyof typeof PERMISSIONS, string> = {
  'notification.prepare': 'o:SE',
  'notification.submit': 'o:SE',
  'notification.follow': 'o:SE',
  'notification.withdraw': 'o:SE',
  'clarification.answer': 'o:SE',
  'hearing.answer': 'o:SE',
  'letter.read-own': 'o:SE',
  'organisation.administer': 'o:E',
  'api-token.manage': 'o:E',
  'case.list': 'a:ICPU',
  'case.read': 'a:ICPU',
  'register.read': 'a:ICPU',
  'register.compare': 'a:CP',
  'case.assign': 'a:ICP',
  'case.label': 'a:ICP',
  'case.note': 'a:ICP',
  'report.read': 'a:ICPU',
  'conflict.declare': 'a:ICP',
  'conflict.lift': 'a:D',
  'team.read': 'a:ICPDU',
  'absence.record': 'a:ICPD',
  'absence.record-for-others': 'a:PD',
  'inbox.arrange': 'a:ICP',
  'case.triage': 'a:IC',
  'notification.enter-paper': 'a:IC',
  'intake.retry-step': 'a:IC',
  'indicator.judge': 'a:IC',
  'transaction.compare': 'a:CP',
  'clarification.ask': 'a:IC',
  'case.open-own-initiative': 'a:C',
  'case.redirect': 'a:CP',
  'case.assess': 'a:C',
  'decision.propose': 'a:C',
  'decision.approve': 'a:P',
  'decision.return': 'a:P',
  'decision.correct': 'a:CP',
  'denial.read': 'a:ICPU',
  'denial.record': 'a:CP',
  'consultation.read': 'a:ICPU',
  'consultation.ask': 'a:C',
  'consultation.answer': 'a:CP',
  'national-opinion.ask': 'a:C',
  'national-opinion.give': 'a:CP',
  'national-opinion.review': 'b:R',
  'union-review.answer': 'a:CP',
  'sharing.record': 'a:CP',
  'case.close': 'a:CP',
  'access-log.read': 'a:DU',
  'ledger.verify': 'a:U',
  'earlier-decision.import': 'a:D',
  'authority.administer': 'a:D',
  'calibration.answer': 'a:CP',
  'calibration.run': 's:N',
  'union.read': 's:N',
  'publication.make': 's:N',
  'annual-report.make': 's:N',
  'statistics-policy.set': 's:N',
  'union.review': 's:N',
  'platform.administer': 'p:L',
};

const LETTER_OF_ROLE: Record<Role, string> = {
  EXPORTER_SUBMITTER: 'S',
  EXPORTER_ADMINISTRATOR: 'E',
  INTAKE_OFFICER: 'I',
  CASE_OFFICER: 'C',
  APPROVER: 'P',
  AUTHORITY_ADMINISTRATOR: 'D',
  AUDITOR: 'U',
  REVIEWER: 'R',
  UNION_ANALYST: 'N',
  PLATFORM_ADMINISTRATOR: 'L',
};

/** Whose thing is acted on, seen from actors of authority FR and organisation `own`. */
const RESOURCES = {
  'own organisation, own authority': { authorityId: 'FR', organisationId: 'own' },
  'own organisation': { organisationId: 'own' },
  'own authority': { authorityId: 'FR' },
  'other organisation, own authority': { authorityId: 'FR', organisationId: 'other' },
  'own organisation, other authority': { authorityId: 'DE', organisationId: 'own' },
  'other organisation, other authority': { authorityId: 'DE', organisationId: 'other' },
  'other authority': { authorityId: 'DE' },
  'other organisation': { organisationId: 'other' },
  'own reviewing body, own authority': { authorityId: 'FR', reviewingBodyId: 'mine' },
  'other reviewing body, own authority': { authorityId: 'FR', reviewingBodyId: 'theirs' },
  'nobody’s': {},
} satisfies Record<string, Resource>;

function actorWith(role: Role): Actor {
  const acting = { personId: 'p', roles: [role] };
  switch (BODY_OF_ROLE[role]) {
    case 'ORGANISATION':
      return { ...acting, kind: 'exporter', organisationId: 'own', authorityId: 'FR' };
    case 'AUTHORITY':
      return { ...acting, kind: 'officer', authorityId: 'FR' };
    case 'REVIEWING_BODY':
      return { ...acting, kind: 'reviewer', authorityId: 'FR', reviewingBodyId: 'mine' };
    case 'UNION':
      return { ...acting, kind: 'union' };
    case 'PLATFORM':
      return { ...acting, kind: 'platform' };
  }
}

/** What a kind of actor may do at all, whatever roles it claims. */
const OWN_OF_KIND = {
  reviewer: ['national-opinion.review'],
  union: [
    ...['calibration.run', 'union.read', 'union.review', 'annual-report.make', 'publication.make'],
    'statistics-policy.set',
  ],
  platform: ['platform.administer'],
  system: [] as string[],
} satisfies Record<string, readonly string[]>;

/** What the table written by hand says. */
function isExpected(role: Role, permission: keyof typeof EXPECTED, whose: string): boolean {
  const [reach, letters = ''] = EXPECTED[permission].split(':');
  if (!letters.includes(LETTER_OF_ROLE[role])) return false;
  if (reach === 'o') return whose.includes('own organisation');
  if (reach === 'a') return whose.includes('own authority');
  if (reach === 'b') return whose.includes('own reviewing body');
  return whose === 'nobody’s';
}

const CELLS = ROLES.flatMap((role) =>
  (Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[]).flatMap((permission) =>
    (Object.keys(RESOURCES) as (keyof typeof RESOURCES)[]).map((whose) => ({ role, permission, whose })),
  ),
);

describe('who may do what to whose things', () => {
  it('has a line written by hand for each permission, and a letter for each role', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(Object.keys(PERMISSIONS).sort());
    expect(new Set(Object.values(LETTER_OF_ROLE)).size).toBe(ROLES.length);
    expect(CELLS).toHaveLength(
      ROLES.length * Object.keys(PERMISSIONS).length * Object.keys(RESOURCES).length,
    );
  });

  it.each(ROLES)('%s: every act on every kind of thing is as written', (role) => {
    const wrong = CELLS.filter((cell) => cell.role === role).filter(
      ({ permission, whose }) =>
        may(actorWith(role), permission, RESOURCES[whose]) !== isExpected(role, permission, whose),
    );
    expect(wrong).toEqual([]);
  });

  it('gives nothing to a role held in a body of another kind, nor to the portal itself', () => {
    const roles = ROLES;
    const everything: Actor[] = [
      { kind: 'reviewer', personId: 'p', authorityId: 'FR', reviewingBodyId: 'mine', roles },
      { kind: 'union', personId: 'p', roles },
      { kind: 'platform', personId: 'p', roles },
      { kind: 'system', authorityId: 'FR' },
    ];
    for (const [permission] of Object.entries(PERMISSIONS)) {
      for (const actor of everything) {
        const granted = Object.values(RESOURCES).filter((resource) =>
          may(actor, permission as keyof typeof PERMISSIONS, resource),
        );
        const own = OWN_OF_KIND[actor.kind as keyof typeof OWN_OF_KIND];
        expect([actor.kind, permission, granted.length > 0]).toEqual([
          actor.kind,
          permission,
          own.includes(permission),
        ]);
      }
    }
  });

  it('never lets a platform administrator near a case, nor an authority’s administrator decide one (R-048)', () => {
    const acts = Object.keys(PERMISSIONS).filter((permission) =>
      /^(case|decision|indicator|clarification|transaction|sharing|notification|letter)\./.test(permission),
    ) as (keyof typeof PERMISSIONS)[];
    for (const permission of acts) {
      for (const resource of Object.values(RESOURCES)) {
        expect(may(actorWith('PLATFORM_ADMINISTRATOR'), permission, resource)).toBe(false);
        expect(may(actorWith('AUTHORITY_ADMINISTRATOR'), permission, resource)).toBe(false);
      }
    }
  });
});
