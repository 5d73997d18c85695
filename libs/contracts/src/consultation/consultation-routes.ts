import { z } from 'zod';
import { CONSULTATION_ANSWERS, CONSULTATION_KINDS } from '@article5/domain/consultation';
import { authorityCode, defineRoute, uuid } from '../kernel';
import { askedConsultationView, incomingConsultationView, incomingRow } from './consultation-views';

const ofCase = z.object({ reference: z.string() });
const asked = ofCase.extend({ consultationId: uuid });
const incoming = z.object({ consultationId: uuid });
const extension = z.discriminatedUnion('step', [
  z.object({ step: z.literal('PROPOSE'), workingDays: z.number(), reason: z.string().max(2000).optional() }),
  z.object({ step: z.literal('AGREE') }),
  z.object({ step: z.literal('DECLINE') }),
]);

export const listAsked = defineRoute({
  id: 'consultation.list-asked',
  method: 'GET',
  path: '/api/cases/:reference/consultations',
  audience: 'officer',
  summary: 'Other authorities that were asked about a case, newest first',
  params: ofCase,
  response: z.object({
    items: z.array(askedConsultationView),
    mayAsk: z.boolean(),
    /** Authorities that can be asked. */
    authorities: z.array(z.object({ authorityId: authorityCode, name: z.string() })),
  }),
});

export const askAuthority = defineRoute({
  id: 'consultation.ask',
  method: 'POST',
  path: '/api/cases/:reference/consultations',
  audience: 'officer',
  summary: 'Ask another authority (Art 16(5), 14(1), 14(2); R-025, R-036, R-038)',
  status: 201,
  params: ofCase,
  body: z.object({
    kind: z.enum(CONSULTATION_KINDS),
    consultedAuthorityId: authorityCode,
    denialId: uuid.optional(),
    /** Words for the other authority; it reads them. */
    request: z.string().max(4000),
  }),
  response: askedConsultationView,
});

export const extendAsked = defineRoute({
  id: 'consultation.extend-asked',
  method: 'POST',
  path: '/api/cases/:reference/consultations/:consultationId/extension',
  audience: 'officer',
  summary: 'Propose, agree to or decline an extension, as the asking authority (R-028, R-029)',
  params: asked,
  body: extension,
  response: askedConsultationView,
});

export const takeBackAsked = defineRoute({
  id: 'consultation.take-back',
  method: 'POST',
  path: '/api/cases/:reference/consultations/:consultationId/cancellation',
  audience: 'officer',
  summary: 'Take a question to another authority back',
  params: asked,
  response: askedConsultationView,
});

export const explainDeparture = defineRoute({
  id: 'consultation.explain',
  method: 'POST',
  path: '/api/cases/:reference/consultations/:consultationId/explanation',
  audience: 'officer',
  summary: 'Explain a decision that departs from the answer, for the other authorities (R-030, R-038)',
  params: asked,
  body: z.object({ explanation: z.string().max(4000) }),
  response: askedConsultationView,
});

export const listIncoming = defineRoute({
  id: 'consultation.list-incoming',
  method: 'GET',
  path: '/api/consultations',
  audience: 'officer',
  summary: 'What other authorities ask, open ones by due date first',
  response: z.object({ items: z.array(incomingRow) }),
});

export const readIncoming = defineRoute({
  id: 'consultation.read-incoming',
  method: 'GET',
  path: '/api/consultations/:consultationId',
  audience: 'officer',
  summary: 'A question of another authority beside the own denial; the read is logged for it (R-048)',
  params: incoming,
  response: incomingConsultationView,
});

export const answerIncoming = defineRoute({
  id: 'consultation.answer',
  method: 'POST',
  path: '/api/consultations/:consultationId/answer',
  audience: 'officer',
  summary: 'Answer another authority, with reasons (R-026, R-037)',
  params: incoming,
  body: z.object({ answer: z.enum(CONSULTATION_ANSWERS), reasons: z.string().max(4000) }),
  response: incomingConsultationView,
});

export const extendIncoming = defineRoute({
  id: 'consultation.extend-incoming',
  method: 'POST',
  path: '/api/consultations/:consultationId/extension',
  audience: 'officer',
  summary: 'Propose, agree to or decline an extension, as the consulted authority (R-028, R-029)',
  params: incoming,
  body: extension,
  response: incomingConsultationView,
});

export type ExtensionStep = z.infer<typeof extension>;
