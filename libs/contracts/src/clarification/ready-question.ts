import { z } from 'zod';
import { date, defineRoute, instant } from '../kernel';

const texts = z.object({ en: z.string(), fr: z.string(), de: z.string() });
const readyQuestion = z.object({ id: z.string(), about: z.string(), text: texts });
export type ReadyQuestion = z.infer<typeof readyQuestion>;

export const listReadyQuestions = defineRoute({
  id: 'clarification.ready-questions',
  method: 'GET',
  path: '/api/authority/ready-questions',
  audience: 'officer',
  summary: 'Ready questions that officers of the authority are offered today',
  response: z.object({ items: z.array(readyQuestion) }),
});

const templateVersion = z.object({
  version: z.number().int(),
  about: z.string(),
  text: texts,
  isRetired: z.boolean(),
  validFrom: date,
  time: z.enum(['PAST', 'IN_FORCE', 'COMING', 'WITHDRAWN']),
  madeBy: z.string(),
  madeAt: instant,
});
export type TemplateVersionView = z.infer<typeof templateVersion>;

const template = z.object({
  code: z.string(),
  /** Comes with the portal; the authority may have words of its own for it. */
  isShipped: z.boolean(),
  /** What officers are offered today; null once retired, and before its first day. */
  offered: readyQuestion.nullable(),
  /** The authority's versions, newest first. */
  versions: z.array(templateVersion),
});
export type TemplateView = z.infer<typeof template>;

export const listQuestionTemplates = defineRoute({
  id: 'question-template.list',
  method: 'GET',
  path: '/api/authority/question-templates',
  audience: 'officer',
  summary: 'Ready questions with the authority’s own versions',
  response: z.object({ today: date, templates: z.array(template) }),
});

const code = z.string().max(60);

export const saveQuestionTemplate = defineRoute({
  id: 'question-template.save',
  method: 'POST',
  path: '/api/authority/question-templates',
  audience: 'officer',
  summary: 'Add a version of a ready question, or a new one, in force from a day on',
  status: 201,
  body: z.object({
    /** Leave it out for a question that is new. */
    code: code.optional(),
    about: z.string().max(20),
    text: texts,
    validFrom: z.string().max(10),
  }),
  response: z.object({ code: z.string() }),
});

export const retireQuestionTemplate = defineRoute({
  id: 'question-template.retire',
  method: 'POST',
  path: '/api/authority/question-templates/:code/retirement',
  audience: 'officer',
  summary: 'Offer a ready question no longer, from a day on',
  params: z.object({ code }),
  body: z.object({ validFrom: z.string().max(10) }),
});

export const withdrawQuestionTemplate = defineRoute({
  id: 'question-template.withdraw',
  method: 'POST',
  path: '/api/authority/question-templates/:code/versions/:version/withdrawal',
  audience: 'officer',
  summary: 'Take a version back before its first day',
  params: z.object({ code, version: z.coerce.number().int() }),
});
