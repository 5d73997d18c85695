import { addRefusalTexts } from '../../i18n/refusals';

/** Why something in a round of opinions was refused. */
addRefusalTexts({
  'consultation.answer-unknown': 'One of these answers is not part of the notification any more',
  'consultation.bodies-missing': 'Choose at least one body',
  'consultation.body-name-missing': 'Write the name of the body',
  'consultation.body-name-taken': 'There is a body of this name already',
  'consultation.body-not-cleared':
    'One of these bodies is not cleared for who the exporter is, personal data, prices or documents: leave them out, or the body',
  'consultation.body-unknown': 'One of these bodies is not in use any more',
  'consultation.conditions-missing': 'Say on which criterion you set a condition',
  'consultation.due-no-working-day': 'This is no working day; the next one is {next}',
  'consultation.due-not-later': 'Choose a day after today',
  'consultation.file-unknown': 'One of these documents cannot be sent',
  'consultation.national-open': 'A round of opinions is still open',
  'consultation.not-open': 'This round is over already',
  'consultation.nothing-shared': 'Choose at least one answer to send',
  'consultation.nothing-to-settle': 'There is nothing to settle in this round',
  'consultation.opinion-missing': 'Write your opinion',
  'consultation.reason-missing': 'Give the reason',
  'consultation.reason-twice': 'Each criterion once',
  'consultation.reasons-missing': 'Say on which criterion you have a concern',
  'consultation.request-missing': 'Write what you ask',
  'consultation.settlement-missing': 'Write how the differences were settled, and why',
  'consultation.unsettled': 'Record first how the differences of opinion were settled',
  'consultation.withdrawn': 'The request was withdrawn',
});
