export {
  countUnreadMessages,
  listMessages,
  markAllMessages,
  markMessage,
  messageView,
  unreadView,
  type MessageView,
  type UnreadView,
} from './messages';
export {
  keepMessagePreferences,
  messagePreferencesView,
  readMessagePreferences,
  type MessagePreferencesView,
} from './preferences';
