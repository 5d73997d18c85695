import { z } from 'zod';
import { INTAKE_STEP_NAMES, type IntakeStep } from '@article5/domain/intake';
import { defineRoute, instant, uuid } from '../kernel';

export { INTAKE_STEP_NAMES, type IntakeStep };

const step = z.enum(INTAKE_STEP_NAMES as [IntakeStep, ...IntakeStep[]]);

/** The queued checks of a case, newest version first, and what waits for a person. */
export const intakeView = z.object({
  notificationId: uuid,
  /** The newest version. */
  version: z.number().int(),
  steps: z.array(
    z.object({
      version: z.number().int(),
      step,
      state: z.enum(['WAITING', 'RUNNING', 'DONE', 'FAILED']),
      attempts: z.number().int(),
      queuedAt: instant,
      startedAt: instant.nullable(),
      finishedAt: instant.nullable(),
      durationInMs: z.number().int().nullable(),
      /** Why the last try failed, for operators. */
      error: z.string().nullable(),
      /** What the step found; `skipped` where the case had moved on. Its fields differ by step. */
      result: z.record(z.string(), z.unknown()).nullable(),
      /** May the reader have it tried again? */
      mayRetry: z.boolean(),
    }),
  ),
  alerts: z.array(
    z.object({
      alertId: uuid,
      /** `intake-step-failed`, `job-failed`. */
      kind: z.string(),
      version: z.number().int().nullable(),
      /** The step or the job. */
      step: z.string().nullable(),
      error: z.string(),
      raisedAt: instant,
    }),
  ),
});
export type IntakeView = z.infer<typeof intakeView>;

/** `reference` is the case's reference or the notification's id. */
export const readIntake = defineRoute({
  id: 'intake.read',
  method: 'GET',
  path: '/api/cases/:reference/intake',
  audience: 'officer',
  summary: 'The queued checks of a case: state, attempts, duration, error, and open alerts',
  params: z.object({ reference: z.string() }),
  response: intakeView,
});

export const retryIntakeStep = defineRoute({
  id: 'intake.retry-step',
  method: 'POST',
  path: '/api/cases/:reference/intake/:step/retry',
  audience: 'officer',
  summary: 'Have a failed check tried again; its alert is resolved',
  params: z.object({ reference: z.string(), step }),
  response: intakeView,
});

/**
 * What happened, by ids only: the reader fetches what changed through the ordinary doors. `case`: an act was
 * recorded; `intake`: a queued check moved; `alert`: something failed for good, or was resolved.
 */
export const caseEvent = z.object({
  kind: z.enum(['case', 'intake', 'alert']),
  authorityId: z.string(),
  notificationId: uuid,
});
export type CaseEvent = z.infer<typeof caseEvent>;

/** Server-sent events `case-event`, each with a `caseEvent` as data; a comment line every 20 seconds. */
export const officerEvents = defineRoute({
  id: 'intake.events',
  method: 'GET',
  path: '/api/events',
  audience: 'officer',
  summary: 'Live events of the cases of one’s authority (server-sent events `case-event`)',
  produces: 'text/event-stream',
});

export const exporterEvents = defineRoute({
  id: 'intake.exporter-events',
  method: 'GET',
  path: '/api/exporter-events',
  audience: 'exporter',
  summary: 'Live events of the notifications of one’s organisation (server-sent events `case-event`)',
  produces: 'text/event-stream',
});
