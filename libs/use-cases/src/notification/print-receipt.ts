import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { Receipt } from '@article5/contracts/notification';
import { receiptPdf } from '@article5/integrations/documents';
import { ReadOwnNotification } from './read-own-notification';

/** The receipt as tagged PDF, in English; the same bytes each time. Permission: `notification.follow`. R-004. */
@Injectable()
export class PrintReceipt {
  constructor(private readonly read: ReadOwnNotification) {}

  async execute(actor: Actor, notificationId: string, version: number): Promise<Buffer> {
    const receipt = await this.read.receipt(actor, notificationId, version);
    return receiptPdf({
      language: 'en',
      title: `Receipt ${receipt.reference}`,
      introduction:
        `${receipt.authorityName} (${receipt.authorityId}) has received this notification under ` +
        'Article 5 of Regulation (EU) 2021/821.',
      rows: rowsOf(receipt),
      notes: [
        'This receipt proves what was received and when. It is not a decision and allows no export.',
        'The SHA-256 is that of the canonical submission (RFC 8785), which can be downloaded in the portal.',
      ],
      issuedAt: new Date(receipt.receivedAt),
    });
  }
}

function rowsOf(receipt: Receipt) {
  return [
    { label: 'Reference', value: receipt.reference },
    { label: 'Version', value: String(receipt.version) },
    { label: 'Exporter', value: receipt.exporterName },
    { label: 'Received', value: `${receipt.receivedLocal} (${receipt.timeZone})` },
    { label: 'Received, UTC', value: receipt.receivedAt },
    { label: 'Declared by', value: receipt.declaredBy },
    { label: 'Question catalogue', value: receipt.catalogueVersion },
    { label: 'SHA-256 of the submission', value: receipt.canonicalSha256, code: true },
    { label: 'Entry in the authority’s ledger', value: String(receipt.ledgerSequence) },
    { label: 'SHA-256 of the ledger entry', value: receipt.ledgerHash, code: true },
  ];
}
