import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Refused, type Actor, type OfficerActor, type Refusal } from '@article5/domain/kernel';
import {
  checkPaper,
  partGaps,
  receiptOf,
  validateDeclaration,
  yearIn,
  type PaperChannel,
} from '@article5/domain/notification';
import { canonicalAnswers, validateNotification, type Answers } from '@article5/domain/questions';
import { recordAction } from '@article5/persistence/ledger';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  findExporter,
  findFormContext,
  findSubmissionContext,
  insertPaperEntry,
  keepFirstVersion,
  lockNamedAttachments,
  type SubmissionContext,
} from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { assertOfficer, moveClockFor, roleFor } from './act-on-case';
import { sealVersion } from './prepare-version';
import { bodySha256, onceMoreAfterTwin } from './submission';

/** A notification on paper as an officer enters it. */
export interface PaperToEnter {
  readonly organisationId: string;
  readonly channel: PaperChannel;
  readonly arrivedOn: string;
  readonly signedBy: { readonly name: string; readonly role: string };
  readonly originals: readonly string[];
  readonly answers: Answers;
  readonly requestKey: string;
}

/** What was entered. */
export interface EnteredPaper {
  readonly notificationId: string;
  readonly reference: string;
  /** Required answers that the paper does not give. */
  readonly notOnPaper: number;
}

const PERMISSION = 'notification.enter-paper';

/**
 * Enters a notification that came by post, e-mail or hand: its day of arrival is the day of receipt, the original is
 * attached, and what the paper does not say is left open and asked for later. Runs in the exporter's own scope, so
 * that the exporter has it like every other once it has an account. Source.
 */
@Injectable()
export class EnterPaper {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Answers the reference, and how many required answers the paper does not give. */
  async execute(actor: Actor, paper: PaperToEnter): Promise<EnteredPaper> {
    const officer = assertOfficer(actor, PERMISSION);
    return onceMoreAfterTwin(() => this.enter(officer, paper));
  }

  private async enter(officer: OfficerActor, paper: PaperToEnter) {
    const { authorityId } = officer;
    const asked = bodySha256(paper);
    const scope = { ...scopeOf(officer), organisationId: paper.organisationId };
    return this.transactions.run(scope, async (tx) => {
      const now = this.clock.now();
      const exporter = await findExporter(tx, authorityId, paper.organisationId);
      if (!exporter) throw notFound('organisation');
      const request = { authorityId, organisationId: paper.organisationId, idempotencyKey: paper.requestKey };
      const context = await findSubmissionContext(tx, request, now);
      const earlier = await earlierEntry(tx, context, asked);
      if (earlier) return earlier;
      return keepPaper(tx, { officer, paper, now, asked, context });
    });
  }
}

interface Entering {
  readonly officer: OfficerActor;
  readonly paper: PaperToEnter;
  readonly now: Date;
  readonly asked: string;
  readonly context: SubmissionContext;
}

async function keepPaper(tx: EntityManager, { officer, paper, now, asked, context }: Entering) {
  const { authorityId } = officer;
  const { organisationId, arrivedOn, channel, originals } = paper;
  const today = context.questions.today;
  const sentAt = receiptOf(arrivedOn, { today, at: now });
  const { questions } = await findFormContext(tx, authorityId, sentAt);
  const checked = validateNotification(paper.answers, questions);
  const { gaps, wrong } = partGaps(checked.ok ? [] : checked.refusals);
  const declaration = validateDeclaration({ ...paper.signedBy, accepted: true });
  const notificationId = newId();
  const own = { authorityId, organisationId, notificationId };
  const files = await lockNamedAttachments(tx, own, originals);
  const lost = originals.filter((id) => !files.some(({ attachmentId }) => attachmentId === id));
  refuseIfAny([
    ...checkPaper({ arrivedOn, signedBy: paper.signedBy.name, originals: originals.length }, today),
    ...(declaration.ok ? [] : declaration.refusals.filter(isUnreadable)),
    ...lost.map(() => ({ code: 'attachment.unknown', field: '/originals' })),
    ...wrong.map((refusal) => ({ ...refusal, field: `/answers${refusal.field ?? ''}` })),
  ]);
  const version = sealVersion(
    { ...own, version: 1, sentBy: officer.personId, sentAt },
    {
      answers: checked.ok ? checked.value : canonicalAnswers(paper.answers),
      declaration: declaration.ok
        ? declaration.value
        : { name: paper.signedBy.name.trim(), role: paper.signedBy.role.trim() },
      files,
    },
  );
  const reference = await keepFirstVersion(tx, {
    version,
    isNew: true,
    year: yearIn(context.timeZone, now.toISOString()),
    exporterName: context.exporterName,
    idempotency: { key: paper.requestKey, bodySha256: asked },
  });
  await insertPaperEntry(tx, {
    ...{ ...own, channel, arrivedOn, originals, enteredBy: officer.personId, enteredAt: now },
    notOnPaper: gaps.length,
  });
  await moveClockFor(tx, version, 'SUBMITTED', sentAt);
  await recordAction(tx, {
    ...{
      ...own,
      kind: 'SUBMITTED',
      actorId: officer.personId,
      actorRole: roleFor(officer, PERMISSION),
      at: now,
    },
    legalBasis: version.answers['R3']?.['reason'] === 'SUSPECT' ? 'Art 5(3)' : 'Art 5(2)',
    payload: {
      reference,
      ...{ version: version.version, catalogue: version.catalogueVersion },
      ...{ canonicalSha256: version.canonicalSha256, attachments: version.attachments.length },
      paper: { channel, arrivedOn, originals, notOnPaper: gaps.length },
    },
    ...{ transactionId: newId(), exporterVisible: true },
  });
  return { notificationId, reference, notOnPaper: gaps.length };
}

const isUnreadable = ({ code }: Refusal): boolean => code === 'submission.text-unreadable';

/** Refuses with everything that was found, at once. */
function refuseIfAny(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}

/** What an earlier request with the same key entered; another paper under the same key is refused. */
async function earlierEntry(
  tx: EntityManager,
  { earlier }: SubmissionContext,
  asked: string,
): Promise<EnteredPaper | undefined> {
  if (!earlier) return undefined;
  if (earlier.bodySha256 !== asked) throw new Refused([{ code: 'submission.key-reused' }]);
  const [row] = await tx.query<EnteredPaper[]>(
    `select n.notification_id as "notificationId", n.reference, e.not_on_paper as "notOnPaper" from notification n
     join paper_entry e using (authority_id, notification_id) where n.notification_id = $1`,
    [earlier.notificationId],
  );
  if (!row) throw new Refused([{ code: 'submission.key-reused' }]);
  return row;
}
