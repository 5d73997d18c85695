export { assertDepartureExplained, assertMayDecide } from './heed-answers';
export { ActOnConsultation } from './act-on-consultation';
export { AskAuthority, type AskAuthorityCommand } from './ask-authority';
export { DeemAnswers } from './deem-answers';
export { ReadConsultations } from './read-consultations';
