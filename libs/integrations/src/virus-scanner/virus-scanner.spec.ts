import { createServer, type AddressInfo, type Server } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { VirusScanner } from './index';

const TEST_STRING = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const bytes = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

describe('without a configured scanner', () => {
  const scanner = new VirusScanner();

  it('a file passes, and the result says that no scanner is configured', async () => {
    expect(await scanner.scan(bytes('an offer'))).toEqual({ clean: true, scanner: 'none-configured' });
  });

  it('the standard test string is found, also across the border of two chunks', async () => {
    const found = { clean: false, scanner: 'none-configured', found: 'Eicar-Test-Signature' };
    expect(await scanner.scan(bytes(TEST_STRING))).toEqual(found);
    expect(await scanner.scan(bytes('xx', TEST_STRING.slice(0, 30), `${TEST_STRING.slice(30)}yy`))).toEqual(
      found,
    );
  });
});

describe("with ClamAV's daemon", () => {
  let daemon: Server | undefined;
  afterEach(() => daemon?.close());

  /** Reads one INSTREAM as the daemon does and answers what `judge` says of the bytes. */
  async function scannerWith(judge: (content: string) => string): Promise<VirusScanner> {
    daemon = createServer((socket) => {
      let received = Buffer.alloc(0);
      socket.on('data', (chunk) => {
        received = Buffer.concat([received, Buffer.from(chunk)]);
        const content = contentOf(received);
        if (content !== undefined) socket.end(`${judge(content)}\0`);
      });
    });
    await new Promise<void>((resolve) => daemon?.listen(0, '127.0.0.1', resolve));
    return new VirusScanner({ host: '127.0.0.1', port: (daemon?.address() as AddressInfo).port });
  }

  function contentOf(received: Buffer): string | undefined {
    let [content, at] = ['', 'zINSTREAM\0'.length];
    while (at + 4 <= received.length) {
      const length = received.readUInt32BE(at);
      if (length === 0) return content;
      content += received.subarray(at + 4, at + 4 + length).toString();
      at += 4 + length;
    }
    return undefined;
  }

  it('the daemon gets every byte and its word counts', async () => {
    let seen = '';
    const scanner = await scannerWith((content) => {
      seen = content;
      return 'stream: OK';
    });
    expect(await scanner.scan(bytes('first ', 'second'))).toEqual({ clean: true, scanner: 'clamav' });
    expect(seen).toBe('first second');
  });

  it('what it finds is named', async () => {
    const scanner = await scannerWith(() => 'stream: Win.Test FOUND');
    expect(await scanner.scan(bytes('x'))).toEqual({ clean: false, scanner: 'clamav', found: 'Win.Test' });
  });

  it('a daemon that cannot decide or is away leaves the file unscanned', async () => {
    const scanner = await scannerWith(() => 'INSTREAM size limit exceeded. ERROR');
    await expect(scanner.scan(bytes('x'))).rejects.toThrow('could not decide');
    daemon?.close();
    const away = new VirusScanner({ host: '127.0.0.1', port: 1 });
    await expect(away.scan(bytes('x'))).rejects.toThrow('ECONNREFUSED');
  });
});
