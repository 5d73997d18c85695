export { AnswerSaver, type SaveResult } from './answer-saver';
export { submissionKey } from './submission-key';
export { dropTyped, dropTypedElsewhere, keepTyped, typedBefore, type TypedPlace } from './typed-store';
