export { answersOf, lastSaved, withSaved } from './answers-of';
export * from './queries';
export { happeningWord, outcomeWord, statusExplanation, statusWord } from './words';
