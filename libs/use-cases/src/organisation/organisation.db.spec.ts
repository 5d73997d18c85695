import { beforeAll, describe, expect, it } from 'vitest';
import type { ExporterActor, PlatformActor } from '@article5/domain/identity';
import { as, given, type TestOrganisation } from '../../../../test/support/actors';
import { identityOf } from '../../../../test/support/identity';
import { useDatabase } from '../../../../test/support/database';
import { Clock } from '../kernel';
import {
  ChangeOrganisation,
  CreateOrganisation,
  InviteAdministrator,
  ListAuthorities,
  ListOrganisations,
  ReadOrganisation,
} from './index';

const DETAILS = {
  legalName: 'Nova Instruments',
  eori: 'FR987654321000',
  vatNumber: null,
  street: '2 Example Street',
  postcode: '75000',
  town: 'Exampletown',
  country: 'FR',
};

describe('organisations', () => {
  const database = useDatabase();
  const clock = new Clock();
  let own: TestOrganisation;
  let administrator: ExporterActor;
  let platform: PlatformActor;

  beforeAll(async () => {
    own = await given.organisation(database, 'FR', { legalName: 'Alpha Exports' });
    administrator = await as.exporter(database, own, ['EXPORTER_ADMINISTRATOR']);
    platform = await as.platform(database);
  });

  const acts = () => {
    const { transactions } = database;
    const { invitations } = identityOf(database);
    return {
      read: new ReadOrganisation(transactions),
      change: new ChangeOrganisation(transactions),
      create: new CreateOrganisation(transactions, invitations, clock),
      inviteTo: new InviteAdministrator(transactions, invitations),
      authorities: new ListAuthorities(transactions, clock),
      list: new ListOrganisations(transactions, clock),
    };
  };

  it('are read by their people and changed by their administrator', async () => {
    const { read, change } = acts();
    const submitter = await as.exporter(database, own);
    expect(await read.execute(submitter)).toMatchObject({
      legalName: 'Alpha Exports',
      authority: { code: 'FR' },
    });
    const changed = await change.execute(administrator, { ...DETAILS, legalName: 'Alpha Exports SA' });
    expect(changed).toMatchObject({ legalName: 'Alpha Exports SA', eori: 'FR987654321000' });
    await expect(change.execute(submitter, DETAILS)).rejects.toThrow('access.not-permitted');
    expect(await read.execute(submitter)).toEqual(changed);
  });

  it('are added together with the invitation of their first administrator, or not at all', async () => {
    const { create } = acts();
    const command = {
      ...DETAILS,
      authorityId: 'DE',
      administrator: { email: 'first@example.test', displayName: 'First' },
    };
    const { organisationId, invitation } = await create.execute(platform, command);
    expect(invitation.sent).toBe(true);
    expect(await database.rows('select roles, organisation_id from invitation')).toEqual([
      { roles: ['EXPORTER_ADMINISTRATOR'], organisation_id: organisationId },
    ]);
    const before = await database.count('organisation');
    await expect(create.execute(platform, { ...command, authorityId: 'XX' })).rejects.toThrow(
      'organisation.authority-unknown',
    );
    expect([await database.count('organisation'), await database.count('invitation')]).toEqual([before, 1]);
  });

  it('are listed by name, page after page, each once', async () => {
    const { list } = acts();
    await database.rows(
      `insert into organisation (organisation_id, authority_id, legal_name, country)
       select gen_random_uuid(), 'IT', 'Paged ' || lpad(n::text, 3, '0'), 'IT' from generate_series(1, 120) n`,
    );
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await list.execute(platform, { name: 'paged', authority: 'IT', after });
      names.push(...page.items.map(({ legalName }) => legalName));
      after = page.next;
    } while (after !== undefined);
    expect(names).toHaveLength(120);
    expect(names).toEqual([...new Set(names)].sort());
    await expect(list.execute(platform, { after: 'nonsense' })).rejects.toThrow('request.malformed');
  });

  it('and authorities show who looks after them: all Member States, Belgium with several (R-004)', async () => {
    const { authorities, inviteTo } = acts();
    await as.officer(database, 'PT', ['AUTHORITY_ADMINISTRATOR']);
    const place = { kind: 'AUTHORITY', authorityId: 'NL' } as const;
    await inviteTo.execute(platform, place, { email: 'nl@example.test', displayName: 'NL' });
    const { authorities: all } = await authorities.execute(platform);
    expect(new Set(all.map(({ memberState }) => memberState)).size).toBe(27);
    expect(all.filter(({ memberState }) => memberState === 'BE').length).toBeGreaterThan(1);
    expect(all.find(({ code }) => code === 'PT')).toMatchObject({ administrators: 1, openInvitations: 0 });
    expect(all.find(({ code }) => code === 'NL')).toMatchObject({ administrators: 0, openInvitations: 1 });
    await expect(
      inviteTo.execute(
        platform,
        { kind: 'AUTHORITY', authorityId: 'ZZ' },
        { email: 'z@example.test', displayName: 'Z' },
      ),
    ).rejects.toThrow('authority.not-found');
  });
});
