import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'triage-draft.changed-meanwhile':
    'Somebody else changed this draft since you opened it. Load it again; your changes are still here until you do',
  'triage-draft.date-not-ahead': 'The first day must lie ahead, so that the table can be withdrawn before it',
  'triage-draft.date-taken': 'Another version begins on this day',
  'triage-draft.not-found': 'There is no such draft in your authority',
  'triage-draft.not-in-this-state': 'This cannot be done with the draft as it is now. Load it again',
  'triage-draft.reason-missing': 'Give the reason',
  'triage-draft.result-of-other-table': 'A rule says something that belongs to the other table',
  'triage-draft.same-person': 'You proposed this. Another administrator must activate it (four eyes)',
  'triage-draft.table-has-faults': 'Put right first what the findings beside the rules call a fault',
  'triage-replay.not-found': 'There is no such replay in your authority',
  'triage-replay.too-many': 'Choose between 1 and 1000 cases',
  'triage-table.in-force-already': 'This version is in force. Activate another one instead',
  'triage-table.not-found': 'There is no such version',
  'triage-table.withdrawn-already': 'This version has been withdrawn already',
});
