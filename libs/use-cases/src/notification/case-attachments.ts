import { Injectable } from '@nestjs/common';
import { attachmentsNamed, type Answers } from '@article5/domain/questions';
import { Refused, type Actor } from '@article5/domain/kernel';
import type { CaseAttachmentView } from '@article5/contracts/notification';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  findAttachment,
  findSentVersion,
  listAttachments,
  listExaminations,
} from '@article5/persistence/notification';
import { notFound } from '../kernel';
import { readableCase } from './act-on-case';
import { toAttachmentView, toPlace } from './attachment-view';
import type { OpenedFile } from './own-attachments';

/** Files that a case was sent with, for its authority's officers. Permission: `case.read`. */
@Injectable()
export class CaseAttachments {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidence: EvidenceStore,
  ) {}

  async list(actor: Actor, reference: string): Promise<CaseAttachmentView[]> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found, officer } = await readableCase(tx, actor, 'case.read', reference);
      const files = await listAttachments(tx, found);
      const sent = await findSentVersion(tx, found, found.version);
      const named = namedIn(sent?.answers ?? {});
      const examinations = await listExaminations(tx, found);
      return files
        .filter(({ firstVersion }) => firstVersion !== null)
        .map((file) => ({
          ...toAttachmentView(file),
          ...(named.get(file.attachmentId) ?? { title: null, kind: null, answerKeys: [] }),
          examinations: examinations
            .filter(({ attachmentId }) => attachmentId === file.attachmentId)
            .map(({ by, at, personId }) => ({
              by,
              at: at.toISOString(),
              isOwn: personId === officer.personId,
            })),
        }));
    });
  }

  /** Opens a file once a scan has passed; 409 `attachment.quarantined` before, `attachment.infected` never. */
  async open(actor: Actor, reference: string, attachmentId: string): Promise<OpenedFile> {
    const file = await this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', reference);
      const row = await findAttachment(tx, found.authorityId, attachmentId);
      if (!row || row.notificationId !== found.notificationId || row.firstVersion === null) {
        throw notFound('attachment');
      }
      return row;
    });
    if (file.state !== 'CLEAN') {
      const code = file.state === 'INFECTED' ? 'attachment.infected' : 'attachment.quarantined';
      throw new Refused([{ code }], 'CONFLICT');
    }
    return { attachment: toAttachmentView(file), bytes: await this.evidence.read(toPlace(file)) };
  }
}

interface Named {
  readonly title: string;
  readonly kind: string;
  readonly answerKeys: string[];
}

/** What the answers call each file, and which of them name it. */
function namedIn(answers: Answers): ReadonlyMap<string, Named> {
  const named = new Map<string, Named>();
  for (const [answerKey, answer] of Object.entries(answers)) {
    for (const { id, title, kind } of attachmentsNamed({ [answerKey]: answer })) {
      const known = named.get(id);
      if (known) known.answerKeys.push(answerKey);
      else named.set(id, { title, kind, answerKeys: [answerKey] });
    }
  }
  return named;
}
