import { addRefusalTexts } from '../../i18n/refusals';

/** What officers are told when a paper cannot be entered. */
addRefusalTexts({
  'paper.arrived-in-future': 'The day of arrival lies in the future',
  'paper.arrived-long-ago': 'The day of arrival lies more than a year back',
  'paper.signatory-missing': 'Say who signed the paper',
  'paper.original-missing': 'Add a scan of the original',
  'attachment.unknown': 'A file of the original is no longer there. Add it again',
  'organisation.not-found': 'This exporter is not one of your authority',
  'request.malformed': 'Something is missing: check the day of arrival and the country',
});
