import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Checkout, isRoot, state } from './support/checkout';

describe('npm start as root', () => {
  const clean: Array<() => Promise<void> | void> = [];

  afterEach(async () => {
    for (const work of clean.splice(0)) await work();
  });

  it.skipIf(!isRoot)('keeps the database in the checkout, owned by a user that is not root', async () => {
    const checkout = new Checkout({ copyPrograms: true });
    clean.push(() => checkout.remove());
    await checkout.start({ PORT: '24725' }).address();
    expect(statSync(join(checkout.folder, '.data/postgres/data')).uid).not.toBe(0);
    for (const pid of checkout.servers()) expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
  });

  it.skipIf(!isRoot)(
    'moves database and programs out of a folder that the user cannot enter, and says where',
    async () => {
      const closed = mkdtempSync(join(tmpdir(), 'closed-'));
      chmodSync(closed, 0o700);
      clean.push(() => rmSync(closed, { recursive: true, force: true }));
      const checkout = new Checkout({ parent: closed, copyPrograms: true });
      clean.unshift(() => checkout.remove());
      const first = checkout.start({ PORT: '24725' });
      expect(await state(await first.address())).toMatchObject({ starts: 1 });
      const folder = /data in (\S+)/.exec(first.output)?.[1] ?? '';
      expect(folder).toMatch(/^\/var\/(lib|tmp)\/article5-[0-9a-f]{12}\/postgres$/);
      expect(statSync(folder).mode & 0o077).toBe(0);
      await first.stop();
      const second = checkout.start({ PORT: '24725' });
      expect(await state(await second.address())).toMatchObject({ starts: 2 });
    },
  );
});
