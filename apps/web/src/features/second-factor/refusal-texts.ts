import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'identity.second-factor-missing': 'Enter the code of your authenticator',
  'identity.second-factor-wrong': 'This code is wrong. Enter the one that the authenticator shows now',
  'identity.second-factor-replayed': 'This code was used already. Wait for the next one',
  'identity.second-factor-locked': 'There were too many wrong codes. Try again in {minutes} minutes',
  'identity.second-factor-not-set-up':
    'Your authority asks for a second factor. Set one up in your account first',
});
