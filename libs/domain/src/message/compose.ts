import {
  kindOf,
  MESSAGE_KIND_NAMES,
  messagesPathOf,
  pathOf,
  type MessageAbout,
  type MessageKind,
  type MessageLevel,
} from './kinds';
import { counted, MAIL_WORDS, mailLanguage } from './words';

/** A mail without content: that there is something to read, and where. */
export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
}

/** Where links lead and in which language the reader reads. */
export interface MailReader {
  readonly baseUrl: string;
  readonly language: string;
}

/** One message as a mail of its own. It never says what there is to read, of whom or about what. */
export function composeMail(kind: MessageKind, about: MessageAbout, reader: MailReader): ComposedMail {
  const words = MAIL_WORDS[mailLanguage(reader.language)];
  const lines = [words.kinds[kind], words.closing, linkTo(pathOf(kind, about), reader)];
  return { subject: words.subject, text: `${lines.join('\n\n')}\n` };
}

/** A message that waits for the digest. */
export interface KeptMessage extends MessageAbout {
  readonly kind: MessageKind;
  readonly level: Exclude<MessageLevel, 'OFF'>;
}

/** Lines of a kind that a digest shows; the rest is a number. */
export const DIGEST_LINES = 20;

/** Everything that waits, by what it asks of the reader and by kind: counts, references and links, nothing else. */
export function composeDigest(kept: readonly KeptMessage[], reader: MailReader): ComposedMail {
  const language = mailLanguage(reader.language);
  const { digest } = MAIL_WORDS[language];
  const parts = (['NEEDS_ME', 'INFORMATION'] as const).flatMap((level) => {
    const ofLevel = kept.filter((message) => message.level === level);
    if (ofLevel.length === 0) return [];
    const title = level === 'NEEDS_ME' ? digest.needsMe : digest.information;
    return [
      `${title} (${ofLevel.length})`,
      ...kindsIn(ofLevel).map((kind) => section(kind, ofLevel, reader)),
    ];
  });
  const first = kept[0] === undefined ? 'officer' : kindOf(kept[0].kind).reader;
  const lines = [
    counted(language, digest.waiting, kept.length),
    ...parts,
    `${digest.all}\n${linkTo(messagesPathOf(first), reader)}`,
    `${digest.settings}\n${linkTo('/account#messages', reader)}`,
  ];
  return { subject: counted(language, digest.subject, kept.length), text: `${lines.join('\n\n')}\n` };
}

function kindsIn(kept: readonly KeptMessage[]): MessageKind[] {
  return MESSAGE_KIND_NAMES.filter((kind) => kept.some((message) => message.kind === kind));
}

/** A kind's sentence, how often, and each thing once. */
function section(kind: MessageKind, kept: readonly KeptMessage[], reader: MailReader): string {
  const language = mailLanguage(reader.language);
  const { kinds, digest } = MAIL_WORDS[language];
  const ofKind = kept.filter((message) => message.kind === kind);
  const lines = [...new Set(ofKind.map((about) => lineOf(kind, about, reader)))];
  const left = lines.length - DIGEST_LINES;
  return [
    `- ${kinds[kind]} (${ofKind.length})`,
    ...lines.slice(0, DIGEST_LINES),
    ...(left > 0 ? [`  ${counted(language, digest.more, left)}`] : []),
  ].join('\n');
}

function lineOf(kind: MessageKind, about: MessageAbout, reader: MailReader): string {
  const link = linkTo(pathOf(kind, about), reader);
  return about.reference === null ? `  ${link}` : `  ${about.reference}  ${link}`;
}

function linkTo(path: string, { baseUrl, language }: MailReader): string {
  return `${baseUrl.replace(/\/$/, '')}/${mailLanguage(language)}${path}`;
}
