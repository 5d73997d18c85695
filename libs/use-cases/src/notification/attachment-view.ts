import { displayName } from '@article5/domain/notification';
import type { AttachmentView } from '@article5/contracts/notification';
import type { EvidencePlace } from '@article5/integrations/evidence-store';
import type { AttachmentRow } from '@article5/persistence/notification';

/** A file as its readers see it; its name made harmless. */
export function toAttachmentView(file: AttachmentRow): AttachmentView {
  return {
    attachmentId: file.attachmentId,
    fileName: displayName(file.givenName, file.mediaType),
    mediaType: file.mediaType,
    sizeInBytes: file.sizeInBytes,
    sha256: file.sha256,
    state: file.state,
    scanner: file.scanner,
    uploadedAt: file.uploadedAt.toISOString(),
    removable: file.firstVersion === null,
  };
}

/** Where its bytes lie. */
export function toPlace(file: AttachmentRow): EvidencePlace {
  return { authorityId: file.authorityId, sha256: file.sha256, id: file.attachmentId };
}
