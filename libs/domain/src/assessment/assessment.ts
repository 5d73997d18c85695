import type { EvidenceByFinding } from './evidence';
import type { Consideration, DefinitionElement } from './heads';

/** The officer's answer to a question of fact; UNCLEAR is an answer, an empty one is none. */
export const FINDINGS = ['YES', 'NO', 'UNCLEAR'] as const;
export type Finding = (typeof FINDINGS)[number];

export interface ElementFinding {
  readonly met: Finding | null;
  readonly finding: string;
}

/** Due-diligence steps of the guidelines (Recommendation (EU) 2024/2659, 3.1 to 3.4). */
export const GUIDELINE_STEPS = ['1', '2', '3', '4'] as const;

/**
 * What the authority found, beside what the exporter answered; never over it. Texts may be empty while the
 * assessment is being written; `completeness` says what a decision still needs. Source: design 4.6,
 *
 */
export interface Assessment {
  readonly considerations: Readonly<Record<Consideration, string>>;
  readonly elements: Readonly<Record<DefinitionElement, ElementFinding>>;
  /** Findings along the guideline steps, by step. */
  readonly steps: Readonly<Record<(typeof GUIDELINE_STEPS)[number], string>>;
  readonly annexI: {
    readonly listed: Finding | null;
    /** Entry of Annex I, for example `5A001.j`; empty when none. */
    readonly entry: string;
    readonly finding: string;
  };
  /** Were Arts 4, 9 and 10 looked at before the item was set aside? Source: R-007. */
  readonly otherArticles: { readonly checked: boolean; readonly finding: string };
  readonly evidence: EvidenceByFinding;
}

const NOTHING_FOUND: ElementFinding = { met: null, finding: '' };

/** The assessment of a case on which nobody has written anything yet. */
export const EMPTY_ASSESSMENT: Assessment = {
  considerations: { commitments: '', sanctions: '', policy: '', endUse: '' },
  elements: {
    dualUse: NOTHING_FOUND,
    speciallyDesigned: NOTHING_FOUND,
    covertSurveillance: NOTHING_FOUND,
    naturalPersons: NOTHING_FOUND,
    dataFromSystems: NOTHING_FOUND,
  },
  steps: { 1: '', 2: '', 3: '', 4: '' },
  annexI: { listed: null, entry: '', finding: '' },
  otherArticles: { checked: false, finding: '' },
  evidence: {},
};
