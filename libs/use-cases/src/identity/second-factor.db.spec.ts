import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generateSync } from 'otplib';
import type { OfficerActor } from '@article5/domain/identity';
import { as, given } from '../../../../test/support/actors';
import { FixedClock } from '../../../../test/support/builders';
import { refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { identityOf, type Identity } from '../../../../test/support/identity';

const PASSWORD = 'plenty of words here';

describe('the second factor of an account', () => {
  const database = useDatabase();
  // An hour ahead: the roles that are given while the tests run hold by then.
  const clock = new FixedClock(new Date(Date.now() + 3_600_000));
  let factor: Identity['secondFactor'];
  let stepUp: Identity['stepUp'];
  let count = 0;

  beforeAll(() => {
    ({ secondFactor: factor, stepUp } = identityOf(database, clock));
  });
  beforeEach(() => database.rows('truncate throttle'));

  const codesOf = async (act: Promise<unknown>) => (await refusalOf(act)).codes;
  const anOfficer = () => {
    count += 1;
    return as.officer(database, 'FR', ['APPROVER'], { email: `o${count}@fr.example`, password: PASSWORD });
  };
  /** The digits of the authenticator, so many steps of 30 seconds from now. */
  const codeOf = (secret: string, steps = 0) =>
    generateSync({ secret, epoch: Math.floor(clock.now().getTime() / 1000) + steps * 30 });

  async function withFactor(): Promise<{ officer: OfficerActor; secret: string; recoveryCodes: string[] }> {
    const officer = await anOfficer();
    const { secret } = await factor.setUp.begin(officer);
    const { recoveryCodes } = await factor.setUp.confirm(officer, codeOf(secret, -1));
    return { officer, secret, recoveryCodes };
  }

  /** Asks for the factor and does nothing else. */
  const ask = (
    officer: OfficerActor,
    typed: string | undefined,
    rule: 'WHEN_SET_UP' | 'REQUIRED' = 'WHEN_SET_UP',
  ) =>
    stepUp.around(officer.personId, typed, (confirm) =>
      database.transactions.run(
        { personId: officer.personId, authorityId: 'FR', organisationId: null },
        (tx) => confirm(tx, rule),
      ),
    );
  const row = async (officer: OfficerActor) =>
    (await database.rows(`select * from second_factor where person_id = $1`, [officer.personId]))[0];

  it('is in force only after a code of it was confirmed, and leaves ten recovery codes', async () => {
    const officer = await anOfficer();
    const { secret, address, picture } = await factor.setUp.begin(officer);
    expect(address).toContain(secret);
    expect(picture.size).toBeGreaterThan(20);
    expect(await factor.read.execute(officer)).toMatchObject({ isSetUp: false, recoveryCodesLeft: 0 });
    expect(await codesOf(factor.setUp.confirm(officer, '000000'))).toEqual(['identity.second-factor-wrong']);
    const { recoveryCodes } = await factor.setUp.confirm(officer, codeOf(secret));
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await factor.read.execute(officer)).toEqual({
      isSetUp: true,
      recoveryCodesLeft: 10,
      requiredForApproval: false,
    });
    expect(await codesOf(factor.setUp.begin(officer))).toEqual(['identity.second-factor-in-force']);
  });

  it('is kept sealed: neither the secret nor a recovery code is readable in the database', async () => {
    const { officer, secret, recoveryCodes } = await withFactor();
    const [kept] = await database.rows<{ everything: string }>(
      `select convert_from(decode(replace(encode(sealed_secret, 'escape'), '\\', ''), 'escape'), 'latin1')
         || (select string_agg(code_sha256, ' ') from recovery_code c where c.person_id = s.person_id) as everything
       from second_factor s where person_id = $1`,
      [officer.personId],
    );
    for (const word of [secret, ...recoveryCodes]) expect(kept?.everything).not.toContain(word);
  });

  it('takes each code once', async () => {
    const { officer, secret } = await withFactor();
    expect(await ask(officer, codeOf(secret))).toBe('AUTHENTICATOR');
    expect(await codesOf(ask(officer, codeOf(secret)))).toEqual(['identity.second-factor-replayed']);
    expect(await codesOf(ask(officer, codeOf(secret, -1)))).toEqual(['identity.second-factor-replayed']);
    expect(await ask(officer, codeOf(secret, 1))).toBe('AUTHENTICATOR');
  });

  it('takes one of two equal codes that come at once', async () => {
    const { officer, secret } = await withFactor();
    const both = await Promise.allSettled([ask(officer, codeOf(secret)), ask(officer, codeOf(secret))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is asked for where there is one, or where the rule wants one', async () => {
    const { officer } = await withFactor();
    const without = await anOfficer();
    expect(await codesOf(ask(officer, undefined))).toEqual(['identity.second-factor-missing']);
    expect(await ask(without, undefined)).toBe('NONE');
    expect(await codesOf(ask(without, '123456', 'REQUIRED'))).toEqual(['identity.second-factor-not-set-up']);
  });

  it('is replaced once by each recovery code, and the use is on record', async () => {
    const { officer, recoveryCodes } = await withFactor();
    const [first = ''] = recoveryCodes;
    expect(await ask(officer, first.toLowerCase().replaceAll('-', ' '))).toBe('RECOVERY_CODE');
    expect(await codesOf(ask(officer, first))).toEqual(['identity.second-factor-wrong']);
    expect((await factor.read.execute(officer)).recoveryCodesLeft).toBe(9);
    const kinds = await database.rows(
      `select kind from account_action where person_id = $1 order by at, kind`,
      [officer.personId],
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['RECOVERY_CODE_USED', 'SECOND_FACTOR_SET_UP']);
  });

  it('is shut for a while after five wrong codes, also to the right one', async () => {
    const { officer, secret } = await withFactor();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await codesOf(ask(officer, '000000'))).toEqual(['identity.second-factor-wrong']);
    }
    expect(await codesOf(ask(officer, codeOf(secret)))).toEqual(['identity.second-factor-locked']);
  });

  it('is not used up, nor an attempt counted, by an act that failed before it was asked', async () => {
    const { officer, secret } = await withFactor();
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const act = stepUp.around(officer.personId, codeOf(secret), () =>
        Promise.reject(new Error('other reason')),
      );
      await expect(act).rejects.toThrow('other reason');
    }
    expect(await ask(officer, codeOf(secret))).toBe('AUTHENTICATOR');
  });

  it('is removed by password and code together only', async () => {
    const { officer, secret } = await withFactor();
    const remove = (password: string, code: string) => factor.remove.execute(officer, { password, code });
    expect(await codesOf(remove('not the password', codeOf(secret)))).toEqual(['identity.password-wrong']);
    expect(await codesOf(remove(PASSWORD, '000000'))).toEqual(['identity.second-factor-wrong']);
    expect(await row(officer)).toBeDefined();
    await remove(PASSWORD, codeOf(secret));
    expect(await row(officer)).toBeUndefined();
    expect(await database.count('recovery_code', `person_id = '${officer.personId}'`)).toBe(0);
  });

  it('is reset by an administrator of the same authority, with an act on record', async () => {
    const { officer } = await withFactor();
    const administrator = await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']);
    await factor.reset.execute(administrator, officer.personId);
    expect(await row(officer)).toBeUndefined();
    const [act] = await database.rows(
      `select * from account_action where person_id = $1 and kind = 'SECOND_FACTOR_RESET'`,
      [officer.personId],
    );
    expect(act).toMatchObject({ actor_id: administrator.personId, authority_id: 'FR' });
    await expect(database.rows(`delete from account_action`)).rejects.toThrow('append-only');
  });

  it('is not reset by others, nor by oneself, and nothing is written', async () => {
    const { officer } = await withFactor();
    const before = await database.count('account_action');
    const german = await as.officer(database, 'DE', ['AUTHORITY_ADMINISTRATOR']);
    const colleague = await as.officer(database, 'FR', ['CASE_OFFICER']);
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'), [
      'EXPORTER_ADMINISTRATOR',
    ]);
    const reset = (actor: Parameters<typeof factor.reset.execute>[0], personId = officer.personId) =>
      codesOf(factor.reset.execute(actor, personId));
    expect(await reset(german)).toEqual(['person.not-found']);
    expect(await reset(colleague)).toEqual(['access.not-permitted']);
    expect(await reset(exporter)).toEqual(['person.not-found']);
    const both = await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']);
    expect(await reset(both, both.personId)).toEqual(['identity.second-factor-own']);
    expect(await row(officer)).toBeDefined();
    expect(await database.count('account_action')).toBe(before);
  });

  it('is out of reach of other people’s transactions in the database', async () => {
    const { officer } = await withFactor();
    const other = await anOfficer();
    const scope = { personId: other.personId, authorityId: 'DE', organisationId: null };
    const changed = await database.transactions.run(scope, (tx) =>
      tx.query<[unknown[], number]>(
        `update second_factor set last_time_step = 0 where person_id = $1 returning 1`,
        [officer.personId],
      ),
    );
    expect(changed[0]).toEqual([]);
  });
});
