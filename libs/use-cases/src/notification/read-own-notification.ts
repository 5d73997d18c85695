import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@article5/domain/kernel';
import { canonicalDeclaration, canonicalSubmission, exporterStatusOf } from '@article5/domain/notification';
import type { Answers } from '@article5/domain/questions';
import type {
  OwnNotificationView,
  OwnRedirection,
  Receipt,
  SentVersion,
} from '@article5/contracts/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { commitmentTo } from '@article5/persistence/ledger';
import {
  findPaperEntry,
  findSubmitted,
  listAttachments,
  listOwnRedirections,
  listVersions,
  listVisibleActions,
  type OwnRedirectionRow,
  type SentVersionRow,
  type SubmittedRow,
} from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { toAttachmentView } from './attachment-view';
import { findReceipt } from './find-receipt';
import { assertExporter, exporterActions } from './own-notification';

/** A submitted notification in its exporter's eyes. Permission: `notification.follow`. */
@Injectable()
export class ReadOwnNotification {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor, notificationId: string): Promise<OwnNotificationView> {
    return this.read(actor, notificationId, async (tx, found) => {
      const versions = await listVersions(tx, found);
      const attachments = await listAttachments(tx, found);
      const actions = await listVisibleActions(tx, found);
      const paper = await findPaperEntry(tx, found);
      const redirections = await listOwnRedirections(tx, found);
      const isDecided = found.decidedAt !== null;
      return {
        notificationId,
        reference: found.reference,
        status: exporterStatusOf(found.status),
        basis: found.basis,
        authorityId: found.authorityId,
        authorityName: found.authorityName,
        timeZone: found.timeZone,
        itemName: found.itemName,
        destination: found.destination,
        endUserName: found.endUserName,
        receivedAt: found.receivedAt.toISOString(),
        dueOn: found.dueOn,
        outcome: isDecided ? found.outcome : null,
        decidedAt: found.decidedAt?.toISOString() ?? null,
        correctedAt: actions.findLast(({ kind }) => kind === 'CORRECTED')?.at.toISOString() ?? null,
        paper: paper ? { channel: paper.channel, arrivedOn: paper.arrivedOn } : null,
        answers: toAnswers(versions.at(-1)?.answers ?? {}),
        versions: versions.map(toSentVersion),
        attachments: attachments.map(toAttachmentView),
        redirections: redirections.map(toOwnRedirection),
        timeline: actions.map(({ actionId, kind, at, by, person }) => ({
          actionId,
          kind,
          at: at.toISOString(),
          by,
          person,
        })),
        availableActions: exporterActions(found),
      };
    });
  }

  /** Answers as sent in one version. */
  async version(
    actor: Actor,
    notificationId: string,
    version: number,
  ): Promise<SentVersion & { answers: OwnNotificationView['answers'] }> {
    return this.read(actor, notificationId, async (tx, found) => {
      const sent = await oneVersion(tx, found, version);
      return { ...toSentVersion(sent), answers: toAnswers(sent.answers) };
    });
  }

  async receipt(actor: Actor, notificationId: string, version: number): Promise<Receipt> {
    return this.read(actor, notificationId, (tx, found) => findReceipt(tx, found, notificationId, version));
  }

  /** The canonical submission of a version: its bytes have the SHA-256 that the receipt names. */
  async canonical(actor: Actor, notificationId: string, version: number): Promise<string> {
    return this.read(actor, notificationId, async (tx, found) => {
      const sent = await oneVersion(tx, found, version);
      const salt = sent.salt ?? '';
      const declaration = canonicalDeclaration({ name: sent.declaredBy, role: sent.declarantRole ?? '' });
      return canonicalSubmission({
        authority: found.authorityId,
        notification: found.notificationId,
        version: sent.version,
        catalogue: sent.catalogueVersion,
        submittedAt: sent.submittedAt.toISOString(),
        answers: sent.answers,
        attachments: sent.attachments,
        declaration: commitmentTo(declaration, salt),
        salt,
      });
    });
  }

  private async read<T>(
    actor: Actor,
    notificationId: string,
    work: (tx: EntityManager, found: SubmittedRow) => Promise<T>,
  ): Promise<T> {
    const exporter = assertExporter(actor, 'notification.follow');
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const found = await findSubmitted(tx, exporter.authorityId, { notificationId });
      if (!found || found.organisationId !== exporter.organisationId) throw notFound('notification');
      return work(tx, found);
    });
  }
}

async function oneVersion(tx: EntityManager, found: SubmittedRow, version: number): Promise<SentVersionRow> {
  const sent = (await listVersions(tx, found)).find((one) => one.version === version);
  if (!sent) throw notFound('notification.version');
  return sent;
}

function toSentVersion(sent: SentVersionRow): SentVersion {
  return {
    version: sent.version,
    submittedAt: sent.submittedAt.toISOString(),
    declaredBy: sent.declaredBy,
    declarantRole: sent.declarantRole,
    catalogueVersion: sent.catalogueVersion,
    canonicalSha256: sent.canonicalSha256,
  };
}

function toOwnRedirection(row: OwnRedirectionRow): OwnRedirection {
  return {
    ...row,
    redirectedAt: row.redirectedAt.toISOString(),
    submittedAt: row.submittedAt.toISOString(),
    returnedAt: row.returnedAt?.toISOString() ?? null,
  };
}

function toAnswers(answers: Answers): OwnNotificationView['answers'] {
  return answers as OwnNotificationView['answers'];
}
