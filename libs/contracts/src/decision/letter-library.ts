import { z } from 'zod';
import {
  CLAUSE_NAMES,
  LETTER_LANGUAGES,
  PERIOD_UNITS,
  REMEDY_KINDS,
  type ClauseName,
} from '@article5/domain/decision';
import { date, defineRoute, uuid } from '../kernel';

const clauseName = z.enum(CLAUSE_NAMES as unknown as readonly [ClauseName, ...ClauseName[]]);
const letterLanguage = z.enum(LETTER_LANGUAGES);
const person = z.object({ personId: uuid, displayName: z.string() });
const approval = {
  validFrom: date,
  /** Null for what came with the portal. */
  proposedBy: person.nullable(),
  /** Null until a second person of the authority approved it: not in force. */
  approvedBy: person.nullable(),
};
const period = {
  kind: z.enum(REMEDY_KINDS),
  count: z.number().int().min(1).max(365),
  unit: z.enum(PERIOD_UNITS),
};

/** The clauses of letters, the authority's own wordings of them, and its remedies. */
export const letterLibraryView = z.object({
  clauses: z.array(
    z.object({
      clause: clauseName,
      version: z.number().int(),
      isLocked: z.boolean(),
      variables: z.array(z.string()),
      texts: z.record(letterLanguage, z.string()),
    }),
  ),
  wordings: z.array(
    z.object({
      ...approval,
      wordingId: uuid,
      clause: clauseName,
      language: letterLanguage,
      version: z.number().int(),
      text: z.string(),
    }),
  ),
  remedies: z.array(z.object({ ...approval, ...period, remedyId: uuid, body: z.string().nullable() })),
});
export type LetterLibraryView = z.infer<typeof letterLibraryView>;

export const readLetterLibrary = defineRoute({
  id: 'letter-library.read',
  method: 'GET',
  path: '/api/authority/letter-library',
  audience: 'officer',
  summary: 'Clauses of letters, your authority’s own wordings and remedies',
  response: letterLibraryView,
});

export const proposeWording = defineRoute({
  id: 'letter-library.propose-wording',
  method: 'POST',
  path: '/api/authority/letter-library/wordings',
  audience: 'officer',
  summary: 'Propose your own wording of a clause; in force from a day on, once another person approved it',
  status: 201,
  body: z.object({
    clause: clauseName,
    language: letterLanguage,
    text: z.string().max(4000),
    validFrom: date,
  }),
  response: z.object({ wordingId: uuid }),
});

export const approveWording = defineRoute({
  id: 'letter-library.approve-wording',
  method: 'POST',
  path: '/api/authority/letter-library/wordings/:wordingId/approval',
  audience: 'officer',
  summary: 'Approve a wording that somebody else proposed',
  params: z.object({ wordingId: uuid }),
});

export const proposeRemedy = defineRoute({
  id: 'letter-library.propose-remedy',
  method: 'POST',
  path: '/api/authority/letter-library/remedies',
  audience: 'officer',
  summary: 'Propose the remedy that letters name',
  status: 201,
  body: z.object({ ...period, body: z.string().trim().max(200).nullable(), validFrom: date }),
  response: z.object({ remedyId: uuid }),
});

export const approveRemedy = defineRoute({
  id: 'letter-library.approve-remedy',
  method: 'POST',
  path: '/api/authority/letter-library/remedies/:remedyId/approval',
  audience: 'officer',
  summary: 'Approve a remedy that somebody else proposed, or confirm one that came with the portal',
  params: z.object({ remedyId: uuid }),
});
