import { connect } from 'node:net';
import { type Readable } from 'node:stream';

/** What a scan found. `scanner` says who looked: `none-configured` when only the standard test string is known. */
export interface ScanResult {
  readonly clean: boolean;
  readonly scanner: 'clamav' | 'none-configured';
  /** Name of what was found. */
  readonly found?: string;
}

export interface ClamavAddress {
  readonly host: string;
  readonly port: number;
}

/** The standard anti-virus test string (EICAR), in two halves so that this file is not taken for it. */
const TEST_STRING = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
const SILENCE_MS = 60_000;

/**
 * Scans a file's bytes: by ClamAV's daemon when an address is given; otherwise only the standard test string is
 * recognised, and the result says that no scanner is configured. Throws when the daemon does not answer or cannot
 * decide: an unscanned file stays in quarantine.
 */
export class VirusScanner {
  constructor(private readonly clamav?: ClamavAddress) {}

  scan(bytes: Readable): Promise<ScanResult> {
    return this.clamav ? scanByDaemon(this.clamav, bytes) : scanForTestString(bytes);
  }
}

async function scanForTestString(bytes: Readable): Promise<ScanResult> {
  let tail = '';
  for await (const chunk of bytes) {
    tail += (chunk as Buffer).toString('latin1');
    if (tail.includes(TEST_STRING))
      return { clean: false, scanner: 'none-configured', found: 'Eicar-Test-Signature' };
    tail = tail.slice(-TEST_STRING.length);
  }
  return { clean: true, scanner: 'none-configured' };
}

/** clamd's INSTREAM: chunks with a four-byte length before each, a zero length at the end, one line back. */
async function scanByDaemon({ host, port }: ClamavAddress, bytes: Readable): Promise<ScanResult> {
  const socket = connect({ host, port });
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('the virus scanner does not answer')));
  let reply = '';
  const ended = new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => (reply += chunk.toString('utf8')));
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
  ended.catch(() => undefined);
  const send = async (data: Buffer) => {
    if (socket.destroyed) return;
    if (!socket.write(data))
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), ended]);
  };
  await send(Buffer.from('zINSTREAM\0'));
  for await (const chunk of bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE((chunk as Buffer).length);
    await send(Buffer.concat([length, chunk as Buffer]));
  }
  await send(Buffer.alloc(4));
  await ended;
  return readReply(reply.replaceAll('\0', '').trim());
}

function readReply(reply: string): ScanResult {
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1];
  if (found !== undefined) return { clean: false, scanner: 'clamav', found };
  if (reply === 'stream: OK') return { clean: true, scanner: 'clamav' };
  throw new Error(`the virus scanner could not decide: ${reply || 'no answer'}`);
}
