import { z } from 'zod';
import { PAPER_CHANNELS } from '@article5/domain/notification';
import { date, defineRoute, instant, uuid } from '../kernel';
import { attachmentView } from './attachment';
import { answers } from './words';

/** An exporter that a paper may come from; `accounts`: people who can sign in for it. */
export const paperExporter = z.object({
  organisationId: uuid,
  legalName: z.string(),
  eori: z.string().nullable(),
  town: z.string().nullable(),
  country: z.string(),
  accounts: z.number().int(),
});

export const findPaperExporters = defineRoute({
  id: 'paper.exporters',
  method: 'GET',
  path: '/api/paper/exporters',
  audience: 'officer',
  summary: 'Exporters of the authority whose name contains the words or whose EORI number it is',
  query: z.object({ q: z.string().min(2).max(200) }),
  response: z.object({ items: z.array(paperExporter) }),
});

/** A record of an exporter that has no account here; it can be given one later. */
export const addPaperExporter = defineRoute({
  id: 'paper.add-exporter',
  method: 'POST',
  path: '/api/paper/exporters',
  audience: 'officer',
  summary: 'Add an exporter without account',
  status: 201,
  body: z.object({
    legalName: z.string().trim().min(1).max(300),
    eori: z.string().trim().max(20).nullable(),
    street: z.string().trim().max(300).nullable(),
    postcode: z.string().trim().max(20).nullable(),
    town: z.string().trim().max(200).nullable(),
    country: z.string().regex(/^[A-Z]{2}$/),
  }),
  response: paperExporter,
});

/** The rules that the questions need: the same as for a draft of this authority. */
export const readPaperForm = defineRoute({
  id: 'paper.form',
  method: 'GET',
  path: '/api/paper/form',
  audience: 'officer',
  summary: 'What the form for a paper needs to know of the authority',
  response: z.object({
    today: date,
    profile: z.object({ suspicionNotified: z.boolean(), goingOnAllowed: z.boolean() }),
    euMemberStates: z.array(z.string()),
  }),
});

export const uploadPaperOriginal = defineRoute({
  id: 'paper.upload-original',
  method: 'POST',
  path: '/api/paper/exporters/:organisationId/originals',
  audience: 'officer',
  summary: 'Upload a scan of the original (form field "file"); it is scanned for viruses like every file',
  status: 201,
  consumes: 'multipart/form-data',
  params: z.object({ organisationId: uuid }),
  response: attachmentView,
});

export const enterPaper = defineRoute({
  id: 'paper.enter',
  method: 'POST',
  path: '/api/paper/notifications',
  audience: 'officer',
  summary: 'Enter a notification that came by post, e-mail or hand; the day of arrival is the day of receipt',
  status: 201,
  body: z.object({
    organisationId: uuid,
    channel: z.enum(PAPER_CHANNELS),
    arrivedOn: date,
    /** Who signed the paper, as written there. */
    signedBy: z.object({ name: z.string().max(200), role: z.string().max(200) }),
    originals: z.array(uuid).max(20),
    /** By page, as far as the paper says; what it does not say is asked for later. */
    answers,
    /** Made by the client once a form, so that a repeat enters nothing twice. */
    requestKey: uuid,
  }),
  response: z.object({ reference: z.string(), notOnPaper: z.number().int() }),
});

export const readPaperEntry = defineRoute({
  id: 'paper.read',
  method: 'GET',
  path: '/api/cases/:reference/paper',
  audience: 'officer',
  summary:
    'Who entered the notification from paper, and the originals; null where it came through the portal',
  params: z.object({ reference: z.string() }),
  response: z.object({
    paper: z
      .object({
        channel: z.enum(PAPER_CHANNELS),
        arrivedOn: date,
        enteredAt: instant,
        enteredBy: z.string(),
        /** Calendar days from arrival to entry. */
        daysLate: z.number().int(),
        notOnPaper: z.number().int(),
        originals: z.array(z.object({ attachmentId: uuid, fileName: z.string() })),
      })
      .nullable(),
  }),
});

export const downloadCaseReceipt = defineRoute({
  id: 'paper.receipt',
  method: 'GET',
  path: '/api/cases/:reference/receipt',
  audience: 'officer',
  summary: 'The receipt as PDF, to be sent by post',
  params: z.object({ reference: z.string() }),
  produces: 'application/pdf',
});

export type PaperExporter = z.infer<typeof paperExporter>;
