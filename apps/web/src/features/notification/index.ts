export { answersOf, lastSaved, withSaved } from './answers-of';
export * from './queries';
export { EXPORTER_STATUS_LIST, happeningWord, outcomeWord, statusExplanation, statusWord } from './words';
