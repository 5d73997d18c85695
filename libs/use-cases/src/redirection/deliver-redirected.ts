import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { SystemActor } from '@article5/domain/kernel';
import { isSeenByExporter, yearIn } from '@article5/domain/notification';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { addToOutbox, inScopeOf, scopeOf, Transactions, type Scope } from '@article5/persistence/kernel';
import { recordAction } from '@article5/persistence/ledger';
import { findFormContext, insertPaperEntry, keepFirstVersion } from '@article5/persistence/notification';
import {
  findRedirection,
  insertTakenFiles,
  lockRedirection,
  markArrived,
  readCaseFile,
  type CaseFile,
  type RedirectionRow,
} from '@article5/persistence/redirection';
import { Clock } from '../kernel';
import { moveClockFor, sealVersion } from '../notification';
import { newDocumentId, underNewIds } from './under-new-ids';

/** Payload of the job `deliver-redirected`. */
export interface DeliverRedirectedCommand {
  readonly redirectionId: string;
}

/**
 * Brings the file of a redirected case to the authority that it goes to: copies the documents into its part of the
 * evidence store, then makes the new case in one transaction. The redirection is locked and looked at first and names
 * the id of the case to be: run twice, beside itself or after a crash at any point, there is exactly one. What the
 * first authority made itself (notes, opinions, assessment, drafts, questions) stays there. Source: R-005.
 */
@Injectable()
export class DeliverRedirected {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceStore,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SystemActor, { redirectionId }: DeliverRedirectedCommand): Promise<void> {
    const sent = await this.transactions.run(scopeOf(actor), async (tx) => {
      const row = await findRedirection(tx, redirectionId);
      if (row?.state !== 'ON_ITS_WAY') return undefined;
      const file = await readCaseFile(tx, {
        authorityId: row.fromAuthorityId,
        notificationId: row.fromNotificationId,
      });
      return file && { row, file };
    });
    if (!sent) return;
    const { row, file } = sent;
    await this.copyDocuments(row, file);
    const office: Scope = { personId: null, authorityId: row.toAuthorityId, organisationId: null };
    // What an exporter has, is written in its scope, as when it sends itself.
    const own: Scope = { ...office, organisationId: row.organisationId };
    await this.transactions.run(own, async (tx) => {
      const isMine = await inScopeOf(tx, { own, other: office }, async () => {
        const locked = await lockRedirection(tx, redirectionId);
        return locked?.state === 'ON_ITS_WAY';
      });
      if (!isMine) return;
      const at = this.clock.now();
      const reference = await makeCase(tx, row, underNewIds(file, redirectionId), at);
      await inScopeOf(tx, { own, other: office }, () => markArrived(tx, redirectionId, { reference, at }));
    });
  }

  /** A copy of each, in the other authority's part; one that is there from a try before is written again. */
  private async copyDocuments(row: RedirectionRow, { files }: CaseFile) {
    const { fromAuthorityId, toAuthorityId, redirectionId } = row;
    for (const { attachmentId: id, sha256, sizeInBytes } of files) {
      const bytes = await this.evidence.read({ authorityId: fromAuthorityId, sha256, id });
      const arrived = await this.evidence.receive(bytes, sizeInBytes);
      if (arrived.sha256 !== sha256) {
        await this.evidence.discard(arrived);
        throw new Error(`document ${id} does not have the SHA-256 that was recorded`);
      }
      await this.evidence.keep(arrived, {
        authorityId: toAuthorityId,
        id: newDocumentId(redirectionId, id),
      });
    }
  }
}

async function makeCase(
  tx: EntityManager,
  row: RedirectionRow,
  { version: sent, files, paper, exporterName }: CaseFile,
  at: Date,
): Promise<string> {
  const own = {
    authorityId: row.toAuthorityId,
    notificationId: row.toNotificationId,
    organisationId: row.organisationId,
  };
  const version = sealVersion(
    { ...own, version: 1, sentBy: sent.submittedBy, sentAt: sent.submittedAt },
    {
      answers: sent.answers,
      declaration: { name: sent.declaredBy, role: sent.declarantRole ?? '' },
      files: sent.attachments.map(({ id, ...file }) => ({ attachmentId: id, ...file })),
      catalogueVersion: sent.catalogueVersion,
    },
  );
  const { timeZone } = await findFormContext(tx, own.authorityId, at);
  const reference = await keepFirstVersion(tx, {
    ...{ version, isNew: true, exporterName, year: yearIn(timeZone, at.toISOString()) },
    idempotency: { key: `redirection-${row.redirectionId}`, bodySha256: version.canonicalSha256 },
    arrival: { at, messageKind: 'notification-moved' },
  });
  await insertTakenFiles(tx, own, files);
  if (paper) await insertPaperEntry(tx, { ...own, ...paper });
  await addToOutbox(tx, {
    authorityId: own.authorityId,
    job: 'tell-officers',
    payload: {
      ...{ authorityId: own.authorityId, notificationId: own.notificationId },
      ...{ permission: 'case.triage', messageKind: 'redirection-received' },
    },
  });
  await moveClockFor(tx, own, 'REDIRECTION_RECEIVED', at);
  await recordAction(tx, {
    ...{ ...own, kind: 'REDIRECTION_RECEIVED', actorId: null, actorRole: null, at },
    legalBasis: 'Art 12(2)',
    payload: {
      ...{ reference, version: version.version, catalogue: version.catalogueVersion },
      ...{ canonicalSha256: version.canonicalSha256, attachments: version.attachments.length },
      ...{ redirection: row.redirectionId, from: row.fromAuthorityId, fromReference: row.fromReference },
      fromCanonicalSha256: sent.canonicalSha256,
    },
    transactionId: newId(),
    exporterVisible: isSeenByExporter('REDIRECTION_RECEIVED'),
  });
  return reference;
}
