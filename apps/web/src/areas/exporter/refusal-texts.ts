import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'attachment.too-large': 'This file is larger than 50 MB',
  'attachment.notification-too-large': 'All files of a notification together may have 500 MB',
  'attachment.type-not-allowed': 'Choose a PDF, a picture, an office document or a plain text file',
  'attachment.empty': 'This file is empty',
  'attachment.quarantined': 'A file is still being checked for viruses. Wait a moment, then send again',
  'attachment.infected': 'A virus was found in a file. Remove the file',
  'attachment.unknown': 'A file that you added is no longer there. Remove it and add it again',
  'attachment.password-protected': 'This file is protected by a password. Add it without',
  'attachment.already-sent': 'This file has been sent already and stays with what was sent',
  'draft.answer-changed': 'Someone in your company changed this answer',
  'draft.page-not-open': 'This answer is not open for change now',
  'notification.not-in-this-status': 'This is no longer possible: the notification has moved on',
  'submission.declarant-missing': 'Enter your full name',
  'submission.declarant-role-missing': 'Enter your function in the company',
  'submission.declaration-not-accepted': 'Tick the box to declare that what you send is true',
  'submission.text-unreadable': 'This contains characters that cannot be stored. Type it again',
  'submission.key-reused': 'The notification has changed since you pressed send. Check it and send again',
  'withdrawal.reason-missing': 'Say why you withdraw the notification',
});
