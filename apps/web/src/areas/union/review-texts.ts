import { addRefusalTexts } from '../../i18n/refusals';

/** Why an act of the Union on a review or a consultation was refused. */
addRefusalTexts({
  'review.conclusion-missing': 'Write what is concluded',
  'review.consultation-settled': 'This consultation is settled, or its period is over',
  'review.not-divergent': 'The outcomes of this cluster agree',
  'review.open-already': 'A review of this cluster is in progress',
  'review.over': 'This review is over',
  'review.period-malformed': 'Give a whole number of working days, at most {most}',
  'review.question-missing': 'Write what you ask',
  'review.reminded-enough': 'The authority was reminded {most} times already',
});
