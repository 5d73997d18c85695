import type { Permission } from '../kernel';

/** How much a message matters to who reads it; `OFF` means that no message of the kind is made for that person. */
export const MESSAGE_LEVELS = ['NEEDS_ME', 'INFORMATION', 'OFF'] as const;
export type MessageLevel = (typeof MESSAGE_LEVELS)[number];

/** How a message leaves the portal: as a mail of its own, in the digest, or not at all. */
export const MESSAGE_WAYS = ['AT_ONCE', 'DIGEST', 'PRODUCT'] as const;
export type MessageWay = (typeof MESSAGE_WAYS)[number];

/** Who is told: the kind of actor in whose pages the message stands. */
export type MessageReader = 'exporter' | 'officer' | 'reviewer' | 'union';

/** Where the portal shows what a message is about. */
export type MessagePlace =
  | 'case'
  | 'case-decision'
  | 'own-notification'
  | 'denials'
  | 'consultations'
  | 'union-reviews'
  | 'requests'
  | 'union'
  | 'profile'
  | 'calendars'
  | 'triage-rules'
  | 'letters';

interface Kind {
  readonly reader: MessageReader;
  readonly place: MessagePlace;
  /** Only officers who may do this get the kind at all. */
  readonly permission?: Permission;
  /**
   * Puts an obligation on the reader, or starts or ends one: it is always told at once, whatever the reader prefers.
   * A decision binds with its notification to the exporter; a question stops the exporter's case; silence of a
   * consulted authority has an effect of its own.
   */
  readonly obliges?: true;
  /** What holds until the person says otherwise. */
  readonly level: Exclude<MessageLevel, 'OFF'>;
  readonly way: MessageWay;
}

const now = { level: 'NEEDS_ME', way: 'AT_ONCE' } as const;
const news = { level: 'INFORMATION', way: 'AT_ONCE' } as const;
const must = { ...now, obliges: true } as const;
const waits = { ...now, reader: 'officer', permission: 'authority.administer' } as const;

/**
 * Every kind of message about work in the portal. Invitations, new passwords and second factors are no kinds of this
 * table: they carry a secret or guard the account, go out on the spot, and nobody can switch them off.
 */
export const MESSAGE_KINDS = {
  'notification-received': { reader: 'exporter', place: 'own-notification', ...news },
  'clarification-asked': { reader: 'exporter', place: 'own-notification', ...must },
  'answer-near': { reader: 'exporter', place: 'own-notification', ...now },
  'extension-decided': { reader: 'exporter', place: 'own-notification', ...must },
  'hearing-opened': { reader: 'exporter', place: 'own-notification', ...must },
  'hearing-taken-back': { reader: 'exporter', place: 'own-notification', ...must },
  'decision-issued': { reader: 'exporter', place: 'own-notification', ...must },
  withdrawn: { reader: 'exporter', place: 'own-notification', ...news },
  'notification-moved': { reader: 'exporter', place: 'own-notification', ...news },

  mentioned: { reader: 'officer', place: 'case', ...now },
  assigned: { reader: 'officer', place: 'case', level: 'NEEDS_ME', way: 'DIGEST' },
  'handed-over': { reader: 'officer', place: 'case', ...now },
  'deadline-near': { reader: 'officer', place: 'case', ...now },
  'clarification-answered': { reader: 'officer', place: 'case', ...now },
  'extension-asked': { reader: 'officer', place: 'case', ...now },
  'hearing-answered': { reader: 'officer', place: 'case-decision', ...now },
  'hearing-over': { reader: 'officer', place: 'case-decision', ...now },
  'opinion-given': { reader: 'officer', place: 'case', ...news },
  'consultation-answered': { reader: 'officer', place: 'case', permission: 'consultation.ask', ...news },
  'redirection-received': { reader: 'officer', place: 'case', permission: 'case.triage', ...now },
  'redirection-returned': { reader: 'officer', place: 'case', permission: 'case.triage', ...now },
  'review-opened': { reader: 'officer', place: 'case', level: 'NEEDS_ME', way: 'DIGEST' },
  'decision-proposed': { reader: 'officer', place: 'case-decision', permission: 'decision.approve', ...now },
  'decision-returned': { reader: 'officer', place: 'case-decision', permission: 'decision.propose', ...now },
  'consultation-received': {
    reader: 'officer',
    place: 'consultations',
    permission: 'consultation.answer',
    ...must,
  },
  'union-reminds': { reader: 'officer', place: 'consultations', permission: 'consultation.answer', ...now },
  'union-review-asked': {
    reader: 'officer',
    place: 'union-reviews',
    permission: 'union-review.answer',
    ...now,
  },
  'denial-review-due': { reader: 'officer', place: 'denials', permission: 'denial.record', ...now },
  'profile-waits': { place: 'profile', ...waits },
  'calendar-waits': { place: 'calendars', ...waits },
  'triage-rules-wait': { place: 'triage-rules', ...waits },
  'letter-text-waits': { place: 'letters', ...waits },

  'opinion-asked': { reader: 'reviewer', place: 'requests', ...must },
  'opinion-withdrawn': { reader: 'reviewer', place: 'requests', ...news },

  'review-answered': { reader: 'union', place: 'union', level: 'INFORMATION', way: 'DIGEST' },
} as const satisfies Record<string, Kind>;

export type MessageKind = keyof typeof MESSAGE_KINDS;

export const MESSAGE_KIND_NAMES = Object.keys(MESSAGE_KINDS) as [MessageKind, ...MessageKind[]];

export function isMessageKind(kind: string): kind is MessageKind {
  return Object.hasOwn(MESSAGE_KINDS, kind);
}

/** The rules of one kind. */
export function kindOf(kind: MessageKind): Kind {
  return MESSAGE_KINDS[kind];
}

/** What a message is about, as far as its link says it. */
export interface MessageAbout {
  readonly notificationId: string | null;
  readonly reference: string | null;
}

/** Path of the page about it, to be put behind the language: `/c/cases/FR-2026-000001`. */
export function pathOf(kind: MessageKind, { notificationId, reference }: MessageAbout): string {
  switch (MESSAGE_KINDS[kind].place) {
    case 'case':
      return reference === null ? '/c' : `/c/cases/${reference}`;
    case 'case-decision':
      return reference === null ? '/c' : `/c/cases/${reference}/decision`;
    case 'own-notification':
      return notificationId === null ? '/n' : `/n/${notificationId}/view`;
    case 'denials':
      return '/c/denials';
    case 'consultations':
      return '/c/consultations';
    case 'union-reviews':
      return '/c/union-reviews';
    case 'requests':
      return '/r';
    case 'union':
      return '/eu/reviews';
    case 'profile':
      return '/admin/profile';
    case 'calendars':
      return '/admin/calendars';
    case 'triage-rules':
      return '/admin/triage-rules';
    case 'letters':
      return '/admin/letters';
  }
}

const HOME_OF_READER = { exporter: '/n', officer: '/c', reviewer: '/r', union: '/eu' } as const;

/** Path of the page with all messages of a reader. */
export function messagesPathOf(reader: MessageReader): string {
  return `${HOME_OF_READER[reader]}/messages`;
}
