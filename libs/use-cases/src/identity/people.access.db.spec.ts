import { describe, expect, it } from 'vitest';
import type { Actor } from '@article5/domain/identity';
import { as, given } from '../../../../test/support/actors';
import { identityOf } from '../../../../test/support/identity';
import { useDatabase } from '../../../../test/support/database';

/** Everyone who may not look after the people of FR or of the organisation, and what each of them tries. */
describe('looking after people of a body', () => {
  const database = useDatabase();

  it('is refused to everyone but its own administrator, and nothing is written', async () => {
    const identity = identityOf(database);
    const own = await given.organisation(database, 'FR');
    const other = await given.organisation(database, 'FR', { legalName: 'Other' });
    const authority = await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']);
    const target = await as.officer(database, 'FR', ['CASE_OFFICER']);
    const colleague = await as.exporter(database, own, ['EXPORTER_SUBMITTER', 'EXPORTER_ADMINISTRATOR']);
    const bodies = [
      { kind: 'AUTHORITY', authorityId: 'FR' },
      { kind: 'ORGANISATION', organisationId: own.organisationId },
      { kind: 'UNION' },
      { kind: 'PLATFORM' },
    ] as const;
    const roleOf = {
      AUTHORITY: 'APPROVER',
      ORGANISATION: 'EXPORTER_SUBMITTER',
      UNION: 'UNION_ANALYST',
      PLATFORM: 'PLATFORM_ADMINISTRATOR',
    } as const;
    const outsiders: Exclude<Actor, { kind: 'system' }>[] = [
      await as.officer(database, 'FR', ['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUDITOR']),
      await as.officer(database, 'DE', ['AUTHORITY_ADMINISTRATOR']),
      await as.exporter(database, own, ['EXPORTER_SUBMITTER']),
      await as.exporter(database, other, ['EXPORTER_ADMINISTRATOR']),
      await as.union(database),
    ];
    const roleIds = await database.rows<{ id: string }>(
      `select role_assignment_id as id from role_assignment where person_id in ($1, $2)`,
      [target.personId, colleague.personId],
    );
    const written = () =>
      database.rows(`select (select count(*) from invitation) as invitations, (select count(*) from role_assignment) as roles,
        (select count(*) from role_assignment where valid_to is not null) as ended, (select count(*) from captured_mail) as mails`);
    const before = await written();
    for (const actor of outsiders) {
      for (const body of bodies) {
        const command = { body, email: 'a@example.test', displayName: 'A', roles: [roleOf[body.kind]] };
        await expect(identity.invite.execute(actor, command)).rejects.toThrow('access.not-permitted');
      }
      for (const { id } of roleIds) {
        await expect(identity.end.execute(actor, id)).rejects.toThrow(/access.not-permitted|role.not-found/);
      }
      await expect(
        identity.give.execute(actor, { personId: target.personId, role: 'APPROVER' }),
      ).rejects.toThrow(/access.not-permitted|person.not-found|identity.role-not-of-body/);
    }
    expect(await written()).toEqual(before);
    expect(await identity.people.execute(authority)).toMatchObject({ people: expect.any(Array) });
  });
});
