export { AskForClarification, type AskCommand } from './ask-for-clarification';
export { CancelClarification } from './cancel-clarification';
export { assertExporter, ListOwnClarifications, toExporterClarification } from './list-own-clarifications';
