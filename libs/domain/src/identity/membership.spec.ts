import { describe, expect, it } from 'vitest';
import { ADMINISTRATOR_OF, checkRoles, endRole, neededToInvite, sessionExpiry } from './index';
import type { Body, PlatformActor } from './index';
import { BODY_OF_ROLE, ROLES } from '../kernel';

const BODIES: readonly Body[] = [
  { kind: 'AUTHORITY', authorityId: 'FR' },
  { kind: 'ORGANISATION', organisationId: 'o' },
  { kind: 'UNION' },
  { kind: 'PLATFORM' },
];

describe('roles and bodies', () => {
  it.each(BODIES)('of kind $kind take their own roles and no others', (body) => {
    for (const role of ROLES) expect(checkRoles(body, [role]).ok).toBe(BODY_OF_ROLE[role] === body.kind);
    expect(checkRoles(body, [])).toMatchObject({ refusals: [{ code: 'identity.roles-missing' }] });
  });

  it.each(BODIES)(
    'of kind $kind: the platform invites administrators only, except its own people',
    (body) => {
      const platform: PlatformActor = { kind: 'platform', personId: 'p', roles: ['PLATFORM_ADMINISTRATOR'] };
      for (const role of ROLES.filter((one) => BODY_OF_ROLE[one] === body.kind)) {
        const isPlatforms =
          body.kind === 'UNION' || body.kind === 'PLATFORM' || role === ADMINISTRATOR_OF[body.kind];
        expect(neededToInvite(platform, body, [role]).permission === 'platform.administer').toBe(isPlatforms);
      }
    },
  );

  it('keep their last administrator, and let every other role end', () => {
    const body: Body = { kind: 'AUTHORITY', authorityId: 'FR' };
    expect(endRole(body, 'AUTHORITY_ADMINISTRATOR', 'a', ['a'])).toMatchObject({
      refusals: [{ code: 'identity.last-administrator' }],
    });
    expect(endRole(body, 'AUTHORITY_ADMINISTRATOR', 'a', ['a', 'b']).ok).toBe(true);
    expect(endRole(body, 'APPROVER', 'a', ['a']).ok).toBe(true);
  });
});

describe('a session', () => {
  const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

  it.each([
    ['08:00', '08:00', '08:30'],
    ['08:00', '19:29', '19:59'],
    ['08:00', '19:31', '20:00'],
    ['08:00', '20:30', '20:00'],
  ])('begun at %s and last used at %s ends at %s', (started, seen, end) => {
    expect(sessionExpiry(at(started), at(seen))).toEqual(at(end));
  });
});
