import type { NotificationStatus } from './lifecycle';

/** Where a notification stands in the exporter's words: what the authority prepares inside is not told. */
export const EXPORTER_STATUSES = [
  'DRAFT',
  'RECEIVED',
  'UNDER_ASSESSMENT',
  'AWAITING_EXPORTER',
  'DECIDED',
  'REDIRECTED',
  'WITHDRAWN',
] as const;
export type ExporterStatus = (typeof EXPORTER_STATUSES)[number];

const SEEN_AS = {
  DRAFT: 'DRAFT',
  RECEIVED: 'RECEIVED',
  UNDER_ASSESSMENT: 'UNDER_ASSESSMENT',
  AWAITING_EXPORTER: 'AWAITING_EXPORTER',
  DECISION_PROPOSED: 'UNDER_ASSESSMENT',
  DECIDED: 'DECIDED',
  CORRECTING: 'DECIDED',
  CORRECTION_PROPOSED: 'DECIDED',
  CLOSED: 'DECIDED',
  REDIRECTED: 'REDIRECTED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<NotificationStatus, ExporterStatus>;

/**
 * A proposal shows as assessment, a closed case as decided: four-eyes and sharing are the authority's own. While a decision
 * is corrected, the exporter has the one in force.
 */
export function exporterStatusOf(status: NotificationStatus): ExporterStatus {
  return SEEN_AS[status];
}

/** The statuses behind what the exporter sees, for filters. */
export function statusesSeenAs(seen: ExporterStatus): readonly NotificationStatus[] {
  const all = Object.keys(SEEN_AS) as NotificationStatus[];
  return all.filter((status) => SEEN_AS[status] === seen);
}
