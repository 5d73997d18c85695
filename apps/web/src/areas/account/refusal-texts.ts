import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'identity.password-wrong': 'The password is wrong',
  'identity.second-factor-in-force': 'A second factor is in force already. Remove it first',
  'identity.second-factor-not-begun': 'The set-up was begun elsewhere or is over. Begin again',
  'message.cannot-be-switched-off': 'This kind of message obliges you and cannot be changed',
  'message.kind-unknown': 'This is no kind of message that you get. Load the page again',
});
