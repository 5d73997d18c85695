import type { Readable } from 'node:stream';
import type { Response } from 'express';
import multer, { MulterError } from 'multer';
import { Refused } from '@article5/domain/kernel';
import type { PortalRequest } from '../kernel/handles';

/** A form carries one file in the field `file`, and little else. */
const LIMITS = { files: 1, fields: 5, fieldSize: 1000, fieldNameSize: 100, parts: 6, headerPairs: 20 };

/**
 * Takes the one file of a multipart request while it comes in: `keep` gets the bytes as a stream and answers what the
 * request answers. Nothing is held in memory. Refuses `attachment.missing` and forms of another shape.
 */
export async function receiveFile<T>(
  request: PortalRequest,
  response: Response,
  keep: (fileName: string, bytes: Readable) => Promise<T>,
): Promise<T> {
  const kept: T[] = [];
  const upload = multer({
    limits: LIMITS,
    defParamCharset: 'utf8',
    storage: {
      _handleFile: (_request, file, done) => {
        keep(file.originalname, file.stream).then(
          (result) => {
            kept.push(result);
            done(null);
          },
          (error: unknown) => done(error),
        );
      },
      _removeFile: (_request, _file, done) => done(null),
    },
  }).single('file');
  await new Promise<void>((resolve, reject) => {
    upload(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof MulterError || isBrokenForm(error) ? malformed() : error);
    });
  });
  const [result] = kept;
  if (result === undefined) throw new Refused([{ code: 'attachment.missing', field: '/file' }], 'MALFORMED');
  return result;
}

function malformed(): Refused {
  return new Refused([{ code: 'request.malformed' }], 'MALFORMED');
}

/** What the form parser says of a form that ends early or is none. */
function isBrokenForm(error: unknown): boolean {
  return error instanceof Error && /form|multipart|boundary|request aborted/i.test(error.message);
}
