import type { Refusal } from '../kernel';
import { CONSIDERATIONS, DEFINITION_ELEMENTS } from './heads';

/** Every finding of an assessment that can rest on files: the texts of Art 15(1), the elements, the steps, Annex I. */
export const FINDING_NAMES = [
  ...CONSIDERATIONS,
  ...DEFINITION_ELEMENTS,
  'step1',
  'step2',
  'step3',
  'step4',
  'annexI',
  'otherArticles',
] as const;
export type FindingName = (typeof FINDING_NAMES)[number];

/** A place that a finding rests on: a file of the notification, and the page where it has pages. */
export interface Evidence {
  readonly attachmentId: string;
  /** From 1, as a reader of the file counts; null: the file as a whole. */
  readonly page: number | null;
}

/** What each finding rests on; a finding without files is absent. */
export type EvidenceByFinding = Readonly<Partial<Record<FindingName, readonly Evidence[]>>>;

/**
 * What is wrong with the evidence named: a file that is not one of the notification's (`assessment.evidence-unknown`),
 * or the same place twice under one finding (`assessment.evidence-twice`). Source: design 4.6.
 */
export function evidenceRefusals(
  evidence: EvidenceByFinding,
  known: ReadonlySet<string>,
): readonly Refusal[] {
  return FINDING_NAMES.flatMap((finding) => {
    const seen = new Set<string>();
    return (evidence[finding] ?? []).flatMap(({ attachmentId, page }, index): Refusal[] => {
      const place = `${attachmentId} ${String(page)}`;
      const field = `/evidence/${finding}/${String(index)}`;
      const isTwice = seen.has(place);
      seen.add(place);
      if (!known.has(attachmentId)) return [{ code: 'assessment.evidence-unknown', field }];
      return isTwice ? [{ code: 'assessment.evidence-twice', field }] : [];
    });
  });
}
