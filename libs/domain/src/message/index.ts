export { composeDigest, composeMail, DIGEST_LINES, type ComposedMail, type KeptMessage } from './compose';
export { DIGEST_HOUR, DIGEST_RHYTHMS, lastDigest, type DigestPeriod, type DigestRhythm } from './digest';
export {
  isMessageKind,
  kindOf,
  MESSAGE_KIND_NAMES,
  MESSAGE_KINDS,
  MESSAGE_LEVELS,
  MESSAGE_WAYS,
  messagesPathOf,
  pathOf,
  type MessageAbout,
  type MessageKind,
  type MessageLevel,
  type MessagePlace,
  type MessageReader,
  type MessageWay,
} from './kinds';
export {
  checkPreferences,
  kindsFor,
  kindsOf,
  readerOf,
  treatmentOf,
  type MessagePreference,
} from './preferences';
export { MAIL_LANGUAGES, MAIL_WORDS, mailLanguage, type MailLanguage } from './words';
