import type { downloadCaseAttachment } from '@article5/contracts/notification';
import { linkTo } from '../../api/client';
import type { FileLink } from '../../features/questions';

/** Where an officer reads a file of the notification; the server refuses files that are still in quarantine. */
export function caseFileLink(reference: string): FileLink {
  return (attachmentId) =>
    linkTo<typeof downloadCaseAttachment>('GET /api/cases/:reference/attachments/:attachmentId/file', {
      params: { reference, attachmentId },
    });
}
