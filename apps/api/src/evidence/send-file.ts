import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

/** A file of somebody's on its way out. */
export interface FileToSend {
  readonly fileName: string;
  readonly mediaType: string;
  /** Left out where it is not known before the end. */
  readonly sizeInBytes?: number;
  readonly bytes: Readable;
}

/**
 * Sends a file as something to save, never as something to show: no sniffing, no scripts, no frame, whatever is in it.
 */
export function sendFile(response: Response, file: FileToSend): StreamableFile {
  response.setHeader('Content-Disposition', dispositionOf(file.fileName));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Content-Type', file.mediaType);
  return new StreamableFile(file.bytes, {
    type: file.mediaType,
    ...(file.sizeInBytes === undefined ? {} : { length: file.sizeInBytes }),
  });
}

/** RFC 6266: an ASCII name for old clients, the whole name in UTF-8 for others. */
export function dispositionOf(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7E]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
