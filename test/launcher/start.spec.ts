import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { birthOf, isAlive, send, until } from '../../scripts/lib/processes.mjs';
import { Checkout, state } from './support/checkout';

const SOON = 30_000;

describe('npm start', () => {
  let checkout: Checkout;
  let blocker: Server | undefined;

  beforeEach(() => {
    checkout = new Checkout();
  });

  afterEach(async () => {
    blocker?.close();
    blocker = undefined;
    await checkout.remove();
  });

  it('brings up everything, prints address and demo accounts, and stops all of it on request', async () => {
    const start = checkout.start({ PORT: '24715' });
    expect(await state(await start.address())).toMatchObject({ starts: 1 });
    expect(start.output).toMatch(/officer@example\.test\s+a-demo-password/);
    await start.stop('SIGINT');
    expect(await start.exited).toBe(0);
    expect(checkout.processes()).toEqual([]);
  });

  it('keeps data and secrets, and builds nothing anew, when nothing changed', async () => {
    const first = checkout.start({ PORT: '24715' });
    const before = await state(await first.address());
    await first.stop();
    const second = checkout.start({ PORT: '24715' });
    expect(await state(await second.address())).toEqual({ starts: 2, session: before.session });
    expect(second.output).toMatch(/build\s+[\d.]+ s {2}unchanged/);
    expect(second.output).toMatch(/demo data\s+[\d.]+ s {2}is there/);
  });

  it('leaves nothing running when it is killed, and starts again with its data', async () => {
    const first = checkout.start({ PORT: '24715' });
    await first.address();
    first.process.kill('SIGKILL');
    await first.exited;
    expect(await until(() => checkout.processes().length === 0, SOON, 200)).toBe(true);
    const second = checkout.start({ PORT: '24715' });
    expect(await state(await second.address())).toMatchObject({ starts: 2 });
  });

  it('stops the database server that is still there when all of the start was killed at once', async () => {
    const first = checkout.start({ PORT: '24715' });
    await first.address();
    const [orphan] = checkout.servers();
    for (const pid of checkout.processes()) if (pid !== orphan) send(pid, 'SIGKILL');
    await first.exited;
    expect(isAlive(orphan ?? 0)).toBe(true);
    const second = checkout.start({ PORT: '24715' });
    expect(await state(await second.address())).toMatchObject({ starts: 2 });
    expect(isAlive(orphan ?? 0)).toBe(false);
    expect(checkout.servers()).toHaveLength(1);
  });

  it('recovers when the database server was killed as well', async () => {
    const first = checkout.start({ PORT: '24715' });
    await first.address();
    for (const pid of checkout.processes()) send(pid, 'SIGKILL');
    await first.exited;
    const second = checkout.start({ PORT: '24715' });
    expect(await state(await second.address())).toMatchObject({ starts: 2 });
  });

  it('says that it runs already, and leaves it running', async () => {
    const first = checkout.start({ PORT: '24715' });
    const address = await first.address();
    const second = checkout.start({ PORT: '24716' });
    expect(await second.exited).toBe(0);
    expect(second.output).toContain(`The portal runs already: ${address}`);
    expect((await state(address)).starts).toBe(1);
  });

  it('waits for another command of this checkout that is installing', async () => {
    const own = new Checkout({ copyPrograms: true });
    try {
      own.write('.data/installing.json', JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) }));
      own.forget('node_modules/.article5-lock');
      const start = own.start({ PORT: '24715' });
      expect(await until(() => /another command of this checkout/.test(start.output), SOON)).toBe(true);
      expect(start.output).not.toContain('PostgreSQL');
      own.forget('.data/installing.json');
      expect(await state(await start.address())).toMatchObject({ starts: 1 });
    } finally {
      await own.remove();
    }
  });

  it('takes the next port when the wanted one is taken, and says so', async () => {
    blocker = createServer().listen(24715, '127.0.0.1');
    const start = checkout.start({ PORT: '24715' });
    expect(await start.address()).toBe('http://localhost:24716');
    expect(start.output).toContain('Port 24715 is taken by another program; 24716 is used instead.');
  });

  it('does not trust another server on the port that its database had', async () => {
    const first = checkout.start({ PORT: '24715' });
    await first.address();
    await first.stop();
    const port = checkout.databasePort();
    blocker = createServer((socket) => socket.end()).listen(port, '127.0.0.1');
    const second = checkout.start({ PORT: '24715' });
    expect(await state(await second.address())).toMatchObject({ starts: 2 });
    expect(checkout.databasePort()).not.toBe(port);
  });

  it('starts over with empty data and new secrets when asked to, even while it runs', async () => {
    const first = checkout.start({ PORT: '24715' });
    const before = await state(await first.address());
    const second = checkout.start({ PORT: '24715' }, '--fresh');
    const after = await state(await second.address());
    expect(await first.exited).toBe(0);
    expect(after.starts).toBe(1);
    expect(after.session).not.toBe(before.session);
  });
});

describe('a start that cannot succeed', () => {
  let checkout: Checkout;

  beforeEach(() => {
    checkout = new Checkout();
  });

  afterEach(() => checkout.remove());

  it('shows the last lines of the part that ended, says what to do, and leaves nothing running', async () => {
    checkout.write('apps/api/src/main.js', `console.error('no such colour'); process.exit(3);`);
    const start = checkout.start({ PORT: '24715' });
    expect(await start.exited).toBe(1);
    expect(start.output).toMatch(/api ended \(code 3\)[\s\S]*no such colour[\s\S]*What to do:/);
    expect(checkout.processes()).toEqual([]);
  });

  it('names the app whose build failed', async () => {
    checkout.write('apps/worker/src/main.js', 'const = nonsense');
    const start = checkout.start({ PORT: '24715' });
    expect(await start.exited).toBe(1);
    expect(start.output).toContain('The build of apps/worker failed.');
  });

  it('names DATABASE_URL when that server cannot be used', async () => {
    const start = checkout.start({ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' });
    expect(await start.exited).toBe(1);
    expect(start.output).toMatch(
      /The server of DATABASE_URL cannot be used[\s\S]*ECONNREFUSED[\s\S]*What to do:/,
    );
  });

  it('names REDIS_URL when no Redis answers there', async () => {
    const start = checkout.start({ REDIS_URL: 'redis://127.0.0.1:1' });
    expect(await start.exited).toBe(1);
    expect(start.output).toContain('No Redis answers at 127.0.0.1:1 (REDIS_URL).');
  });

  it('refuses a PORT that is none', async () => {
    const start = checkout.start({ PORT: 'http' });
    expect(await start.exited).toBe(1);
    expect(start.output).toContain('PORT is "http", which is no port.');
  });
});
