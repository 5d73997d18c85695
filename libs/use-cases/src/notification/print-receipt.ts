import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ExporterActor, Actor } from '@article5/domain/kernel';
import type { Receipt } from '@article5/contracts/notification';
import { receiptPdf } from '@article5/integrations/documents';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import {
  completeVerification,
  insertReceiptDocument,
  insertVerification,
  lockReceiptDocument,
} from '@article5/persistence/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { DocumentPress, newVerificationCode, type VerificationWords } from './document-press';
import { assertExporter } from './own-notification';
import { ReadOwnNotification } from './read-own-notification';

interface OwnVersion {
  readonly notificationId: string;
  readonly version: number;
}

/** Receipts as documents: sealed when first printed, with a verification code, and kept. */
@Injectable()
export class ReceiptPress {
  constructor(
    private readonly press: DocumentPress,
    private readonly clock: Clock,
  ) {}

  /** Makes the document in the transaction that found none. */
  async make(
    tx: EntityManager,
    exporter: ExporterActor,
    { notificationId, version }: OwnVersion,
    receipt: Receipt,
  ): Promise<{ readonly documentId: string; readonly pdfSha256: string }> {
    const { authorityId, organisationId } = exporter;
    const documentId = newId();
    const code = newVerificationCode();
    const issuedAt = new Date(receipt.receivedAt);
    const pdf = receiptPdf(toDocument(receipt, this.press.wordsOf(code, 'en')));
    const reason = `Receipt ${receipt.reference}`;
    const pdfSha256 = await this.press.keep(pdf, { authorityId, id: documentId, reason });
    await insertVerification(tx, { code, authorityId, kind: 'RECEIPT', issuedAt });
    await completeVerification(tx, code, pdfSha256);
    await insertReceiptDocument(tx, {
      ...{ authorityId, notificationId, version, organisationId, documentId, pdfSha256 },
      verificationCode: code,
      madeAt: this.clock.now(),
    });
    return { documentId, pdfSha256 };
  }
}

/** The receipt as tagged and sealed PDF, in English; the same bytes each time. Permission: `notification.follow`. R-004. */
@Injectable()
export class PrintReceipt {
  constructor(
    private readonly transactions: Transactions,
    private readonly read: ReadOwnNotification,
    private readonly receipts: ReceiptPress,
    private readonly evidence: EvidenceStore,
  ) {}

  async execute(actor: Actor, notificationId: string, version: number): Promise<Readable> {
    const exporter = assertExporter(actor, 'notification.follow');
    const { authorityId } = exporter;
    const receipt = await this.read.receipt(actor, notificationId, version);
    const { documentId, pdfSha256 } = await this.transactions.run(scopeOf(actor), async (tx) => {
      const own = { authorityId, notificationId, version: receipt.version };
      return (await lockReceiptDocument(tx, own)) ?? this.receipts.make(tx, exporter, own, receipt);
    });
    return this.evidence.read({ authorityId, id: documentId, sha256: pdfSha256 });
  }
}

function toDocument(receipt: Receipt, check: VerificationWords) {
  return {
    language: 'en',
    title: `Receipt ${receipt.reference}`,
    introduction:
      `${receipt.authorityName} (${receipt.authorityId}) has received this notification under ` +
      'Article 5 of Regulation (EU) 2021/821.',
    rows: rowsOf(receipt, check),
    notes: [
      'This receipt proves what was received and when. It is not a decision and allows no export.',
      'The SHA-256 is that of the canonical submission (RFC 8785), which can be downloaded in the portal.',
      `Anyone can check this receipt with its verification code at ${check.address}.`,
    ],
    issuedAt: new Date(receipt.receivedAt),
  };
}

function rowsOf(receipt: Receipt, { code }: VerificationWords) {
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
    { label: 'Verification code', value: code, code: true },
  ];
}
