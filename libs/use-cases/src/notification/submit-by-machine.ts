import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Refused, type Actor, type Refusal } from '@article5/domain/kernel';
import type { DeclarationGiven } from '@article5/domain/notification';
import type { Answers } from '@article5/domain/questions';
import type { Receipt } from '@article5/contracts/notification';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findFormContext, findSubmissionContext } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { assertExporter } from './own-notification';
import { checkVersion } from './prepare-version';
import { bodySha256, earlierReceipt, idempotencyKeyFrom, onceMoreAfterTwin, send } from './submission';

/** A whole notification as a machine sends it; nothing in it is trusted. */
export interface MachineSubmission {
  readonly reference?: string | undefined;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly declaration: DeclarationGiven;
}

/**
 * Sends a notification in one step, without a draft: same catalogue, same checks, same receipt. Pointers of refusals
 * go into the body. Permission: `notification.submit`. Source.
 */
@Injectable()
export class SubmitByMachine {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, body: MachineSubmission, idempotencyKey: string | undefined): Promise<Receipt> {
    const exporter = assertExporter(actor, 'notification.submit');
    const key = idempotencyKeyFrom(idempotencyKey);
    const asked = bodySha256({ ...body, reference: body.reference ?? null });
    const answers = withReference(body);
    const scope = { authorityId: exporter.authorityId, organisationId: exporter.organisationId };
    return intoBody(body, () =>
      onceMoreAfterTwin(() =>
        this.transactions.run(scopeOf(actor), async (tx) => {
          const now = this.clock.now();
          const context = await findSubmissionContext(tx, { ...scope, idempotencyKey: key }, now);
          const earlier = await earlierReceipt(tx, exporter, context, asked);
          if (earlier) return earlier;
          const { declaration } = body;
          const who = { notificationId: newId(), sentBy: exporter.personId, sentAt: now };
          const sending = { ...scope, ...who, answers, declaration };
          return send(
            tx,
            exporter,
            { sending, isNew: true, idempotency: { key, bodySha256: asked } },
            context,
          );
        }),
      ),
    );
  }

  /** Checks and keeps nothing. */
  async validate(actor: Actor, body: MachineSubmission): Promise<{ valid: true }> {
    const { authorityId, organisationId } = assertExporter(actor, 'notification.submit');
    const answers = withReference(body);
    return intoBody(body, () =>
      this.transactions.run(scopeOf(actor), async (tx) => {
        const { questions } = await findFormContext(tx, authorityId, this.clock.now());
        const sending = { authorityId, organisationId, notificationId: newId(), answers };
        await checkVersion(tx, { ...sending, declaration: body.declaration }, questions);
        return { valid: true as const };
      }),
    );
  }
}

/** The answers with the exporter's own reference on page 1.2, unless the page says one itself. */
function withReference({ reference, answers }: MachineSubmission): Answers {
  if (reference === undefined || !fillsReference(answers)) return answers as Answers;
  return { ...answers, '1.2': { ...(answers['1.2'] as object), reference } } as Answers;
}

function fillsReference(answers: MachineSubmission['answers']): boolean {
  const page = answers['1.2'];
  return typeof page === 'object' && page !== null && !Array.isArray(page) && !('reference' in page);
}

/** Refusals point into the answers; a machine wants pointers into what it sent. */
async function intoBody<T>(body: MachineSubmission, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const isFilled = body.reference !== undefined && fillsReference(body.answers);
    throw new Refused(
      error.refusals.map((refusal) => ({ ...refusal, ...pointed(refusal, isFilled) })),
      error.kind,
    );
  }
}

function pointed({ field }: Refusal, isFilled: boolean): { field?: string } {
  if (field === undefined || field.startsWith('/declaration')) return {};
  if (isFilled && field === '/1.2/reference') return { field: '/reference' };
  return { field: `/answers${field}` };
}
