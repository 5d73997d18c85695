import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'profile.limit-malformed': 'The time limit is a whole number from 1 to {max}',
  'profile.limit-source-missing': 'Say where the time limit is laid down',
  'profile.hearing-malformed': 'The time for a hearing is a whole number from 1 to {max}',
  'profile.hearing-source-missing': 'Say where the hearing is laid down',
  'profile.lapse-without-limit': 'Without a time limit nothing can follow when it has passed',
  'profile.region-unknown': 'Choose a region of your Member State',
  'profile.reminder-malformed': 'Days of reminders are whole numbers from 0 to {max}',
  'profile.reminder-repeated': 'Two reminders are on the same day',
  'profile.too-many-reminders': 'There can be {max} reminders at most',
  'profile.contact-missing': 'Name the contact point that other authorities are shown',
  'profile.act-not-possible': 'Somebody has done something else with this version already',
  'profile.changed-meanwhile': 'Somebody changed this version since you opened it. Load it again',
  'profile.why-missing': 'Give the reason',
  'profile.day-malformed': 'Enter the first day',
  'profile.day-not-ahead': 'The first day must be after today',
  'profile.same-person': 'You proposed this. Another administrator must activate it (four eyes)',
  'profile.in-force-already': 'The version is in force: begin another one to change it',
  'profile.draft-open': 'There is a draft already',
  'profile.another-coming': 'A version is to come. Withdraw it first, or wait for its first day',
  'profile-version.not-found': 'There is no such version in your authority',
});
