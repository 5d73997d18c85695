import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'work.not-found': 'There is no such work any more',
  'work.not-given-up': 'Somebody had it tried again already',
});
