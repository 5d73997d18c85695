import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'identity.password-wrong': 'The password is wrong',
  'identity.second-factor-in-force': 'A second factor is in force already. Remove it first',
  'identity.second-factor-not-begun': 'The set-up was begun elsewhere or is over. Begin again',
});
