import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceStore, isEncryptedPdf, mediaTypeOf, TooManyBytes } from './index';

const ID = '0192f0c1-0000-7000-8000-000000000001';

describe('the evidence store', () => {
  let folder: string;
  let store: EvidenceStore;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
    store = new EvidenceStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const filesLeft = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

  it('keeps what arrived byte for byte, read-only, in its authority, and knows its SHA-256', async () => {
    const arrived = await store.receive(Readable.from([Buffer.from('ab'), Buffer.from('c')]), 3);
    expect(arrived).toMatchObject({
      sizeInBytes: 3,
      sha256: createHash('sha256').update('abc').digest('hex'),
    });
    await store.keep(arrived, { authorityId: 'BE-VLG', id: ID });
    const place = { authorityId: 'BE-VLG', sha256: arrived.sha256, id: ID };
    expect(await text(await store.read(place))).toBe('abc');
    const { mode } = await stat(path.join(folder, 'BE-VLG', arrived.sha256.slice(0, 2), ID));
    expect(mode & 0o777).toBe(0o400);
  });

  it('stops at the limit and leaves nothing behind', async () => {
    await expect(store.receive(Readable.from([Buffer.alloc(2), Buffer.alloc(2)]), 3)).rejects.toThrow(
      TooManyBytes,
    );
    expect(await filesLeft()).toEqual([]);
  });

  it('leaves nothing when the sender breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('a');
        throw new Error('connection lost');
      })(),
    );
    await expect(store.receive(broken, 10)).rejects.toThrow('connection lost');
    expect(await filesLeft()).toEqual([]);
  });

  it.each([
    { authorityId: '../FR', sha256: 'a'.repeat(64), id: ID },
    { authorityId: 'FR', sha256: '../../etc', id: ID },
    { authorityId: 'FR', sha256: 'a'.repeat(64), id: '../../../../../../etc/passwd-padded-x' },
  ])('never leaves its folder: $authorityId/$sha256/$id', async (place) => {
    await expect(store.read(place)).rejects.toThrow('not a place');
  });

  it('forgets old arrivals only', async () => {
    await store.receive(Readable.from(['x'].map(Buffer.from)), 10);
    expect(await store.discardOldArrivals(60_000, new Date())).toBe(0);
    expect(await store.discardOldArrivals(60_000, new Date(Date.now() + 120_000))).toBe(1);
  });

  it.each([
    ['invoice.exe', '%PDF-1.7\n%x', 'application/pdf'],
    ['photo.pdf', 'MZ\u0090\u0000\u0003', 'application/x-msdownload'],
    ['note.pdf', 'Ζωή and more', 'text/plain'],
    ['note.txt', 'a\u0000b', undefined],
  ])('tells what %s is by its content alone', async (name, content, type) => {
    const file = path.join(folder, name);
    await writeFile(file, content, content.startsWith('MZ') ? 'latin1' : 'utf8');
    expect(await mediaTypeOf(file)).toBe(type);
  });

  it('finds a letter that is cut in the middle of two chunks to be text, and broken UTF-8 not to be', async () => {
    const file = path.join(folder, 'long');
    await writeFile(file, `${'a'.repeat(65_535)}é`);
    expect(await mediaTypeOf(file)).toBe('text/plain');
    await writeFile(file, Buffer.from([0x61, 0xc3, 0x28]));
    expect(await mediaTypeOf(file)).toBeUndefined();
  });

  it('knows a PDF that asks for a password', async () => {
    const file = path.join(folder, 'x.pdf');
    await writeFile(file, '%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>');
    expect(await isEncryptedPdf(file)).toBe(true);
    await writeFile(file, '%PDF-1.7\ntrailer << /Root 1 0 R >>');
    expect(await isEncryptedPdf(file)).toBe(false);
  });
});
