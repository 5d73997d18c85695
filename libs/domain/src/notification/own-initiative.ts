import type { Refusal } from '../kernel';

/**
 * What a case rests on. AWARE: notified under Art 5(2). SUSPECTING: notified under national law by Art 5(3).
 * INFORMED: nobody notified; the authority opened it itself and may inform the exporter, Art 5(1).
 */
export const CASE_BASES = ['AWARE', 'SUSPECTING', 'INFORMED'] as const;
export type CaseBasis = (typeof CASE_BASES)[number];

/** Where an authority's own knowledge of a transaction comes from. Our list. */
export const KNOWLEDGE_SOURCES = [
  'OTHER_AUTHORITY',
  'CUSTOMS',
  'NATIONAL_SERVICE',
  'OPEN_SOURCE',
  'OTHER',
] as const;
export type KnowledgeSource = (typeof KNOWLEDGE_SOURCES)[number];

const LEAST_WORDS = 10;

/** Why a case cannot be opened like this: `own-initiative.knowledge-missing`. Source: Art 5(1). */
export function checkKnowledge(knowledge: string): readonly Refusal[] {
  return knowledge.trim().length < LEAST_WORDS
    ? [{ code: 'own-initiative.knowledge-missing', field: '/knowledge', parameters: { least: LEAST_WORDS } }]
    : [];
}
