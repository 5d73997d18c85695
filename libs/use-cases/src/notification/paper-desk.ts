import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PaperExporter } from '@article5/contracts/notification';
import type { Actor } from '@article5/domain/kernel';
import { dateIn, displayName, type PaperChannel } from '@article5/domain/notification';
import type { QuestionContext } from '@article5/domain/questions';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  findAttachment,
  findExporter,
  findFormContext,
  findPaperEntry,
  lockReceiptDocument,
  searchExporters,
} from '@article5/persistence/notification';
import { insertOrganisation, type OrganisationDetails } from '@article5/persistence/organisation';
import { Clock } from '../kernel';
import { assertOfficer, readableCase } from './act-on-case';
import { findReceipt } from './find-receipt';
import { ReceiptPress } from './print-receipt';

const DAY = 86_400_000;
const PERMISSION = 'notification.enter-paper';

/** What an officer needs around a paper: its exporter, the form, how it came, and the receipt to post. R-004. */
@Injectable()
export class PaperDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly receipts: ReceiptPress,
    private readonly evidence: EvidenceStore,
  ) {}

  exporters(actor: Actor, q: string): Promise<{ items: PaperExporter[] }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { authorityId } = assertOfficer(actor, PERMISSION);
      return { items: await searchExporters(tx, authorityId, q.trim()) };
    });
  }

  /** A record without account: people can be invited into it later, and then see everything. */
  addExporter(actor: Actor, details: Omit<OrganisationDetails, 'vatNumber'>): Promise<PaperExporter> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { authorityId } = assertOfficer(actor, PERMISSION);
      const now = this.clock.now();
      const id = await insertOrganisation(tx, authorityId, { ...details, vatNumber: null }, now);
      const made = await findExporter(tx, authorityId, id);
      if (!made) throw new Error('the exporter that was just added is not there');
      return made;
    });
  }

  form(actor: Actor): Promise<QuestionContext> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { authorityId } = assertOfficer(actor, PERMISSION);
      return (await findFormContext(tx, authorityId, this.clock.now())).questions;
    });
  }

  /** How the notification came; null where it came through the portal. Permission: `case.read`. */
  read(actor: Actor, reference: string): Promise<{ paper: PaperRead | null }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', reference);
      const entry = await findPaperEntry(tx, found);
      if (!entry) return { paper: null };
      const files = await Promise.all(entry.originals.map((id) => findAttachment(tx, found.authorityId, id)));
      const enteredOn = dateIn(found.timeZone, entry.enteredAt.toISOString());
      return {
        paper: {
          ...entry,
          enteredAt: entry.enteredAt.toISOString(),
          daysLate: Math.max(0, (Date.parse(enteredOn) - Date.parse(entry.arrivedOn)) / DAY),
          originals: files.flatMap((file) =>
            file
              ? [{ attachmentId: file.attachmentId, fileName: displayName(file.givenName, file.mediaType) }]
              : [],
          ),
        },
      };
    });
  }

  /** The receipt as it goes into the post: the very document that the exporter would print. Permission: `case.read`. */
  async receipt(actor: Actor, reference: string): Promise<{ fileName: string; bytes: Readable }> {
    const found = await this.transactions.run(scopeOf(actor), async (tx) => {
      const { found: one } = await readableCase(tx, actor, 'case.read', reference);
      return one;
    });
    const { authorityId, organisationId, notificationId } = found;
    const own = { authorityId, notificationId, version: 1 };
    const scope = { ...scopeOf(actor), organisationId };
    const { documentId, pdfSha256 } = await this.transactions.run(scope, async (tx) => {
      const receipt = await findReceipt(tx, found, notificationId, 1);
      return (await lockReceiptDocument(tx, own)) ?? this.receipts.make(tx, found, own, receipt);
    });
    return {
      fileName: `receipt-${reference}.pdf`,
      bytes: await this.evidence.read({ authorityId, id: documentId, sha256: pdfSha256 }),
    };
  }
}

interface PaperRead {
  readonly channel: PaperChannel;
  readonly arrivedOn: string;
  readonly enteredAt: string;
  readonly enteredBy: string;
  readonly daysLate: number;
  readonly notOnPaper: number;
  readonly originals: { attachmentId: string; fileName: string }[];
}
