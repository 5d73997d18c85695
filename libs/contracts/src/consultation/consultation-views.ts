import { z } from 'zod';
import {
  CONSULTATION_ANSWERS,
  CONSULTATION_EVENT_KINDS,
  CONSULTATION_KINDS,
  CONSULTATION_STATES,
  DEEMED_ANSWERS,
} from '@article5/domain/consultation';
import { authorityCode, date, instant, uuid } from '../kernel';

const side = z.enum(['ASKING', 'CONSULTED']);

/** One thing that happened; people are named only in their own authority's view. */
export const consultationEventView = z.object({
  number: z.number().int(),
  kind: z.enum(CONSULTATION_EVENT_KINDS),
  at: instant,
  /** Null: the clock. */
  byAuthority: authorityCode.nullable(),
  actor: z.string().nullable(),
  workingDays: z.number().int().nullable(),
  dueOn: date.nullable(),
  text: z.string().nullable(),
});

/** The clock of a consultation: whose, until when, and why then. */
export const consultationClock = z.object({
  receivedOn: date,
  initialDueOn: date,
  dueOn: date,
  extendedBy: z.number().int(),
  /** Working days that are left after today; null once settled. */
  workingDaysLeft: z.number().int().nullable(),
  /** Weekday holidays in the period, of this calendar. */
  holidays: z.array(date),
  calendar: z.string(),
  timeZone: z.string(),
  /** Working days that extensions may still add; 0 where none is provided. */
  mostExtension: z.number().int(),
  /** In all more than 30 working days: the cautious reading is passed. */
  beyondCautiousTotal: z.boolean(),
});

const common = {
  consultationId: uuid,
  number: z.number().int(),
  kind: z.enum(CONSULTATION_KINDS),
  state: z.enum(CONSULTATION_STATES),
  askedAt: instant,
  clock: consultationClock,
  proposal: z.object({ by: side, workingDays: z.number().int() }).nullable(),
  answer: z.enum([...CONSULTATION_ANSWERS, 'CLOSED']).nullable(),
  /** What silence will mean, or meant. */
  silence: z.enum(DEEMED_ANSWERS),
  events: z.array(consultationEventView),
};

/** What the asking authority sees. */
export const askedConsultationView = z.object({
  ...common,
  consultedAuthorityId: authorityCode,
  consultedAuthorityName: z.string(),
  denial: z.object({ denialId: uuid, number: z.string(), itemName: z.string() }).nullable(),
  explained: z.boolean(),
  acts: z.array(z.enum(['PROPOSE_EXTENSION', 'AGREE', 'DECLINE', 'TAKE_BACK', 'EXPLAIN'])),
});

const sharedTransaction = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      family: z.string(),
      functions: z.array(z.string()),
      parameters: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() })),
      model: z.string().nullable(),
    }),
  ),
  parties: z.array(
    z.object({
      role: z.enum(['END_USER', 'CONSIGNEE']),
      name: z.string(),
      aliases: z.array(z.string()),
      country: z.string().nullable(),
      address: z.string().nullable(),
    }),
  ),
  destination: z.string().nullable(),
});

/** A question to the reader's authority: a row of the list. */
export const incomingRow = z.object({
  consultationId: uuid,
  kind: z.enum(CONSULTATION_KINDS),
  state: z.enum(CONSULTATION_STATES),
  askingAuthorityId: authorityCode,
  askingAuthorityName: z.string(),
  itemName: z.string().nullable(),
  endUserName: z.string().nullable(),
  receivedOn: date,
  dueOn: date,
  workingDaysLeft: z.number().int().nullable(),
  answer: common.answer,
});

/** What the consulted authority sees: the frozen part of the transaction beside its own denial; no exporter. */
export const incomingConsultationView = z.object({
  ...common,
  askingAuthorityId: authorityCode,
  askingAuthorityName: z.string(),
  shared: sharedTransaction,
  /** The own denial, as compared with it (Art 16(5)). */
  denial: z
    .object({
      denialId: uuid,
      number: z.string(),
      status: z.string(),
      notifiedOn: date.nullable(),
      transaction: sharedTransaction,
      reasons: z.array(
        z.object({ code: z.string(), parameters: z.record(z.string(), z.union([z.string(), z.number()])) }),
      ),
      verdict: z.enum(['SAME', 'POSSIBLE', 'DIFFERENT']),
    })
    .nullable(),
  answers: z.array(z.enum(CONSULTATION_ANSWERS)),
  acts: z.array(z.enum(['ANSWER', 'PROPOSE_EXTENSION', 'AGREE', 'DECLINE'])),
});

export type ConsultationEventView = z.infer<typeof consultationEventView>;
export type ConsultationClock = z.infer<typeof consultationClock>;
export type AskedConsultationView = z.infer<typeof askedConsultationView>;
export type IncomingRow = z.infer<typeof incomingRow>;
export type IncomingConsultationView = z.infer<typeof incomingConsultationView>;
