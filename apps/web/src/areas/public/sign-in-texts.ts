import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'identity.sign-in-failed': 'The e-mail address or the password is wrong',
  'identity.locked':
    'There were too many wrong attempts. This account can be used again in {minutes} minutes',
  'identity.too-many': 'There were too many attempts from this place. Try again in {minutes} minutes',
  'identity.no-role-there': 'You have no role there any more',
});
