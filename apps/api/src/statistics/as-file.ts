import { StreamableFile } from '@nestjs/common';
import type { ExportedFile } from '@article5/use-cases/statistics';

/** A file under its own name and kind. */
export function asFile({ name, mediaType, bytes }: ExportedFile): StreamableFile {
  return new StreamableFile(bytes, { type: mediaType, disposition: `attachment; filename="${name}"` });
}
