import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'clause.locked': 'This clause is locked: only the portal words it',
  'clause.text-missing': 'Write the text',
  'clause.variable-unknown': 'There is no variable {variable}',
  'clause.variable-missing': 'The text must say the variable {variable}, in braces',
  'library.same-person': 'You proposed this. A colleague must approve it (four eyes)',
  'wording.not-found': 'This wording has been approved already',
  'remedy.not-found': 'This remedy has been approved already',
});
