export { ApproveDecision, type ApproveCommand } from './approve-decision';
export { readGround, toChoice, toDraft, writeLetter, type DecisionGround } from './case-to-decide';
export { PreviewDecision } from './preview-decision';
export { ProposeDecision } from './propose-decision';
export { Pseudonyms } from './pseudonyms';
export { ReadLetter, type LetterFile, type LetterForm } from './read-letters';
export { ReadOwnLetters } from './read-own-letters';
export { RenderLetter } from './render-letter';
export { ReturnDecision } from './return-decision';
