import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'calendar.correction-settled': 'Somebody has confirmed or rejected this already',
  'calendar.correction-waiting': 'A correction of this day waits already',
  'calendar.day-malformed': 'Enter a day that exists',
  'calendar.missing': 'The year {year} has not been entered for {calendar}',
  'calendar.name-missing': 'Say what the day is called',
  'calendar.not-own': 'Only days of your own Member State and its regions can be corrected',
  'calendar.same-person': 'You proposed this. Another administrator must confirm it (four eyes)',
  'calendar.source-missing': 'Say where this is published',
  'calendar-correction.not-found': 'There is no such correction in your authority',
});
