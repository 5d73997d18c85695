import { addRefusalTexts } from '../../i18n/refusals';

/** What Union staff are told when an act on a report is refused. */
addRefusalTexts({
  'annual-report.not-found': 'There is no such report',
  'annual-report.year-not-begun': 'This year has not begun yet',
  'annual-report.year-published':
    'A report of this year is public already. A second one would give away suppressed numbers',
  'annual-report.damaged': 'The stored report does not have the hash under which it was frozen',
});
