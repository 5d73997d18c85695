import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { columnNames, targetOf } from './columns';
import { submissionsFromCsv, UnreadableInput } from './from-csv';
import { DoorClosed, MachineDoor } from './machine-door';
import { readDefaults, readInput } from './read-input';
import { sendAll, writeReport } from './run';
import { bodyOf, keyOf } from './submission';

describe('a CSV of transactions', () => {
  it('says what stands in it and nothing else', () => {
    const text = 'transaction,item,monitor,destination,transit,value,#note\nT1,Probe,Calls,KZ,TR|AE,12.5,x\n';
    expect(submissionsFromCsv(text, 'a.csv')).toEqual([
      {
        source: 'a.csv, T1',
        answers: {
          '2.1.item-1': { name: 'Probe' },
          '2.4.item-1': { monitor: 'Calls', functions: ['MONITOR'] },
          '2.9': { items: [1] },
          '4.1': { destination: 'KZ', transit: ['TR', 'AE'] },
          '4.9': { value: 12.5 },
        },
      },
    ]);
  });

  it('makes one transaction with several items of rows that share its name', () => {
    const text =
      'transaction,item,parameters,destination\nT1,A,Range=200 [m]|Mode=x,KZ\nT1,B,,KZ\nT2,C,,IN\n';
    const [one, two] = submissionsFromCsv(text, 'a.csv');
    expect(one?.answers).toMatchObject({
      '2.1.item-1': {
        name: 'A',
        parameters: [
          { key: 'Range', value: '200', unit: 'm' },
          { key: 'Mode', value: 'x' },
        ],
      },
      '2.1.item-2': { name: 'B' },
      '2.9': { items: [1, 2] },
    });
    expect(two?.answers['2.9']).toEqual({ items: [1] });
  });

  it('puts parties in one list, and leaves what it cannot read to the portal', () => {
    const [one] = submissionsFromCsv(
      'consignee,consignee_country,broker,value,RF-ITEM-04,4.9/valueUpTo\nC,UZ,B,about 5,It is known,7\n',
      'a.csv',
    );
    expect(one?.answers).toMatchObject({
      '4.5': {
        anyone: 'YES',
        parties: [
          { role: 'CONSIGNEE', name: 'C', country: 'UZ' },
          { role: 'BROKER', name: 'B' },
        ],
      },
      '4.9': { value: 'about 5', valueUpTo: 7 },
      '3.1.RF-ITEM-04': { explanation: 'It is known' },
    });
  });

  it.each([
    ['itme,destination\nA,KZ\n', /unknown columns "itme"/],
    ['transaction,destination\nT1,KZ\nT1,IN\n', /T1: its rows contradict each other in column "destination"/],
    ['a,b\n"1,2\n', /a\.csv: /],
    ['constructor,__proto__\nx,y\n', /unknown columns/],
  ])('is refused as a whole when it cannot be understood: %j', (text, message) => {
    expect(() => submissionsFromCsv(text, 'a.csv')).toThrow(message);
    expect(() => submissionsFromCsv(text, 'a.csv')).toThrow(UnreadableInput);
  });

  it('knows a field for every column it names', () => {
    for (const name of columnNames().slice(1)) expect(targetOf(name), name).toBeDefined();
  });
});

