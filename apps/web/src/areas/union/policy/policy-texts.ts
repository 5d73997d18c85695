import { addRefusalTexts } from '../../../i18n/refusals';

addRefusalTexts({
  'statistics-policy.minimum-malformed': 'The minimum is a whole number from 1 to 1000',
  'statistics-policy.suppression-malformed': 'The threshold of suppression is a whole number from 1 to 1000',
  'statistics-policy.suppression-above-minimum':
    'The threshold of suppression is not above the minimum for a claim',
  'statistics-policy.confidence-malformed': 'The level of the intervals lies between 80 and 99.9 per cent',
  'statistics-policy.title-missing': 'Give the policy a title of up to 200 characters',
  'statistics-policy.kind-fixed': 'A draft stays what it was begun as',
  'statistics-policy.no-numbers': 'A mark changes no number',
  'statistics-policy.draft-open': 'Another version is being written or waits for activation',
  'statistics-policy.act-not-possible': 'Somebody has acted on this version meanwhile. Read it again',
  'statistics-policy.changed-meanwhile': 'Somebody changed this version meanwhile. Read it again',
  'statistics-policy.why-missing': 'Say why',
  'statistics-policy.day-malformed': 'Enter the first day',
  'statistics-policy.day-not-ahead': 'The first day lies after today',
  'statistics-policy.day-taken': 'Other numbers begin on that day already',
  'statistics-policy.same-person': 'Who proposed a version cannot activate it (four eyes)',
  'statistics-policy.in-force-already': 'It is in force already: write a new version',
  'statistics-policy.not-found': 'There is no such version',
});
