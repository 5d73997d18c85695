import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'template.about-unknown': 'Choose the question of the form that it is about',
  'template.text-missing': 'Write the question in every language ({language} is missing)',
  'template.text-too-long': 'A question has {max} characters at most',
  'template.day-malformed': 'Enter the first day',
  'template.day-behind': 'The first day is today or later',
  'template.in-force-already': 'It applies already: write a new version, or retire it',
  'template.withdrawn-already': 'Somebody has taken it back already',
  'question-template.not-found': 'There is no such question in your authority',
});
