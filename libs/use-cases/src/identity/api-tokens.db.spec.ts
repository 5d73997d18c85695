import { beforeAll, describe, expect, it } from 'vitest';
import type { ExporterActor } from '@article5/domain/identity';
import { as, given, type TestOrganisation } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { Clock } from '../kernel';
import { ListApiTokens, MakeApiToken, RevokeApiToken, WhoHoldsToken } from './index';

class SetClock extends Clock {
  at = new Date('2026-11-24T10:00:00Z');
  override now(): Date {
    return this.at;
  }
}

describe('a token of the machine door', () => {
  const database = useDatabase();
  const clock = new SetClock();
  let organisation: TestOrganisation;
  let administrator: ExporterActor;
  let make: MakeApiToken;
  let revoke: RevokeApiToken;
  let list: ListApiTokens;
  let holder: WhoHoldsToken;

  beforeAll(async () => {
    organisation = await given.organisation(database, 'FR');
    administrator = await as.exporter(database, organisation, ['EXPORTER_ADMINISTRATOR'], { name: 'Ada' });
    make = new MakeApiToken(database.transactions, clock);
    revoke = new RevokeApiToken(database.transactions, clock);
    list = new ListApiTokens(database.transactions);
    holder = new WhoHoldsToken(database.databases, clock);
  });

  it('stands for its organisation as a submitter, and never as an administrator', async () => {
    const { token, apiTokenId } = await make.execute(administrator, { name: 'ERP', daysValid: 30 });
    expect(await holder.execute(token)).toEqual({
      kind: 'exporter',
      personId: administrator.personId,
      organisationId: organisation.organisationId,
      authorityId: 'FR',
      apiTokenId,
      roles: ['EXPORTER_SUBMITTER'],
    });
    expect(await holder.execute(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
  });

  it('is shown once: the database and the list hold its hash and its first characters only', async () => {
    const { token } = await make.execute(administrator, { name: 'Once', daysValid: 30 });
    const rows = await database.rows(`select row_to_json(api_token)::text as text from api_token`);
    expect(JSON.stringify(rows)).not.toContain(token);
    const { tokens } = await list.execute(administrator);
    expect(JSON.stringify(tokens)).not.toContain(token);
    expect(tokens.find(({ name }) => name === 'Once')).toMatchObject({
      hint: token.slice(0, 13),
      createdBy: 'Ada',
    });
  });

  it('is refused once revoked, and revoking again keeps the first instant', async () => {
    const { token, apiTokenId } = await make.execute(administrator, { name: 'Lost', daysValid: 30 });
    await revoke.execute(administrator, apiTokenId);
    expect(await holder.execute(token)).toBeUndefined();
    clock.at = new Date('2026-11-25T10:00:00Z');
    await revoke.execute(administrator, apiTokenId);
    const { tokens } = await list.execute(administrator);
    expect(tokens.find(({ name }) => name === 'Lost')?.revokedAt).toBe('2026-11-24T10:00:00.000Z');
  });

  it('ends by itself on the day it was made for', async () => {
    const { token } = await make.execute(administrator, { name: 'Short', daysValid: 1 });
    clock.at = new Date(clock.at.getTime() + 86_400_000 - 1);
    expect(await holder.execute(token)).toBeDefined();
    clock.at = new Date(clock.at.getTime() + 1);
    expect(await holder.execute(token)).toBeUndefined();
  });
});
