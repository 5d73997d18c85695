import { addRefusalTexts } from '../../i18n/refusals';

/** What Union staff are told when an act on a publication is refused. */
addRefusalTexts({
  'publication.not-unanimous': '{notified} of {of} Member States have notified; all must (Article 5(6))',
  'publication.title-missing': 'Describe the items',
  'publication.drafted-already': 'There is a draft or a publication of this already',
  'publication.published-already': 'Its publication is recorded already',
  'publication.oj-reference-malformed': 'Enter the number of the Official Journal, for example C/2026/1234',
  'publication.not-yet': 'The day of publication must not lie ahead',
  'publication.not-published': 'It has not been published yet',
  'publication.ended': 'This publication has ended',
  'publication.note-missing': 'Write what the review found',
});
