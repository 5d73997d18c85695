import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Refused, type Actor } from '@article5/domain/kernel';
import { copyForward, listColumns } from '@article5/domain/notification';
import { draftAnswer, type Answers, type AnswerValue } from '@article5/domain/questions';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { insertDraft } from '@article5/persistence/notification';
import { Clock } from '../kernel';
import { assertExporter, readableOwn } from './own-notification';
import { readWritten } from './written-answers';

/** How a draft begins: blank, with the answers of the readiness check, or copied forward from an earlier one. */
export interface DraftToStart {
  readonly copyFrom?: string | undefined;
  readonly readiness?: Readonly<Record<string, AnswerValue>> | undefined;
}

const READINESS = /^R[1-4]$/;

/** Starts a notification as a draft. Permission: `notification.prepare`. */
@Injectable()
export class StartDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: DraftToStart): Promise<{ notificationId: string }> {
    const exporter = assertExporter(actor, 'notification.prepare');
    const readiness = readinessAnswers(command.readiness ?? {});
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const earlier =
        command.copyFrom === undefined
          ? undefined
          : await readableOwn(tx, actor, 'notification.prepare', command.copyFrom);
      const copied = earlier ? copyForward((await readWritten(tx, earlier)).current).answers : {};
      const answers = { ...copied, ...readiness };
      const notificationId = newId();
      await insertDraft(tx, {
        authorityId: exporter.authorityId,
        organisationId: exporter.organisationId,
        notificationId,
        copiedFrom: earlier?.notificationId ?? null,
        answers,
        columns: listColumns(answers),
        createdBy: exporter.personId,
        at: this.clock.now(),
      });
      return { notificationId };
    });
  }
}

/** Readiness answers carried over; anything else in there is refused. */
function readinessAnswers(given: Readonly<Record<string, AnswerValue>>): Answers {
  const checked = Object.entries(given).map(([key, value]) => {
    if (!READINESS.test(key)) {
      throw new Refused([{ code: 'questions.unknown-question', field: `/readiness/${key}` }]);
    }
    const outcome = draftAnswer(key, value);
    if (outcome.ok) return [key, outcome.value] as const;
    throw new Refused(
      outcome.refusals.map((refusal) => ({ ...refusal, field: `/readiness${refusal.field ?? ''}` })),
    );
  });
  return Object.fromEntries(checked);
}
