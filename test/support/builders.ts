import { v7 as newId } from 'uuid';
import type { ExporterActor } from '@article5/domain/identity';
import { exampleAnswers, type Answers, type ExampleOptions } from '@article5/domain/questions';
import type { Receipt } from '@article5/contracts/notification';
import { Clock } from '@article5/use-cases/kernel';
import { SaveAnswer, StartDraft, SubmitByMachine, SubmitDraft } from '@article5/use-cases/notification';
import { as, given as givenPeople } from './actors';
import type { TestDatabase } from './database';

/** A clock that a test sets. */
export class FixedClock extends Clock {
  constructor(public at: Date) {
    super();
  }

  override now(): Date {
    return this.at;
  }
}

/** An instant at which `exampleAnswers()` is valid everywhere in the Union. */
export const TEST_NOW = '2026-11-24T10:00:00.123Z';
export const TEST_DECLARATION = { name: 'Alix Dubois', role: 'Export control manager', accepted: true };

/** What a built notification is like; everything has a default. */
export interface NotificationToBuild {
  /** Default FR; ignored when `exporter` is given. */
  readonly authorityId?: string;
  readonly exporter?: ExporterActor;
  /** What of the fictional example to vary. */
  readonly example?: ExampleOptions;
  /** Whole answers instead of the example. */
  readonly answers?: Answers;
  readonly at?: string;
}

export interface BuiltDraft {
  readonly notificationId: string;
  readonly exporter: ExporterActor;
  readonly answers: Answers;
}

export interface BuiltNotification extends BuiltDraft {
  readonly reference: string;
  readonly receipt: Receipt;
}

async function exporterFor(database: TestDatabase, { exporter, authorityId }: NotificationToBuild) {
  if (exporter) return exporter;
  return as.exporter(database, await givenPeople.organisation(database, authorityId ?? 'FR'));
}

function clockOf({ at }: NotificationToBuild): FixedClock {
  return new FixedClock(new Date(at ?? TEST_NOW));
}

function answersOf({ answers, example, at }: NotificationToBuild): Answers {
  return answers ?? exampleAnswers({ today: (at ?? TEST_NOW).slice(0, 10), ...example });
}

/** Notifications made by the same acts as in the product, so that no impossible one exists. */
export const given = {
  ...givenPeople,

  /** A draft with every page answered, saved page by page. */
  async draft(database: TestDatabase, build: NotificationToBuild = {}): Promise<BuiltDraft> {
    const exporter = await exporterFor(database, build);
    const clock = clockOf(build);
    const answers = answersOf(build);
    const { notificationId } = await new StartDraft(database.transactions, clock).execute(exporter, {});
    const save = new SaveAnswer(database.transactions, clock);
    for (const [answerKey, value] of Object.entries(answers)) {
      await save.execute(exporter, { notificationId, answerKey, value, ifMatch: '0' });
    }
    return { notificationId, exporter, answers };
  },

  /** A notification sent in one step: RECEIVED, intake waiting, outbox filled. */
  async submitted(database: TestDatabase, build: NotificationToBuild = {}): Promise<BuiltNotification> {
    const exporter = await exporterFor(database, build);
    const answers = answersOf(build);
    const submit = new SubmitByMachine(database.transactions, clockOf(build));
    const receipt = await submit.execute(exporter, { answers, declaration: TEST_DECLARATION }, newId());
    return {
      notificationId: receipt.notificationId,
      reference: receipt.reference,
      receipt,
      exporter,
      answers,
    };
  },

  /** The same by way of a draft, as a person does it. */
  async submittedDraft(database: TestDatabase, build: NotificationToBuild = {}): Promise<BuiltNotification> {
    const draft = await given.draft(database, build);
    const submit = new SubmitDraft(database.transactions, clockOf(build));
    const receipt = await submit.execute(draft.exporter, {
      notificationId: draft.notificationId,
      declaration: TEST_DECLARATION,
      idempotencyKey: newId(),
    });
    return { ...draft, reference: receipt.reference, receipt };
  },
};

export { as };
