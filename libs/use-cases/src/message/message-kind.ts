import type { MessageKind } from '../identity';

/** Messages about a case, and who reads them where: the link leads there. */
const READER = {
  'notification-received': 'exporter',
  'clarification-asked': 'exporter',
  'clarification-answered': 'officer',
  'decision-issued': 'exporter',
  withdrawn: 'exporter',
  'notification-moved': 'exporter',
  'redirection-received': 'officer',
  'redirection-returned': 'officer',
  'denial-review-due': 'denials',
  'consultation-received': 'consultations',
  'consultation-answered': 'officer',
  'deadline-near': 'officer',
  mentioned: 'officer',
  'extension-asked': 'officer',
  'extension-decided': 'exporter',
  'answer-near': 'exporter',
  'opinion-asked': 'reviewer',
  'opinion-withdrawn': 'reviewer',
  'opinion-given': 'officer',
  'union-review-asked': 'union-reviews',
  'union-reminds': 'consultations',
} as const satisfies Partial<Record<MessageKind, Reader>>;

type Reader = 'exporter' | 'officer' | 'reviewer' | 'denials' | 'consultations' | 'union-reviews';

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
  switch (READER[kind]) {
    case 'officer':
      return `${base}/en/c/cases/${about.reference ?? ''}`;
    case 'denials':
      return `${base}/en/c/denials`;
    case 'reviewer':
      return `${base}/en/r`;
    case 'union-reviews':
      return `${base}/en/c/union-reviews`;
    case 'consultations':
      return `${base}/en/c/consultations`;
    case 'exporter':
      return `${base}/en/n/${about.notificationId ?? ''}/view`;
  }
}
