import { z } from 'zod';
import {
  CONSIDERATIONS,
  DEFINITION_ELEMENTS,
  FINDING_NAMES,
  FINDINGS,
  GUIDELINE_STEPS,
} from '@article5/domain/assessment';
import { defineRoute, instant, uuid } from '../kernel';

const text = z.string().max(20_000);
const finding = z.enum(FINDINGS).nullable();

/** The officer's assessment as written and read: the same shape both ways. */
export const assessmentContent = z.object({
  considerations: z.record(z.enum(CONSIDERATIONS), text),
  elements: z.record(z.enum(DEFINITION_ELEMENTS), z.object({ met: finding, finding: text })),
  steps: z.record(z.enum(GUIDELINE_STEPS), text),
  annexI: z.object({ listed: finding, entry: z.string().max(40), finding: text }),
  otherArticles: z.object({ checked: z.boolean(), finding: text }),
  /** Files of the notification that findings rest on, with the page; assessments of before have none. */
  evidence: z
    .partialRecord(
      z.enum(FINDING_NAMES),
      z
        .array(z.object({ attachmentId: uuid, page: z.number().int().min(1).max(9999).nullable() }))
        .max(20)
        .readonly(),
    )
    .default({}),
});

export const assessmentView = z.object({
  content: assessmentContent,
  /** Sent back as `If-Match`; 0 before anybody wrote. */
  revision: z.number().int(),
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
});

/** `If-Match: "<revision>"`. 412 `assessment.changed-meanwhile` when another officer saved first. */
export const saveAssessment = defineRoute({
  id: 'assessment.save',
  method: 'PUT',
  path: '/api/cases/:reference/assessment',
  audience: 'officer',
  summary: 'Save what the authority found (Art 15(1), Art 2(20), guideline steps, Annex I)',
  headers: ['If-Match'],
  params: z.object({ reference: z.string() }),
  body: assessmentContent,
  response: assessmentView,
});

export type AssessmentView = z.infer<typeof assessmentView>;
