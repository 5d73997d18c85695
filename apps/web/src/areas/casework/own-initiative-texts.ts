import { addRefusalTexts } from '../../i18n/refusals';

/** Why a case of the own initiative cannot be opened or ended so. */
addRefusalTexts({
  'own-initiative.knowledge-missing': 'Write what you know and from where, in at least {least} characters',
  'own-initiative.notified': 'This case was notified: it is decided, not set aside',
});
