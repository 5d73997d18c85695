/** Every message that the portal sends to people. */
export type MessageKind =
  | 'notification-received'
  | 'clarification-asked'
  | 'clarification-answered'
  | 'decision-issued'
  | 'withdrawn'
  | 'notification-moved'
  | 'redirection-received'
  | 'redirection-returned'
  | 'denial-review-due'
  | 'consultation-received'
  | 'consultation-answered'
  | 'deadline-near'
  | 'mentioned'
  | 'extension-asked'
  | 'extension-decided'
  | 'answer-near'
  | 'opinion-asked'
  | 'opinion-withdrawn'
  | 'opinion-given'
  | 'union-review-asked'
  | 'union-reminds'
  | 'invitation'
  | 'password-reset';

interface Words {
  readonly subject: string;
  readonly lead: string;
}

const SUBJECT = 'Article 5 portal: something new to read';

/** English words; other languages are added beside them when their translation is complete. */
const ENGLISH = {
  'notification-received': { subject: SUBJECT, lead: 'A notification has been received.' },
  'clarification-asked': { subject: SUBJECT, lead: 'The authority has a question for you.' },
  'clarification-answered': { subject: SUBJECT, lead: 'A question of yours has been answered.' },
  'decision-issued': { subject: SUBJECT, lead: 'There is a letter for you to read.' },
  withdrawn: { subject: SUBJECT, lead: 'A notification has been withdrawn.' },
  'notification-moved': { subject: SUBJECT, lead: 'Another authority now deals with a notification.' },
  'redirection-received': { subject: SUBJECT, lead: 'Another authority sent you a case.' },
  'redirection-returned': { subject: SUBJECT, lead: 'A case came back from another authority.' },
  'denial-review-due': { subject: SUBJECT, lead: 'A review is due.' },
  'consultation-received': { subject: SUBJECT, lead: 'Another authority has a question for you.' },
  'consultation-answered': { subject: SUBJECT, lead: 'There is news of a question to another authority.' },
  'deadline-near': { subject: SUBJECT, lead: 'A case of yours is nearing its last day.' },
  'extension-asked': { subject: SUBJECT, lead: 'An exporter has asked for more time to answer.' },
  'extension-decided': { subject: SUBJECT, lead: 'The authority has answered your wish for more time.' },
  'answer-near': { subject: SUBJECT, lead: 'A question of the authority waits for your answer.' },
  mentioned: { subject: SUBJECT, lead: 'A colleague has named you in a note on a case.' },
  'opinion-asked': { subject: SUBJECT, lead: 'An authority waits for your opinion.' },
  'opinion-withdrawn': { subject: SUBJECT, lead: 'An authority no longer needs an opinion of yours.' },
  'opinion-given': { subject: SUBJECT, lead: 'There is news of a round of opinions.' },
  'union-review-asked': { subject: SUBJECT, lead: 'The Union asks you to look at a decision again.' },
  'union-reminds': { subject: SUBJECT, lead: 'The Union reminds you of a question to your authority.' },
  invitation: {
    subject: 'Article 5 portal: invitation',
    lead: 'You are invited to the Article 5 portal. The link works once, for seven days:',
  },
  'password-reset': {
    subject: 'Article 5 portal: new password',
    lead: 'Someone, probably you, asked for a new password. The link works once, for one hour:',
  },
} as const satisfies Record<MessageKind, Words>;

const CLOSING = {
  default: 'Sign in to the portal to read it:',
  'password-reset': 'If it was not you, do nothing: your password stays as it is.',
  invitation: 'If you did not expect it, do nothing.',
} as const;

/**
 * Words of a message. A message never says what there is to read, of whom or about what: only that there is
 * something, and where.
 */
export function composeMessage(kind: MessageKind, link: string): { subject: string; text: string } {
  const { subject, lead } = ENGLISH[kind];
  const lines =
    kind === 'invitation' || kind === 'password-reset'
      ? [lead, link, CLOSING[kind]]
      : [lead, CLOSING.default, link];
  return { subject, text: `${lines.join('\n\n')}\n` };
}
