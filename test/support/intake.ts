import { v7 as newId } from 'uuid';
import { exampleAnswers, type Answers } from '@article5/domain/questions';
import type { SystemActor } from '@article5/domain/kernel';
import type { IntakeStep } from '@article5/domain/intake';
import { Clock } from '@article5/use-cases/kernel';
import { DenialSearch } from '@article5/use-cases/denial';
import {
  AssessRiskStep,
  CheckCompleteness,
  MatchTransaction,
  RouteCaseStep,
  ScreenParties,
  StartIntake,
  StepRunner,
  type IntakeCommand,
} from '@article5/use-cases/intake';
import { Matcher } from '@article5/use-cases/matching';
import { AssessRisk, RouteCase } from '@article5/use-cases/triage';
import type { TestDatabase } from './database';

export interface SubmittedOptions {
  readonly authorityId?: string;
  readonly answers?: Answers;
  readonly status?: string;
}

/** A submitted version in the tables, without its intake. */
export interface Submitted extends IntakeCommand {
  readonly authorityId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly actor: SystemActor;
}

let submitted = 0;

/** Rows as submitting leaves them, written directly: intake is what is tested, not submission. */
export async function givenSubmitted(
  database: TestDatabase,
  options: SubmittedOptions = {},
): Promise<Submitted> {
  const { authorityId = 'FR', answers = exampleAnswers(), status = 'RECEIVED' } = options;
  submitted += 1;
  const [organisationId, personId, notificationId] = [newId(), newId(), newId()];
  await database.rows(
    `with o as (insert into organisation (organisation_id, authority_id, legal_name, country)
            values ($1, $4, 'Fictional Exports', left($4, 2))),
          p as (insert into person (person_id, email, display_name) values ($2, $5, 'A Person')),
          n as (insert into notification (authority_id, notification_id, organisation_id, status, exporter_name,
            created_by, reference, version, received_at)
            values ($4, $3, $1, $6, 'Fictional Exports', $2, $7, 1, now()))
     insert into notification_version (authority_id, notification_id, organisation_id, version, catalogue_version,
       answers, canonical_sha256, declared_by, submitted_by, submitted_at)
     values ($4, $3, $1, 1, '1', $8, repeat('0', 64), 'A Person', $2, '2026-11-24T10:00:00Z')`,
    [
      organisationId,
      personId,
      notificationId,
      authorityId,
      `${personId}@example.test`,
      status,
      `${authorityId}-2026-${String(900_000 + submitted)}`,
      answers,
    ],
  );
  const actor: SystemActor = { kind: 'system', authorityId };
  return { authorityId, organisationId, personId, notificationId, version: 1, actor };
}

/** The intake's use-cases, wired as the worker wires them, without a queue. */
export function intakeOf(database: TestDatabase, clock: Clock = new Clock()) {
  const { transactions } = database;
  const runner = new StepRunner(transactions, clock);
  const matcher = new Matcher(transactions);
  const steps = {
    'check-completeness': new CheckCompleteness(runner),
    'screen-parties': new ScreenParties(runner),
    'match-transactions': new MatchTransaction(runner, matcher, new DenialSearch(database.transactions)),
    'assess-risk': new AssessRiskStep(runner, new AssessRisk(), clock),
    'route-case': new RouteCaseStep(runner, new RouteCase(), clock),
  };
  const start = new StartIntake(transactions);
  return {
    start,
    runner,
    matcher,
    ...steps,
    /** All steps in their order; the scan, which needs files, is marked done. */
    async runAll(of: Submitted): Promise<void> {
      await start.execute(of.actor, of);
      await database.rows(
        `update intake_step set state = 'DONE', result = '{}' where notification_id = $1 and step = 'scan-attachments'
           and state = 'WAITING'`,
        [of.notificationId],
      );
      for (const step of Object.values(steps)) await step.execute(of.actor, of);
    },
    /** A step's row as a superuser sees it. */
    async step(of: Submitted, name: IntakeStep) {
      const [row] = await database.rows<{
        state: string;
        attempts: number;
        error: string | null;
        result: Record<string, unknown> | null;
      }>(
        `select state, attempts, error, result from intake_step where notification_id = $1 and version = $2 and step = $3`,
        [of.notificationId, of.version, name],
      );
      return row;
    },
  };
}
