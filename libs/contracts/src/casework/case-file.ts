import { z } from 'zod';
import { assessmentContent } from '../assessment';
import { decisionView, officerHearingView, similarTransaction } from '../decision';
import { defineRoute, uuid } from '../kernel';
import { answersByPage, versionInfo } from './case-view';

const params = z.object({ reference: z.string() });

/** The whole case as tagged PDF with an index. Printing it is recorded in the case, with its purpose. */
export const printCaseFile = defineRoute({
  id: 'case.print-file',
  method: 'POST',
  path: '/api/cases/:reference/file',
  audience: 'officer',
  summary: 'Print the case file',
  params,
  body: z.object({ purpose: z.string().trim().min(3).max(300) }),
  produces: 'application/pdf',
});

/** A decision as its officer saw it: what it rested on then, from what the ledger committed to. */
export const replayView = z.object({
  decision: decisionView,
  notified: versionInfo.extend({ answers: answersByPage }),
  /** Null where the words were erased since. */
  assessment: assessmentContent.nullable(),
  /** Essentially identical transactions and their outcomes as they were shown. */
  similar: z.array(similarTransaction),
  /** Hearings of the exporter as they stood, with what was answered and how it was weighed. */
  hearings: z.array(officerHearingView),
  /** Versions of catalogues, lists, tables and matcher that were in force. */
  versions: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Whether all of it is byte for byte what the ledger committed to when it was proposed. */
  proven: z.boolean(),
});

export const replayDecision = defineRoute({
  id: 'case.replay-decision',
  method: 'GET',
  path: '/api/cases/:reference/decisions/:decisionId',
  audience: 'officer',
  summary: 'Reopen a proposal as its officer saw it',
  params: params.extend({ decisionId: uuid }),
  response: replayView,
});

export type ReplayView = z.infer<typeof replayView>;
