import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleAnswers } from '@article5/domain/questions';
import { Refused } from '@article5/domain/kernel';
import { dataSource } from '@article5/persistence/kernel';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted, intakeOf } from '../../../../test/support/intake';
import { importRestrictedParties } from './index';

const EXAMPLE = new URL('../../../../apps/tools/examples/restricted-parties.csv', import.meta.url);

describe('restricted-party lists', () => {
  const database = useDatabase();
  let content: Buffer;
  beforeAll(async () => {
    content = await readFile(EXAMPLE);
  });

  async function imported(text: Buffer | string) {
    const owner = dataSource(database.adminUrl, { entities: [] });
    await owner.initialize();
    try {
      return await owner.transaction((tx) =>
        importRestrictedParties(tx, { name: 'list.csv', content: Buffer.from(text) }),
      );
    } finally {
      await owner.destroy();
    }
  }
  const refusalsOf = async (text: string) => {
    const before = await database.count('restricted_party');
    const error: unknown = await imported(text).then(
      () => undefined,
      (refused: unknown) => refused,
    );
    expect(await database.count('restricted_party')).toBe(before);
    return error instanceof Refused ? error.refusals.map(({ parameters }) => parameters) : error;
  };

  it('are imported as a new version; the same content again is none', async () => {
    expect(await imported(content)).toEqual({ version: 1, entries: 10, isNew: true });
    expect(await imported(content)).toEqual({ version: 1, entries: 10, isNew: false });
    expect(await imported(`${content.toString()}Tavrin Optics,,GE,Fictional list,Fictional\n`)).toEqual({
      version: 2,
      entries: 11,
      isNew: true,
    });
    expect(await database.count('restricted_party', 'version = 1')).toBe(10);
    expect(await database.count('restricted_party_key', 'version = 2')).toBeGreaterThan(11);
  });

  it('are refused whole, with the line of every bad row', async () => {
    expect(
      await refusalsOf(
        'name,aliases,country,list,reason\nGood,,FR,L,R\n,,FR,L,R\n"Two\nlines",,France,L,R\nX,,DE,,\n',
      ),
    ).toEqual([
      { line: 3, problem: 'name is empty' },
      { line: 4, problem: 'country "France" is no ISO 3166-1 code of two capital letters' },
      { line: 6, problem: 'list is empty' },
      { line: 6, problem: 'reason is empty' },
    ]);
    expect(await refusalsOf('name,country\nX,FR\n')).toEqual([
      { line: 1, problem: 'column missing: aliases, list, reason' },
    ]);
    expect(await refusalsOf('name,aliases,country,list,reason\n')).toEqual([
      { line: 1, problem: 'no entry' },
    ]);
    expect(await refusalsOf('name,aliases,country,list,reason\nX,FR\n')).toEqual([
      { line: 2, problem: expect.stringContaining('Invalid Record Length') as string },
    ]);
  });

  it('cannot be changed by the application', async () => {
    const write = database.transactions.run(
      { personId: null, authorityId: 'FR', organisationId: null },
      (tx) =>
        importRestrictedParties(tx, { name: 'x', content: Buffer.from(`${content.toString()}Y,,GE,L,R\n`) }),
    );
    await expect(write).rejects.toThrow('permission denied');
  });

  it('find a party by another spelling, name the version, and become an indicator that says which entry', async () => {
    await imported(content);
    const answers = exampleAnswers({ endUser: { name: 'ZORVANE Analytic Bureau Ltd.', country: 'KZ' } });
    const given = await givenSubmitted(database, { answers });
    const intake = intakeOf(database);
    await intake.runAll(given);
    const step = await intake.step(given, 'screen-parties');
    expect(step?.result).toMatchObject({
      hits: [{ listedName: 'Zorvane Analytics Bureau', listId: 'Fictional Union list', answerKey: '4.2' }],
    });
    const [indicator] = await database.rows(
      `select code, answer_key, parameters from indicator where notification_id = $1 and code = 'SCREENING_HIT'`,
      [given.notificationId],
    );
    expect(indicator).toMatchObject({
      answer_key: '4.2',
      parameters: { listId: 'Fictional Union list', entryId: '2' },
    });
  });
});
