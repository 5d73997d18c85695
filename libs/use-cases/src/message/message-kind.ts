import type { MessageKind } from '../identity';

/** Messages about a case, and which side reads them: the link leads there. */
const READER = {
  'notification-received': 'exporter',
  'clarification-asked': 'exporter',
  'clarification-answered': 'officer',
  'decision-issued': 'exporter',
  withdrawn: 'exporter',
  'deadline-near': 'officer',
  mentioned: 'officer',
} as const satisfies Partial<Record<MessageKind, 'exporter' | 'officer'>>;

/** Kinds that a job may ask for; invitations and password resets carry a secret and are sent on the spot. */
export type CaseMessageKind = keyof typeof READER;

export function isCaseMessageKind(kind: string): kind is CaseMessageKind {
  return Object.hasOwn(READER, kind);
}

/** Where the portal shows what the message is about; nothing of the case but its id or reference. */
export function linkOf(
  kind: CaseMessageKind,
  about: { baseUrl: string; notificationId: string | null; reference: string | null },
): string {
  const base = about.baseUrl.replace(/\/$/, '');
  return READER[kind] === 'officer'
    ? `${base}/en/c/cases/${about.reference ?? ''}`
    : `${base}/en/n/${about.notificationId ?? ''}/view`;
}
