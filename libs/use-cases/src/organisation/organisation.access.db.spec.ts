import { describe, expect, it } from 'vitest';
import type { Actor, ExporterActor, PlatformActor } from '@article5/domain/identity';
import { scopeOf } from '@article5/persistence/kernel';
import { as, given } from '../../../../test/support/actors';
import { identityOf } from '../../../../test/support/identity';
import { useDatabase } from '../../../../test/support/database';
import { Clock } from '../kernel';
import {
  ChangeOrganisation,
  CreateOrganisation,
  InviteAdministrator,
  ListAuthorities,
  ListOrganisations,
} from './index';

const DETAILS = {
  legalName: 'Intruder',
  eori: null,
  vatNumber: null,
  street: null,
  postcode: null,
  town: null,
  country: 'FR',
};

describe('organisations', () => {
  const database = useDatabase();

  it('are the platform administrator’s to add, and their own administrator’s to change; nothing else is written', async () => {
    const clock = new Clock();
    const { transactions } = database;
    const { invitations } = identityOf(database);
    const own = await given.organisation(database, 'FR');
    const submitter = await as.exporter(database, own);
    const others: Actor[] = [
      submitter,
      await as.exporter(database, own, ['EXPORTER_ADMINISTRATOR']),
      await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR', 'APPROVER']),
      await as.union(database),
    ];
    const administrator = { email: 'a@example.test', displayName: 'A' };
    const written = () =>
      database.rows(`select (select count(*) from organisation) as organisations, (select count(*) from invitation) as
        invitations, (select string_agg(legal_name, ',') from organisation) as names`);
    const before = await written();
    for (const actor of others) {
      const intruder = actor as PlatformActor;
      const acts = [
        new CreateOrganisation(transactions, invitations, clock).execute(intruder, {
          ...DETAILS,
          authorityId: 'FR',
          administrator,
        }),
        new InviteAdministrator(transactions, invitations).execute(
          intruder,
          { kind: 'ORGANISATION', organisationId: own.organisationId },
          administrator,
        ),
        new ListAuthorities(transactions, clock).execute(intruder),
        new ListOrganisations(transactions, clock).execute(intruder, {}),
      ];
      for (const act of acts) await expect(act).rejects.toThrow('access.not-permitted');
    }
    const change = new ChangeOrganisation(transactions);
    await expect(change.execute(submitter, DETAILS)).rejects.toThrow('access.not-permitted');
    const officer = {
      ...(others[2] as object),
      organisationId: own.organisationId,
    } as unknown as ExporterActor;
    await expect(change.execute(officer, DETAILS)).rejects.toThrow('access.not-permitted');
    expect(await written()).toEqual(before);
  });

  it('are out of reach of others even where a query forgets to ask', async () => {
    const [own, foreign] = [
      await given.organisation(database, 'SE'),
      await given.organisation(database, 'FI'),
    ];
    const exporter = await as.exporter(database, own);
    const officer = await as.officer(database, 'SE');
    for (const actor of [exporter, officer]) {
      const seen = await database.transactions.run(scopeOf(actor), (tx) =>
        tx.query<{ organisation_id: string }[]>('select organisation_id from organisation'),
      );
      const ids = seen.map((row) => row.organisation_id);
      expect(ids).toContain(own.organisationId);
      expect(ids).not.toContain(foreign.organisationId);
    }
  });
});
