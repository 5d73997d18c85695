import { addRefusalTexts } from '../../../i18n/refusals';

/** What officers are told when an answer to a fictional notification is refused, by code. */
addRefusalTexts({
  'calibration.not-found': 'There is no such fictional notification for your authority',
  'calibration.not-in-this-state': 'The round is closed: answers can no longer be given or changed',
  'calibration.outcome-unknown': 'Choose an outcome',
  'calibration.reason-missing': 'Choose at least one reason',
  'calibration.reason-unknown': 'One of the reasons is not in the catalogue',
});
