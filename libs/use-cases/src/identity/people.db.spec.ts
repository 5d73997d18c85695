import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '@article5/domain/kernel';
import type { ExporterActor, OfficerActor, PlatformActor } from '@article5/domain/identity';
import { as, given, type TestOrganisation } from '../../../../test/support/actors';
import { identityOf, type Identity } from '../../../../test/support/identity';
import { useDatabase } from '../../../../test/support/database';

const PASSWORD = 'plenty of words here';

describe('the people of a body', () => {
  const database = useDatabase();
  let identity: Identity;
  let organisation: TestOrganisation;
  let authority: OfficerActor;
  let exporter: ExporterActor;
  let platform: PlatformActor;

  beforeAll(async () => {
    identity = identityOf(database);
    organisation = await given.organisation(database, 'FR');
    authority = await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR'], { name: 'Ada Ministrator' });
    exporter = await as.exporter(database, organisation, ['EXPORTER_ADMINISTRATOR']);
    platform = await as.platform(database);
  });
  beforeEach(() => database.rows('truncate throttle'));

  /** What stands behind `#` in the link of the latest message to the address. */
  async function secretSentTo(email: string): Promise<string> {
    const [mail] = await database.rows<{ body: string }>(
      `select body from captured_mail where recipient = $1 order by created_at desc limit 1`,
      [email],
    );
    return /#(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
  }

  async function codesOf(act: Promise<unknown>): Promise<string[]> {
    const error = await act.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return error instanceof Refused
      ? error.refusals.map(({ code }) => code)
      : [`not refused: ${String(error)}`];
  }

  const invite = (actor: OfficerActor, email: string, roles: readonly ('CASE_OFFICER' | 'APPROVER')[]) =>
    identity.invite.execute(actor, {
      body: { kind: 'AUTHORITY', authorityId: actor.authorityId },
      email,
      displayName: 'New Officer',
      roles,
    });

  it('grow by an invitation that is accepted with a name and a password', async () => {
    const answer = await invite(authority, 'New.Officer@example.test', ['CASE_OFFICER', 'APPROVER']);
    expect(answer.sent).toBe(true);
    const secret = await secretSentTo('new.officer@example.test');
    const read = await identity.accept.read({ secret, address: 'x' });
    expect(read).toMatchObject({ roles: ['CASE_OFFICER', 'APPROVER'], hasAccount: false });
    await identity.accept.execute({ secret, displayName: 'Nora New', password: PASSWORD, address: 'x' });
    const credentials = { email: 'new.officer@example.test', password: PASSWORD, address: 'x' };
    const personId = await identity.signIn.execute(credentials);
    const known = await identity.whoIs.execute(personId);
    expect(known).toMatchObject({ displayName: 'Nora New' });
    expect(known?.chosen?.actor).toEqual({
      kind: 'officer',
      personId,
      authorityId: 'FR',
      roles: ['APPROVER', 'CASE_OFFICER'],
    });
    expect(await codesOf(identity.accept.execute({ secret, password: PASSWORD, address: 'x' }))).toEqual([
      'identity.link-not-usable',
    ]);
  });

  it('are told nothing in the message but that there is an invitation, and where', async () => {
    await invite(authority, 'quiet@example.test', ['CASE_OFFICER']);
    const [mail] = await database.rows<{ body: string; subject: string }>(
      `select body, subject from captured_mail where recipient = 'quiet@example.test'`,
    );
    expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/CASE_OFFICER|case officer|SBDU|Ministrator/i);
    expect(mail?.body).toMatch(/http:\/\/localhost\/en\/invitation#[\w-]{43}/);
  });

  it('cannot be joined without a good password, and the invitation stays open', async () => {
    await invite(authority, 'weak@example.test', ['CASE_OFFICER']);
    const secret = await secretSentTo('weak@example.test');
    expect(await codesOf(identity.accept.execute({ secret, address: 'x' }))).toEqual([
      'identity.password-missing',
    ]);
    expect(await codesOf(identity.accept.execute({ secret, password: 'short', address: 'x' }))).toContain(
      'identity.password-too-short',
    );
    expect(await database.count('person', `email = 'weak@example.test'`)).toBe(0);
    await identity.accept.execute({ secret, password: PASSWORD, address: 'x' });
  });

  it('are joined once, however often and however fast the link is used', async () => {
    await invite(authority, 'twice@example.test', ['APPROVER']);
    const secret = await secretSentTo('twice@example.test');
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => identity.accept.execute({ secret, password: PASSWORD, address: 'x' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(
      await database.count(
        'role_assignment',
        `person_id in (select person_id from person where email = 'twice@example.test')`,
      ),
    ).toBe(1);
  });

  it('cannot be joined by a link that was withdrawn, replaced or has expired', async () => {
    const first = await invite(authority, 'late@example.test', ['APPROVER']);
    const replaced = await secretSentTo('late@example.test');
    await invite(authority, 'late@example.test', ['APPROVER']);
    const secret = await secretSentTo('late@example.test');
    expect(await codesOf(identity.accept.read({ secret: replaced, address: 'x' }))).toEqual([
      'identity.link-not-usable',
    ]);
    expect(await codesOf(identity.withdraw.execute(authority, first.invitationId))).toEqual([
      'invitation.not-found',
    ]);
    await database.rows(`update invitation set expires_at = now() where email = 'late@example.test'`);
    expect(await codesOf(identity.accept.read({ secret, address: 'x' }))).toEqual([
      'identity.link-not-usable',
    ]);
    const open = await invite(authority, 'late@example.test', ['APPROVER']);
    await identity.withdraw.execute(authority, open.invitationId);
    const last = await secretSentTo('late@example.test');
    expect(
      await codesOf(identity.accept.execute({ secret: last, password: PASSWORD, address: 'x' })),
    ).toEqual(['identity.link-not-usable']);
    expect(await database.count('person', `email = 'late@example.test'`)).toBe(0);
  });

  it('add a role to the account a person has already, without asking for a password', async () => {
    const union = await as.union(database, { email: 'known@example.test', password: PASSWORD });
    await invite(authority, 'known@example.test', ['CASE_OFFICER']);
    const secret = await secretSentTo('known@example.test');
    expect(await identity.accept.read({ secret, address: 'x' })).toMatchObject({ hasAccount: true });
    await identity.accept.execute({ secret, password: 'this is not set at all', address: 'x' });
    const known = await identity.whoIs.execute(union.personId, 'AUTHORITY:FR');
    expect(known?.bodies.map(({ kind }) => kind).sort()).toEqual(['officer', 'union']);
    await identity.signIn.execute({ email: 'known@example.test', password: PASSWORD, address: 'x' });
    expect(await codesOf(invite(authority, 'known@example.test', ['CASE_OFFICER']))).toEqual([
      'identity.already-member',
    ]);
  });

  it('are listed with their roles and the invitations that wait', async () => {
    await identity.invite.execute(exporter, {
      body: { kind: 'ORGANISATION', organisationId: organisation.organisationId },
      email: 'colleague@example.test',
      displayName: 'Col League',
      roles: ['EXPORTER_SUBMITTER'],
    });
    const { people, invitations } = await identity.people.execute(exporter);
    expect(people.map(({ isYou, roles }) => [isYou, roles.map(({ role }) => role)])).toEqual([
      [true, ['EXPORTER_ADMINISTRATOR']],
    ]);
    expect(invitations.map(({ email, hasExpired }) => [email, hasExpired])).toEqual([
      ['colleague@example.test', false],
    ]);
  });

  it('get a further role, and lose one from now on; the row stays', async () => {
    const officer = await as.officer(database, 'FR', ['CASE_OFFICER']);
    await identity.give.execute(authority, { personId: officer.personId, role: 'APPROVER' });
    await identity.give.execute(authority, { personId: officer.personId, role: 'APPROVER' });
    const rows = () =>
      database.rows<{ role: string; id: string; ended: boolean; by: string | null }>(
        `select role, role_assignment_id as id, valid_to is not null as ended, assigned_by as by from role_assignment
         where person_id = $1 order by role`,
        [officer.personId],
      );
    expect((await rows()).map(({ role, by }) => [role, by])).toEqual([
      ['APPROVER', authority.personId],
      ['CASE_OFFICER', null],
    ]);
    await identity.end.execute(authority, (await rows())[1]?.id ?? '');
    expect((await rows()).map(({ role, ended }) => [role, ended])).toEqual([
      ['APPROVER', false],
      ['CASE_OFFICER', true],
    ]);
    expect(await codesOf(identity.end.execute(authority, (await rows())[1]?.id ?? ''))).toEqual([
      'role.not-found',
    ]);
  });

  it('never lose the last administrator, also when two leave at once', async () => {
    const one = await as.officer(database, 'SE', ['AUTHORITY_ADMINISTRATOR']);
    const two = await as.officer(database, 'SE', ['AUTHORITY_ADMINISTRATOR']);
    const idOf = async ({ personId }: OfficerActor) => {
      const [row] = await database.rows<{ id: string }>(
        `select role_assignment_id as id from role_assignment where person_id = $1`,
        [personId],
      );
      return row?.id ?? '';
    };
    const ids = [await idOf(one), await idOf(two)];
    const results = await Promise.all([
      codesOf(identity.end.execute(one, ids[0] ?? '')),
      codesOf(identity.end.execute(two, ids[1] ?? '')),
    ]);
    expect(results.flat().filter((code) => code === 'identity.last-administrator')).toHaveLength(1);
    expect(await database.count('role_assignment', `authority_id = 'SE' and valid_to is null`)).toBe(1);
  });

  it('begin with administrators whom the platform invites, and nobody else', async () => {
    const body = { kind: 'AUTHORITY', authorityId: 'MT' } as const;
    const first = { body, email: 'malta@example.test', displayName: 'M' };
    await identity.invite.execute(platform, { ...first, roles: ['AUTHORITY_ADMINISTRATOR'] });
    const before = await database.count('invitation');
    expect(await codesOf(identity.invite.execute(platform, { ...first, roles: ['CASE_OFFICER'] }))).toEqual([
      'access.not-permitted',
    ]);
    expect(await database.count('invitation')).toBe(before);
  });

  it('get a new password by a link that works once, ends every session and opens a locked account', async () => {
    const officer = await as.officer(database, 'FR', ['CASE_OFFICER'], {
      email: 'forgot@example.test',
      password: PASSWORD,
    });
    await database.rows(
      `insert into session (sid, sess, expire) values ('s1', json_build_object('personId', $1::text), now() + interval '1 hour')`,
      [officer.personId],
    );
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await identity.signIn
        .execute({ email: 'forgot@example.test', password: 'no', address: 'x' })
        .catch(() => undefined);
    }
    await identity.requestReset.execute({ email: 'Forgot@example.test', address: 'x' });
    await vi.waitFor(async () => expect(await secretSentTo('forgot@example.test')).not.toBe(''));
    const secret = await secretSentTo('forgot@example.test');
    const fresh = 'another set of words';
    await identity.completeReset.execute({ secret, password: fresh, address: 'x' });
    expect(await database.count('session', `sid = 's1'`)).toBe(0);
    await identity.signIn.execute({ email: 'forgot@example.test', password: fresh, address: 'x' });
    const again = identity.completeReset.execute({ secret, password: PASSWORD, address: 'x' });
    expect(await codesOf(again)).toEqual(['identity.link-not-usable']);
  });

  it('are not told apart by the answer to a request for a new password', async () => {
    const before = await database.count('captured_mail');
    await expect(
      identity.requestReset.execute({ email: 'nobody@example.test', address: 'x' }),
    ).resolves.toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await database.count('captured_mail')).toBe(before);
    expect(await database.count('password_reset', `person_id is null`)).toBe(0);
  });
});
