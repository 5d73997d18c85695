export {
  answerConsultation,
  decisionOf,
  deem,
  explain,
  mayDecide,
  needsExplanation,
  silenceMeans,
  type DecisionToMake,
} from './answer';
export {
  agreeToExtension,
  ask,
  CAUTIOUS_TOTAL,
  declineExtension,
  isPeriodOver,
  proposeExtension,
  takeBack,
  type ConsultedClock,
} from './consult';
export {
  CONSULTATION_EVENT_KINDS,
  CONSULTATION_STATES,
  foldConsultation,
  type Consultation,
  type ConsultationEvent,
  type ConsultationEventKind,
  type ConsultationSide,
  type ConsultationState,
} from './events';
export {
  CONSULTATION_ANSWERS,
  CONSULTATION_KINDS,
  DEEMED_ANSWERS,
  KIND_RULES,
  type ConsultationAnswer,
  type ConsultationKind,
  type DeemedAnswer,
} from './kinds';
export {
  sharedProfile,
  sharedTransaction,
  type SharedItem,
  type SharedParty,
  type SharedTransaction,
} from './projection';
