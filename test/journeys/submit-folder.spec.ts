import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MakeApiToken } from '@article5/use-cases/identity';
import { Clock } from '@article5/use-cases/kernel';
import { MachineDoor } from '../../apps/tools/src/submit-folder/machine-door';
import { readDefaults, readInput } from '../../apps/tools/src/submit-folder/read-input';
import { sendAll, writeReport } from '../../apps/tools/src/submit-folder/run';
import { startApi, type RunningApi } from '../support/api';
import { as, given } from '../support/builders';
import { useDatabase } from '../support/database';

const EXAMPLES = fileURLToPath(new URL('../../apps/tools/examples/', import.meta.url));

describe('the example transactions, sent through the machine door', () => {
  const database = useDatabase();
  let api: RunningApi;
  let folder: string;
  let door: MachineDoor;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'submit-folder-'));
    const organisation = await given.organisation(database, 'FR');
    const exporter = await as.exporter(database, organisation, [
      'EXPORTER_SUBMITTER',
      'EXPORTER_ADMINISTRATOR',
    ]);
    const { token } = await new MakeApiToken(database.transactions, new Clock()).execute(exporter, {
      name: 'folder',
      daysValid: 1,
    });
    api = await startApi(database);
    door = new MachineDoor(api.url, token, false);
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = async (input: string) =>
    sendAll({
      submissions: await readInput(path.join(EXAMPLES, input)),
      defaults: await readDefaults(path.join(EXAMPLES, input), undefined),
      door,
      stateFile: path.join(folder, 'state.jsonl'),
      parallel: 3,
      onProgress: () => {},
    });

  it('are all accepted; a second run sends nothing, and a lost state file makes no second notification', async () => {
    const first = await run('transactions.csv');
    expect(first.filter(({ state }) => state !== 'ACCEPTED')).toEqual([]);
    expect(await database.count('notification')).toBe(first.length);
    const second = await run('transactions.csv');
    expect(new Set(second.map(({ state }) => state))).toEqual(new Set(['SKIPPED']));
    await rm(path.join(folder, 'state.jsonl'));
    const third = await run('transactions.csv');
    expect(third.map(({ reference }) => reference)).toEqual(first.map(({ reference }) => reference));
    expect(await database.count('notification')).toBe(first.length);
  });

  it('are reported refusal by refusal when something is missing', async () => {
    const [one] = await readInput(path.join(EXAMPLES, 'transactions.csv'));
    const incomplete = { source: 'row', answers: { ...one?.answers, '4.2': { name: 'X' } } };
    const outcomes = await sendAll({
      submissions: [incomplete],
      defaults: { answers: {} },
      door,
      stateFile: path.join(folder, 'other.jsonl'),
      parallel: 1,
      onProgress: () => {},
    });
    const file = path.join(folder, 'report.csv');
    await writeReport(file, outcomes);
    const report = await readFile(file, 'utf8');
    expect(report).toContain('row,REFUSED,,questions.answer-missing,/answers/4.2/country');
    expect(report).toContain('submission.declaration-not-accepted,/declaration/accepted');
  });
});
