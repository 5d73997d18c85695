import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { fileTypeFromFile } from 'file-type';

const UTF8_WITHOUT_CONTROLS = /^[^\x00-\x08\x0B\x0C\x0E-\x1F\x7F]*$/;

/**
 * The media type of a file by its content; its name plays no part. Text is what decodes as UTF-8 without control
 * characters. Undefined for everything else.
 */
export async function mediaTypeOf(filePath: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(filePath);
  if (found !== undefined) return found.mime;
  return (await isText(filePath)) ? 'text/plain' : undefined;
}

async function isText(filePath: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(filePath)) {
      if (!UTF8_WITHOUT_CONTROLS.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    }
    return UTF8_WITHOUT_CONTROLS.test(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** A PDF that asks for a password cannot be read by anybody else: found by its trailer's `/Encrypt`. */
export async function isEncryptedPdf(filePath: string): Promise<boolean> {
  const handle = await open(filePath, 'r');
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, 1024 * 1024);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return /\/Encrypt\s+\d+\s+\d+\s+R/.test(buffer.toString('latin1'));
  } finally {
    await handle.close();
  }
}
