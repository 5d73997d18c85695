import { z } from 'zod';
import { defineRoute, instant, uuid } from '../kernel';

/** One block of a letter, in order. `clause` names the versioned clause it came from; null for officers' words. */
export const letterBlock = z.object({
  kind: z.enum(['HEADING', 'PARAGRAPH', 'LIST']),
  clause: z.string().nullable(),
  /** One text; for a LIST one per entry. */
  texts: z.array(z.string()),
});

/** The text that is signed: what the hash covers and nothing else. */
export const letterText = z.object({
  language: z.string(),
  title: z.string(),
  blocks: z.array(letterBlock),
  /** SHA-256 (hex) of the canonical text; the approver sends it back. */
  textSha256: z.string(),
});

const issued = {
  letterId: uuid,
  reference: z.string(),
  authorityName: z.string(),
  issuedAt: instant,
  /** False until the worker has made the PDF. */
  pdfReady: z.boolean(),
  /** When the letter of a corrected decision took its place: it no longer applies. */
  replacedAt: instant.nullable(),
};

export const officerLetterView = z.object({
  ...issued,
  text: letterText,
  /** When somebody of the exporter first opened it in the portal. */
  readAt: instant.nullable(),
});

export const exporterLetterView = z.object({ ...issued, text: letterText });

const ofCase = z.object({ reference: z.string(), letterId: uuid });
const ofNotification = z.object({ notificationId: uuid, letterId: uuid });

export const readLetter = defineRoute({
  id: 'letter.read',
  method: 'GET',
  path: '/api/cases/:reference/letters/:letterId',
  audience: 'officer',
  summary: 'An issued letter',
  params: ofCase,
  response: officerLetterView,
});

export const downloadLetter = defineRoute({
  id: 'letter.download',
  method: 'GET',
  path: '/api/cases/:reference/letters/:letterId/file',
  audience: 'officer',
  summary: 'An issued letter as tagged PDF',
  params: ofCase,
  produces: 'application/pdf',
});

export const downloadLetterPage = defineRoute({
  id: 'letter.download-page',
  method: 'GET',
  path: '/api/cases/:reference/letters/:letterId/page',
  audience: 'officer',
  summary: 'An issued letter as stand-alone HTML',
  params: ofCase,
  produces: 'text/html; charset=utf-8',
});

export const listOwnLetters = defineRoute({
  id: 'letter.list-own',
  method: 'GET',
  path: '/api/notifications/:notificationId/letters',
  audience: 'exporter',
  summary: 'Letters about a notification, newest first',
  params: z.object({ notificationId: uuid }),
  response: z.object({
    items: z.array(z.object({ ...issued, title: z.string(), readAt: instant.nullable() })),
  }),
});

/** Opening it is recorded as its delivery. */
export const readOwnLetter = defineRoute({
  id: 'letter.read-own',
  method: 'GET',
  path: '/api/notifications/:notificationId/letters/:letterId',
  audience: 'exporter',
  summary: 'Read a letter',
  params: ofNotification,
  response: exporterLetterView,
});

export const downloadOwnLetter = defineRoute({
  id: 'letter.download-own',
  method: 'GET',
  path: '/api/notifications/:notificationId/letters/:letterId/file',
  audience: 'exporter',
  summary: 'A letter as tagged PDF',
  params: ofNotification,
  produces: 'application/pdf',
});

export const downloadOwnLetterPage = defineRoute({
  id: 'letter.download-own-page',
  method: 'GET',
  path: '/api/notifications/:notificationId/letters/:letterId/page',
  audience: 'exporter',
  summary: 'A letter as stand-alone HTML',
  params: ofNotification,
  produces: 'text/html; charset=utf-8',
});

export type LetterText = z.infer<typeof letterText>;
export type OfficerLetterView = z.infer<typeof officerLetterView>;
export type ExporterLetterView = z.infer<typeof exporterLetterView>;
