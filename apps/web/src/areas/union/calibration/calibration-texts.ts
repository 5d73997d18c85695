import { addRefusalTexts } from '../../../i18n/refusals';

/** What Union staff are told when a round is refused, by code. */
addRefusalTexts({
  'calibration.authorities-number': 'Choose at least two authorities',
  'calibration.due-not-ahead': 'The day to answer by must lie ahead',
  'calibration.feature-unknown': 'One of the features cannot be varied',
  'calibration.features-number': 'Vary at least two features and five at most',
  'calibration.levels-number': 'A varied feature needs at least two levels',
  'calibration.not-found': 'There is no such round',
  'calibration.not-in-this-state': 'This cannot be done in the state that the round is in now',
  'calibration.vignettes-number':
    'Choose at least 4 vignettes, and no more than 40 or than there are combinations of levels',
});
