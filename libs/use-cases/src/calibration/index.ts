export { AnswerVignettes } from './answer-vignettes';
export { ReadRounds } from './read-rounds';
export { RunRounds } from './run-rounds';
