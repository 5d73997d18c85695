import { describe, expect, it } from 'vitest';
import { scopeOf } from '@article5/persistence/kernel';
import { as, given } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { Clock } from '../kernel';
import { ListApiTokens, MakeApiToken, RevokeApiToken } from './index';

describe('tokens of the machine door', () => {
  const database = useDatabase();

  it('are made, seen and revoked by the own administrator only', async () => {
    const clock = new Clock();
    const own = await given.organisation(database, 'FR');
    const other = await given.organisation(database, 'FR', { legalName: 'Other' });
    const make = new MakeApiToken(database.transactions, clock);
    const revoke = new RevokeApiToken(database.transactions, clock);
    const list = new ListApiTokens(database.transactions);
    const administrator = await as.exporter(database, own, ['EXPORTER_ADMINISTRATOR']);
    const submitter = await as.exporter(database, own, ['EXPORTER_SUBMITTER']);
    const foreigner = await as.exporter(database, other, ['EXPORTER_ADMINISTRATOR']);
    const { apiTokenId } = await make.execute(administrator, { name: 'Own', daysValid: 10 });
    const before = await database.rows('select * from api_token');
    await expect(make.execute(submitter, { name: 'X', daysValid: 1 })).rejects.toThrow(
      'access.not-permitted',
    );
    await expect(list.execute(submitter)).rejects.toThrow('access.not-permitted');
    await expect(revoke.execute(submitter, apiTokenId)).rejects.toThrow('access.not-permitted');
    await expect(revoke.execute(foreigner, apiTokenId)).rejects.toThrow('api-token.not-found');
    expect((await list.execute(foreigner)).tokens).toEqual([]);
    expect(await database.rows('select * from api_token')).toEqual(before);
  });

  it('are out of reach of others even where a query forgets to ask', async () => {
    const other = await given.organisation(database, 'FR', { legalName: 'Third' });
    const foreigner = await as.exporter(database, other, ['EXPORTER_ADMINISTRATOR']);
    const officer = await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']);
    for (const actor of [foreigner, officer]) {
      const seen = await database.transactions.run(scopeOf(actor), (tx) =>
        tx.query('select * from api_token'),
      );
      expect(seen).toEqual([]);
    }
  });
});
