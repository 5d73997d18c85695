/** Why a message is sent. */
export type MessageKind =
  | 'notification-received'
  | 'clarification-asked'
  | 'clarification-answered'
  | 'decision-issued'
  | 'withdrawn';

interface MessageWords {
  readonly subject: string;
  readonly sentence: string;
  /** Which side reads it: the address begins there. */
  readonly reader: 'exporter' | 'officer';
}

const WORDS = {
  'notification-received': {
    subject: 'Notification received',
    sentence: 'The authority has received the notification. The receipt is in the portal.',
    reader: 'exporter',
  },
  'clarification-asked': {
    subject: 'The authority asks for clarification',
    sentence: 'The authority has a question about the notification. Please read and answer it in the portal.',
    reader: 'exporter',
  },
  'clarification-answered': {
    subject: 'A clarification was answered',
    sentence: 'The exporter has answered a clarification request. The answers are in the portal.',
    reader: 'officer',
  },
  'decision-issued': {
    subject: 'A letter from the authority',
    sentence: 'The authority has issued a letter about the notification. Please read it in the portal.',
    reader: 'exporter',
  },
  withdrawn: {
    subject: 'A notification was withdrawn',
    sentence: 'The exporter has withdrawn the notification.',
    reader: 'officer',
  },
} as const satisfies Record<MessageKind, MessageWords>;

export function isMessageKind(kind: string): kind is MessageKind {
  return Object.hasOwn(WORDS, kind);
}

/** What a message says: that there is something and where; never what. In English until texts are translated. */
export function messageText(
  kind: MessageKind,
  about: { baseUrl: string; notificationId: string | null; reference: string | null },
): { subject: string; text: string } {
  const { subject, sentence, reader } = WORDS[kind];
  const named = about.reference === null ? '' : ` ${about.reference}`;
  const path =
    reader === 'exporter' ? `/en/n/${about.notificationId ?? ''}` : `/en/c/${about.reference ?? ''}`;
  return {
    subject: `Article 5 portal: ${subject}${named}`,
    text: `${sentence}\n\n${about.baseUrl.replace(/\/$/, '')}${path}\n\nThis message was sent automatically; it holds no content of the case.\n`,
  };
}
