import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Actor } from '@article5/domain/kernel';
import {
  RECEIPT_WORDS,
  receiptLanguage,
  type ReceiptLanguage,
  type ReceiptWords,
} from '@article5/domain/notification';
import { transactionFacts } from '@article5/domain/questions';
import type { Receipt } from '@article5/contracts/notification';
import { receiptPdf } from '@article5/integrations/documents';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import {
  completeVerification,
  findSentVersion,
  insertReceiptDocument,
  insertVerification,
  lockReceiptDocument,
  type OwnScope,
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
    exporter: OwnScope,
    { notificationId, version }: OwnVersion,
    receipt: Receipt,
  ): Promise<{ readonly documentId: string; readonly pdfSha256: string }> {
    const { authorityId, organisationId } = exporter;
    const documentId = newId();
    const code = newVerificationCode();
    const issuedAt = new Date(receipt.receivedAt);
    const sent = await findSentVersion(tx, { authorityId, notificationId }, version);
    const language = receiptLanguage(transactionFacts(sent?.answers ?? {}).language);
    const document = toDocument(receipt, language, this.press.wordsOf(code, language));
    const pdf = receiptPdf(document);
    const reason = document.title;
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

/**
 * The receipt as tagged and sealed PDF, in the language of the exporter's contact; the same bytes each time. Permission:
 * `notification.follow`. R-004.
 */
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

function toDocument(receipt: Receipt, language: ReceiptLanguage, check: VerificationWords) {
  const words = RECEIPT_WORDS[language];
  const authority = `${receipt.authorityName} (${receipt.authorityId})`;
  return {
    language,
    title: words.title.replace('{reference}', receipt.reference),
    introduction: words.introduction.replace('{authority}', authority),
    rows: rowsOf(receipt, words.labels, check),
    notes: words.notes.map((note) => note.replace('{address}', check.address)),
    issuedAt: new Date(receipt.receivedAt),
  };
}

function rowsOf(receipt: Receipt, labels: ReceiptWords['labels'], { code }: VerificationWords) {
  return [
    { label: labels.reference, value: receipt.reference },
    { label: labels.version, value: String(receipt.version) },
    { label: labels.exporter, value: receipt.exporterName },
    { label: labels.received, value: `${receipt.receivedLocal} (${receipt.timeZone})` },
    { label: labels.receivedUtc, value: receipt.receivedAt },
    { label: labels.declaredBy, value: receipt.declaredBy },
    { label: labels.catalogue, value: receipt.catalogueVersion },
    { label: labels.canonicalSha256, value: receipt.canonicalSha256, code: true },
    { label: labels.ledgerEntry, value: String(receipt.ledgerSequence) },
    { label: labels.ledgerSha256, value: receipt.ledgerHash, code: true },
    { label: labels.code, value: code, code: true },
  ];
}
