import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that has arrived and waits to be kept or thrown away. */
export interface ArrivedFile {
  readonly temporaryPath: string;
  readonly sizeInBytes: number;
  /** SHA-256, hex; computed while the bytes came in. */
  readonly sha256: string;
}

/** Names a kept file. */
export interface EvidencePlace {
  readonly authorityId: string;
  readonly sha256: string;
  readonly id: string;
}

/** More bytes came than are allowed; what had arrived is gone. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes';
}

const SAFE = { authorityId: /^[A-Z]{2}(-[A-Z]{3})?$/, sha256: /^[0-9a-f]{64}$/, id: /^[0-9a-f-]{36}$/ };
const ARRIVALS = 'arrivals';

/**
 * Keeps attachments and letters on a local folder outside the web root: written once, read-only, one file for each
 * id and authority (`<authority>/<first two hex digits>/<id>`), never shared between authorities by hash.
 */
export class EvidenceStore {
  constructor(private readonly folder: string) {}

  /** Streams bytes to a temporary file; throws `TooManyBytes` beyond `limit` and leaves nothing. */
  async receive(bytes: Readable, limit: number): Promise<ArrivedFile> {
    await mkdir(path.join(this.folder, ARRIVALS), { recursive: true, mode: 0o700 });
    const temporaryPath = path.join(this.folder, ARRIVALS, randomUUID());
    const hash = createHash('sha256');
    let sizeInBytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        sizeInBytes += chunk.length;
        hash.update(chunk);
        done(sizeInBytes > limit ? new TooManyBytes() : null, chunk);
      },
    });
    try {
      await pipeline(bytes, counted, createWriteStream(temporaryPath, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      await rm(temporaryPath, { force: true });
      throw error;
    }
    return { temporaryPath, sizeInBytes, sha256: hash.digest('hex') };
  }

  /** Moves an arrived file to its place, read-only and on disk for good. */
  async keep(arrived: ArrivedFile, place: Omit<EvidencePlace, 'sha256'>): Promise<void> {
    const target = this.pathOf({ ...place, sha256: arrived.sha256 });
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await chmod(arrived.temporaryPath, 0o400);
    await syncToDisk(arrived.temporaryPath);
    await rename(arrived.temporaryPath, target);
    await syncToDisk(path.dirname(target));
  }

  async discard({ temporaryPath }: ArrivedFile): Promise<void> {
    await rm(temporaryPath, { force: true });
  }

  /** The bytes; throws when the file is not there. */
  async read(place: EvidencePlace): Promise<Readable> {
    const target = this.pathOf(place);
    await stat(target);
    return createReadStream(target);
  }

  /** Removes a file that was never sent; one that is gone already is no fault. */
  async remove(place: EvidencePlace): Promise<void> {
    await rm(this.pathOf(place), { force: true });
  }

  /** Throws away what broken uploads left behind. */
  async discardOldArrivals(olderThanMs: number, now: Date): Promise<number> {
    const folder = path.join(this.folder, ARRIVALS);
    const names = await readdir(folder).catch(() => [] as string[]);
    let discarded = 0;
    for (const name of names) {
      const { mtimeMs } = await stat(path.join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs > now.getTime() - olderThanMs) continue;
      await rm(path.join(folder, name), { force: true });
      discarded += 1;
    }
    return discarded;
  }

  /** Whether a file can be kept and read again, and how much of the disk is free (null: the system does not say). */
  async probe(): Promise<{ isWritable: boolean; freeShare: number | null }> {
    const trial = Buffer.from(randomUUID());
    try {
      const arrived = await this.receive(Readable.from([trial]), trial.length);
      const seen = await readFile(arrived.temporaryPath);
      await this.discard(arrived);
      const { bavail, blocks } = await statfs(this.folder);
      return { isWritable: seen.equals(trial), freeShare: blocks > 0 ? bavail / blocks : null };
    } catch {
      return { isWritable: false, freeShare: null };
    }
  }

  private pathOf({ authorityId, sha256, id }: EvidencePlace): string {
    const isSafe = SAFE.authorityId.test(authorityId) && SAFE.sha256.test(sha256) && SAFE.id.test(id);
    if (!isSafe) throw new Error('not a place in the evidence store');
    return path.join(this.folder, authorityId, sha256.slice(0, 2), id);
  }
}

async function syncToDisk(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
