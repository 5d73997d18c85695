import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'identity.link-not-usable': 'This link does not work any more: it was used, replaced or has expired',
  'identity.password-missing': 'Choose a password',
  'identity.password-too-short': 'Choose a password of at least {minimum} characters',
  'identity.password-too-long': 'Choose a password of at most {maximum} characters',
  'identity.password-too-common': 'This password is too easy to guess. Choose another one',
  'identity.password-names-you': 'Choose a password that does not contain your name',
  'identity.too-many': 'There were too many attempts from this place. Try again in {minutes} minutes',
});
