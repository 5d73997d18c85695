import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'verification.not-found':
    'No document has this code. Check each letter and digit; if it is as printed, the document is not genuine',
});
