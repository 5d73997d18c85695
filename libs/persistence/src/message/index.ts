export {
  claimDigest,
  listDigestMessages,
  listDigestReaders,
  listUnsentDigests,
  makeDigest,
  markDigestSent,
  type DigestKey,
  type DigestReader,
} from './digest.repository';
export {
  findMessage,
  findOfficersWith,
  findPeopleOf,
  findRecipient,
  findReference,
  findUnionPeople,
  markMessageSent,
  openMessage,
  type MessageToOpen,
  type OpenMessage,
} from './message.repository';
export {
  countUnread,
  listOwnMessages,
  markAllRead,
  markMessage,
  type OwnMessageRow,
  type OwnMessages,
} from './own-messages.query';
export {
  findPreference,
  keepMailSettings,
  keepPreferences,
  listPreferences,
  readMailSettings,
  type MailSettings,
} from './preference.repository';
