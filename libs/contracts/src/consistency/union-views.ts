import { z } from 'zod';
import { authorityCode, date, uuid } from '../kernel';

/** One final outcome as an authority shared it. The exporter is a stable pseudonym; no free text. R-048. */
export const unionRecordView = z.object({
  authorityId: authorityCode,
  memberState: z.string(),
  notificationId: uuid,
  reference: z.string(),
  clusterId: uuid.nullable(),
  itemFamily: z.string(),
  destination: z.string(),
  endUserKind: z.string(),
  exporterPseudonym: z.string(),
  outcome: z.string(),
  reasonCodes: z.array(z.string()),
  receivedOn: date,
  /** Day of the first decision: times count from it also where it was corrected. */
  decidedOn: date,
  /** Day on which the outcome shown replaced an earlier one. */
  correctedOn: date.nullable(),
  /** Of before the portal, taken over from a file. */
  imported: z.boolean(),
});

/** What Member States did with one essentially identical transaction. `spreadInDays` from first to last decision. */
export const unionClusterRow = z.object({
  clusterId: uuid,
  itemFamily: z.string(),
  destinations: z.array(z.string()),
  endUserKind: z.string(),
  divergent: z.boolean(),
  /** STRONG: an authorisation is needed in one place and not in another. MILD: same effect, other grounds. */
  severity: z.enum(['NONE', 'MILD', 'STRONG']),
  /** Day of the decision that first differed; null where outcomes agree. */
  divergentSince: date.nullable(),
  firstDecidedOn: date,
  lastDecidedOn: date,
  spreadInDays: z.number().int(),
  outcomes: z.array(
    z.object({ authorityId: authorityCode, memberState: z.string(), outcome: z.string(), decidedOn: date }),
  ),
});

/** A row of the comparison: one feature, one value for each member; codes and numbers, worded by the client. */
export const comparisonRow = z.object({
  feature: z.string(),
  same: z.boolean(),
  values: z.array(z.array(z.string())),
  /** 0 to 1: how much of the difference in outcome the feature could explain. It points where to look. */
  explains: z.number(),
});

export const unionClusterView = unionClusterRow.extend({
  members: z.array(unionRecordView),
  /** Rows that differ come first: they may explain the divergence. Columns in the order of `members`. */
  comparison: z.array(comparisonRow),
});

/** A cell of the heat table. `share` is null where nothing was decided, which is not a share of zero. */
export const heatCell = z.object({
  itemFamily: z.string(),
  memberState: z.string(),
  decided: z.number().int(),
  authorisationRequired: z.number().int(),
  share: z.number().nullable(),
  withheld: z.number().int(),
});

/** Cells row by row: families × Member States, in the order given. */
export const heatTable = z.object({
  itemFamilies: z.array(z.string()),
  memberStates: z.array(z.string()),
  cells: z.array(heatCell),
  total: z.object({
    decided: z.number().int(),
    authorisationRequired: z.number().int(),
    share: z.number().nullable(),
  }),
});

export const unionSummaryView = z.object({
  from: date,
  to: date,
  clusters: z.number().int(),
  divergentClusters: z.number().int(),
  oldestDivergenceOn: date.nullable(),
  shared: z.number().int(),
  withheld: z.number().int(),
  withheldBy: z.array(z.object({ memberState: z.string(), withheld: z.number().int() })),
});

export type UnionRecordView = z.infer<typeof unionRecordView>;
export type UnionClusterRow = z.infer<typeof unionClusterRow>;
export type UnionClusterView = z.infer<typeof unionClusterView>;
export type HeatTable = z.infer<typeof heatTable>;
export type UnionSummaryView = z.infer<typeof unionSummaryView>;