describe('sending a folder', () => {
  let folder: string;
  let server: Server;
  let url: string;
  let asked: { key: string; body: string; query: string }[];
  let answers: { status: number; body: object }[];
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'submit-folder-'));
    [asked, answers] = [[], []];
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const key = String(request.headers['idempotency-key']);
        asked.push({ key, body: Buffer.concat(chunks).toString(), query: request.url ?? '' });
        const { status, body } = answers.shift() ?? {
          status: 201,
          body: { reference: `FR-2026-${String(asked.length).padStart(6, '0')}` },
        };
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  const door = (validate = false) => new MachineDoor(url, 'token', validate, async () => {});
  const stateFile = () => path.join(folder, 'x.state.jsonl');
  const run = async (names: readonly string[]) =>
    sendAll({
      submissions: names.map((name) => ({ source: name, answers: { '2.1.item-1': { name } } })),
      defaults: { answers: { '1.3': { answer: 'NO' } } },
      door: door(),
      stateFile: stateFile(),
      parallel: 2,
      onProgress: () => {},
    });

  it('sends each transaction once; a second run sends what is new and what was refused', async () => {
    answers = [
      { status: 422, body: { errors: [{ code: 'questions.answer-missing', pointer: '/answers/4.2' }] } },
    ];
    const first = await run(['a', 'b', 'c']);
    expect(first.map(({ state }) => state)).toEqual(['REFUSED', 'ACCEPTED', 'ACCEPTED']);
    asked = [];
    const second = await run(['a', 'b', 'c', 'd']);
    expect(second.map(({ state }) => state)).toEqual(['ACCEPTED', 'SKIPPED', 'SKIPPED', 'ACCEPTED']);
    expect(asked).toHaveLength(2);
    expect(second[1]?.reference).toBe(first[1]?.reference);
  });

  it('goes on after a killed run left half a line, and asks again under the same key', async () => {
    await run(['a']);
    const [{ key } = { key: '' }] = asked;
    const kept = await readFile(stateFile(), 'utf8');
    await writeFile(stateFile(), kept.slice(0, 20));
    await run(['a']);
    expect(asked.map((request) => request.key)).toEqual([key, key]);
    await run(['a']);
    expect(asked).toHaveLength(2);
  });

  it('tries a busy or failing portal again under the same key, and a refusal never', async () => {
    answers = [
      { status: 503, body: {} },
      { status: 429, body: {} },
    ];
    const [outcome] = await run(['a']);
    expect(outcome?.state).toBe('ACCEPTED');
    expect(new Set(asked.map(({ key }) => key)).size).toBe(1);
    expect(asked).toHaveLength(3);
    answers = [{ status: 422, body: { errors: [{ code: 'x' }] } }];
    expect((await run(['b']))[0]?.state).toBe('REFUSED');
    expect(asked).toHaveLength(4);
  });

  it('stops at once when the token is not let in', async () => {
    answers = [{ status: 401, body: { errors: [{ code: 'access.not-signed-in' }] } }];
    await expect(run(['a'])).rejects.toThrow(DoorClosed);
  });

  it('stops when nobody answers', async () => {
    const nobody = new MachineDoor('http://127.0.0.1:1', 'token', false, async () => {});
    const body = bodyOf({ source: 'a', answers: {} }, { answers: {} });
    await expect(nobody.send(body, keyOf(body))).rejects.toThrow('does not answer');
  });

  it('only asks for checks when told to, and remembers nothing then', async () => {
    answers = [{ status: 200, body: { valid: true } }];
    const body = bodyOf({ source: 'a', answers: {} }, { answers: {} });
    expect(await door(true).send(body, keyOf(body))).toEqual({ state: 'VALID' });
    expect(asked[0]?.query).toBe('/api/v1/submissions?validate=only');
  });

  it('names every refusal in the report, and no cell becomes a formula', async () => {
    const file = path.join(folder, 'r.csv');
    const reasons = [{ code: 'a', pointer: '/x', parameters: { max: 3 } }, { code: 'b' }];
    await writeReport(file, [{ source: '=1+1', state: 'REFUSED', reference: '', reasons }]);
    expect(await readFile(file, 'utf8')).toBe(
      "source,state,reference,code,pointer,parameters\r\n'=1+1,REFUSED,,a,/x,max=3\r\n'=1+1,REFUSED,,b,,\r\n",
    );
  });

  it('reads a folder of CSV and JSON, with the defaults beside them', async () => {
    await writeFile(path.join(folder, 'a.csv'), 'item\nA\n');
    await writeFile(
      path.join(folder, 'b.json'),
      JSON.stringify({ answers: { '4.1': { destination: 'KZ' } } }),
    );
    await writeFile(
      path.join(folder, 'defaults.json'),
      JSON.stringify({ answers: { '4.1': { transit: ['TR'] } } }),
    );
    const found = await readInput(folder);
    const defaults = await readDefaults(folder, undefined);
    expect(found.map(({ source }) => source)).toEqual(['a.csv, row 2', 'b.json']);
    const [, json] = found.map((one) => bodyOf(one, defaults));
    expect(json?.answers['4.1']).toEqual({ transit: ['TR'], destination: 'KZ' });
    expect(json?.declaration.accepted).toBe(false);
    await writeFile(path.join(folder, 'c.json'), '[1]');
    await expect(readInput(folder)).rejects.toThrow(/c\.json is not an object/);
  });
});
