import { v5 as idFrom } from 'uuid';
import type { CaseFile } from '@article5/persistence/redirection';

/** The id that a document gets with this redirection: always the same, and not taken by an earlier way through. */
export function newDocumentId(redirectionId: string, attachmentId: string): string {
  return idFrom(attachmentId, redirectionId);
}

/**
 * The file with the documents under new ids, wherever it names them: a case may come to an authority that has had it
 * before, and each case has its own copies.
 */
export function underNewIds(file: CaseFile, redirectionId: string): CaseFile {
  const renamed = (id: string) => newDocumentId(redirectionId, id);
  const answers = file.files.reduce(
    (text, { attachmentId }) => text.replaceAll(attachmentId, renamed(attachmentId)),
    JSON.stringify(file.version.answers),
  );
  return {
    ...file,
    version: {
      ...file.version,
      answers: JSON.parse(answers) as CaseFile['version']['answers'],
      attachments: file.version.attachments.map((one) => ({ ...one, id: renamed(one.id) })),
    },
    files: file.files.map((one) => ({ ...one, attachmentId: renamed(one.attachmentId) })),
    paper: file.paper && { ...file.paper, originals: file.paper.originals.map(renamed) },
  };
}
