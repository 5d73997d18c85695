import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { copyForward, exporterStatusOf } from '@article5/domain/notification';
import { CATALOGUE, type Answers } from '@article5/domain/questions';
import type { DraftView, SavedAnswer } from '@article5/contracts/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  findFormContext,
  findOwnNotification,
  listAttachments,
  type OwnNotification,
} from '@article5/persistence/notification';
import type { EntityManager } from 'typeorm';
import { Clock, notFound } from '../kernel';
import { toAttachmentView } from './attachment-view';
import { assertStatus, exporterActions, readableOwn } from './own-notification';
import { readWritten, writableKeys, type WrittenAnswers } from './written-answers';

/** A draft with what its pages need; also the pages that an open clarification asks for again. */
@Injectable()
export class ReadDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, notificationId: string): Promise<DraftView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const own = await readableOwn(tx, actor, 'notification.prepare', notificationId);
      assertStatus(own, 'DRAFT', 'AWAITING_EXPORTER');
      const written = await readWritten(tx, own);
      const context = await findFormContext(tx, own.authorityId, this.clock.now());
      const attachments = await listAttachments(tx, own);
      const { questions } = context;
      return {
        notificationId,
        authorityId: own.authorityId,
        authorityName: context.authorityName,
        status: exporterStatusOf(own.status),
        reference: own.reference,
        catalogueVersion: CATALOGUE.version,
        answers: savedAnswers(written),
        writableKeys: writableKeys(own, written),
        earlierAnswers: await offeredAnswers(tx, own),
        attachments: attachments.map(toAttachmentView),
        context: {
          today: questions.today,
          profile: {
            suspicionNotified: questions.profile.suspicionNotified,
            goingOnAllowed: questions.profile.goingOnAllowed ?? false,
          },
          euMemberStates: [...questions.euMemberStates],
        },
        standstillText: context.standstillText,
        createdAt: own.createdAt.toISOString(),
        updatedAt: own.updatedAt.toISOString(),
        availableActions: exporterActions(own),
      };
    });
  }

  /** One page's answer as it stands. */
  async answer(actor: Actor, notificationId: string, answerKey: string): Promise<SavedAnswer> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const own = await readableOwn(tx, actor, 'notification.prepare', notificationId);
      const answers = savedAnswers(await readWritten(tx, own));
      const found = Object.hasOwn(answers, answerKey) ? answers[answerKey] : undefined;
      if (!found) throw notFound('draft.answer');
      return found;
    });
  }
}

/** Answers with their revisions; one that was sent and not changed since has revision 0. */
function savedAnswers({ sent, sentAt, saved }: WrittenAnswers): Record<string, SavedAnswer> {
  const savedBefore = Object.entries(sent).map(
    ([key, value]) =>
      [key, { value: { ...value }, revision: 0, savedAt: sentAt?.toISOString() ?? '', savedBy: '' }] as const,
  );
  const savedSince = saved.map(
    ({ answerKey, value, revision, savedAt, savedBy }) =>
      [answerKey, { value: { ...value }, revision, savedAt: savedAt.toISOString(), savedBy }] as const,
  );
  return Object.fromEntries([...savedBefore, ...savedSince]) as Record<string, SavedAnswer>;
}

/** Of a draft copied forward: the earlier answers to the pages that are asked again. */
async function offeredAnswers(tx: EntityManager, own: OwnNotification): Promise<DraftView['earlierAnswers']> {
  if (own.copiedFrom === null || own.status !== 'DRAFT') return {};
  const earlier = await findOwnNotification(tx, own, own.copiedFrom);
  if (!earlier) return {};
  const offered: Answers = copyForward((await readWritten(tx, earlier)).current).offered;
  return offered as DraftView['earlierAnswers'];
}
