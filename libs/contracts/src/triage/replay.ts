import { z } from 'zod';
import { cursor, defineRoute, instant, pageOf, uuid } from '../kernel';
import { casePriority, tableCondition, tableKind } from './tables';

/** So many cases are replayed at most. */
export const REPLAY_AT_MOST = 1000;

const counted = z.record(z.string(), z.number().int());

/** A draft tried on the last cases. All counts are of the cases looked at so far. */
const replay = z.object({
  replayId: uuid,
  draftId: uuid,
  kind: tableKind,
  /** The draft still has the rules that were tried. */
  isCurrent: z.boolean(),
  state: z.enum(['RUNNING', 'DONE']),
  casesAsked: z.number().int(),
  casesDone: z.number().int(),
  changed: z.number().int(),
  movedTeam: z.number().int(),
  /** Cases by priority from and to, `HIGH NORMAL`; `NONE` where no rule holds. */
  moves: counted,
  /** Indicators that would come, `STRONG DIVERSION`, with the number of cases. */
  appeared: counted,
  disappeared: counted,
  askedBy: z.string(),
  askedAt: instant,
  endedAt: instant.nullable(),
  /** Whether the reader may open cases. */
  mayOpenCases: z.boolean(),
});
export type TableReplayView = z.infer<typeof replay>;

export const startTableReplay = defineRoute({
  id: 'triage.start-replay',
  method: 'POST',
  path: '/api/authority/triage-drafts/:draftId/replays',
  params: z.object({ draftId: uuid }),
  body: z.object({ cases: z.number().int().min(1).max(REPLAY_AT_MOST) }),
  response: z.object({ replayId: uuid }),
  status: 201,
  audience: 'officer',
  summary: 'Try a draft on the last cases; nothing about them is changed',
});

const replayKey = z.object({ replayId: uuid });

export const readTableReplay = defineRoute({
  id: 'triage.read-replay',
  method: 'GET',
  path: '/api/authority/triage-replays/:replayId',
  params: replayKey,
  response: replay,
  audience: 'officer',
  summary: 'How far a replay is, and what it found',
});

const replayedCase = z.object({
  notificationId: uuid,
  reference: z.string(),
  teamFrom: z.string().nullable(),
  teamTo: z.string().nullable(),
  priorityFrom: casePriority.nullable(),
  priorityTo: casePriority.nullable(),
  appeared: z.array(z.string()),
  disappeared: z.array(z.string()),
});
export type ReplayedCaseView = z.infer<typeof replayedCase>;

export const listReplayedCases = defineRoute({
  id: 'triage.list-replayed-cases',
  method: 'GET',
  path: '/api/authority/triage-replays/:replayId/cases',
  params: replayKey,
  query: z.object({ after: cursor.optional() }),
  response: pageOf(replayedCase),
  audience: 'officer',
  summary: 'Cases that a replayed draft would treat otherwise, newest first',
});

const place = z.object({ teamCode: z.string(), teamName: z.string().nullable(), priority: casePriority });

/** Why a case is with its team at its priority. Null parts: it has not been routed, or nothing explains it any more. */
const caseRoute = z.object({
  current: z.object({
    teamCode: z.string().nullable(),
    teamName: z.string().nullable(),
    priority: casePriority,
  }),
  routed: z
    .object({
      at: instant,
      tableVersion: z.string(),
      isShipped: z.boolean(),
      /** The rule that was recorded; another than `taken` when indicators have changed since. */
      recordedRuleId: z.string(),
      taken: place.extend({
        ruleId: z.string(),
        when: z.array(tableCondition),
        answerKeys: z.array(z.string()),
      }),
      /** Rules with another team or priority; `unmet` null: an earlier rule held first. */
      notTaken: z.array(place.extend({ ruleId: z.string(), unmet: tableCondition.nullable() })),
    })
    .nullable(),
});
export type CaseRouteView = z.infer<typeof caseRoute>;

export const explainCaseRoute = defineRoute({
  id: 'triage.explain-route',
  method: 'GET',
  path: '/api/cases/:reference/route',
  params: z.object({ reference: z.string().max(40) }),
  response: caseRoute,
  audience: 'officer',
  summary: 'Why a case is with this team at this priority, and why not elsewhere',
});
