import { instantIn } from '@article5/domain/notification';
import type { Receipt } from '@article5/contracts/notification';

/** What a receipt is made from; the same whether it was just sent or is read years later. */
export interface ReceiptParts {
  readonly notificationId: string;
  readonly reference: string;
  readonly authorityId: string;
  readonly authorityName: string;
  readonly exporterName: string;
  readonly timeZone: string;
  readonly version: {
    readonly version: number;
    readonly catalogueVersion: string;
    readonly canonicalSha256: string;
    readonly declaredBy: string;
    readonly sentAt: Date;
  };
  readonly action: { readonly sequence: number; readonly hash: string };
}

/** The receipt of a version: instant with zone, hash of the canonical submission, place in the ledger. R-004. */
export function toReceipt(parts: ReceiptParts): Receipt {
  const { version, action } = parts;
  const receivedAt = version.sentAt.toISOString();
  return {
    form: 'article5-receipt-1',
    notificationId: parts.notificationId,
    reference: parts.reference,
    authorityId: parts.authorityId,
    authorityName: parts.authorityName,
    exporterName: parts.exporterName,
    version: version.version,
    receivedAt,
    timeZone: parts.timeZone,
    receivedLocal: instantIn(parts.timeZone, receivedAt),
    declaredBy: version.declaredBy,
    catalogueVersion: version.catalogueVersion,
    canonicalSha256: version.canonicalSha256,
    ledgerSequence: action.sequence,
    ledgerHash: action.hash,
  };
}
