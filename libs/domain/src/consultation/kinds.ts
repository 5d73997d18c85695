/** Why one authority asks another. Source: Art 16(5), Art 14(1), Art 14(2). */
export const CONSULTATION_KINDS = ['ART_16_5', 'ART_14_1', 'ART_14_2'] as const;
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number];

/** What the consulted authority may say. IDENTICAL and NOT_IDENTICAL belong to Art 16(5), the others to Art 14. */
export const CONSULTATION_ANSWERS = ['IDENTICAL', 'NOT_IDENTICAL', 'OBJECTION', 'NO_OBJECTION'] as const;
export type ConsultationAnswer = (typeof CONSULTATION_ANSWERS)[number];

/**
 * What silence means once the period is over, never one thing for all: 16(5) counts as not identical, 14(1) as no
 * objection, and a consultation under 14(2) just closes.
 */
export const DEEMED_ANSWERS = ['NOT_IDENTICAL', 'NO_OBJECTION', 'CLOSED'] as const;
export type DeemedAnswer = (typeof DEEMED_ANSWERS)[number];

interface KindRules {
  readonly article: string;
  /** Working days of the consulted authority, day of receipt not counted. */
  readonly workingDays: number;
  /** The most that extensions may add in all; 0 where the law knows none. */
  readonly mostExtension: number;
  readonly answers: readonly ConsultationAnswer[];
  readonly silence: DeemedAnswer;
  /** An objection in time binds the asking authority. */
  readonly bindingObjection: boolean;
}

/**
 * Each procedure by itself, so that the rule of one is never taken for another's.
 * Art 16(5). Art 14(1): R-036, R-037 (binding force unconfirmed for the text of 2021). Art 14(2): R-038
 * (unconfirmed), where no extension is provided.
 */
export const KIND_RULES = {
  ART_16_5: {
    article: 'Art 16(5)',
    workingDays: 10,
    mostExtension: 30,
    answers: ['IDENTICAL', 'NOT_IDENTICAL'],
    silence: 'NOT_IDENTICAL',
    bindingObjection: false,
  },
  ART_14_1: {
    article: 'Art 14(1)',
    workingDays: 10,
    mostExtension: 30,
    answers: ['OBJECTION', 'NO_OBJECTION'],
    silence: 'NO_OBJECTION',
    bindingObjection: true,
  },
  ART_14_2: {
    article: 'Art 14(2)',
    workingDays: 10,
    mostExtension: 0,
    answers: ['OBJECTION', 'NO_OBJECTION'],
    silence: 'CLOSED',
    bindingObjection: false,
  },
} as const satisfies Record<ConsultationKind, KindRules>;
