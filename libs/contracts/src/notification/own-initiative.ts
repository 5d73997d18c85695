import { z } from 'zod';
import { KNOWLEDGE_SOURCES } from '@article5/domain/notification';
import { defineRoute, instant, uuid } from '../kernel';
import { answers } from './words';

/** How a case came to be that nobody notified; officers only. */
export const ownInitiativeView = z.object({
  source: z.enum(KNOWLEDGE_SOURCES),
  /** Null once erased. */
  knowledge: z.string().nullable(),
  openedBy: z.string(),
  openedAt: instant,
  /** Required answers of the form that the authority does not know. */
  notKnown: z.number().int(),
  /** The exporter was asked or informed, and sees the case since. */
  exporterKnows: z.boolean(),
});

/** Refusals: `own-initiative.knowledge-missing`, and those of the answers. Source: Art 5(1). */
export const openOwnInitiative = defineRoute({
  id: 'own-initiative.open',
  method: 'POST',
  path: '/api/own-initiative',
  audience: 'officer',
  summary: 'Open a case that nobody notified; the exporter sees nothing of it until it is asked or informed',
  status: 201,
  body: z.object({
    organisationId: uuid,
    source: z.enum(KNOWLEDGE_SOURCES),
    /** Internal. */
    knowledge: z.string().max(4000),
    /** By page, as far as it is known. */
    answers,
    /** Made by the client once a form, so that a repeat opens nothing twice. */
    requestKey: uuid,
  }),
  response: z.object({ reference: z.string() }),
});

export const readOwnInitiative = defineRoute({
  id: 'own-initiative.read',
  method: 'GET',
  path: '/api/cases/:reference/own-initiative',
  audience: 'officer',
  summary: 'Where the knowledge of a case comes from that nobody notified; null for a notified one',
  params: z.object({ reference: z.string() }),
  response: z.object({ ownInitiative: ownInitiativeView.nullable() }),
});

/** Refusals: `own-initiative.notified`, `case.reason-missing`; 409 `notification.not-in-this-status`. */
export const setAside = defineRoute({
  id: 'own-initiative.set-aside',
  method: 'POST',
  path: '/api/cases/:reference/set-aside',
  audience: 'officer',
  summary: 'End a case of the own initiative without informing the exporter',
  params: z.object({ reference: z.string() }),
  body: z.object({ reason: z.string().max(4000) }),
  response: z.object({ status: z.literal('CLOSED') }),
});

export type OwnInitiativeView = z.infer<typeof ownInitiativeView>;
