export {
  askedConsultationView,
  consultationClock,
  consultationEventView,
  incomingConsultationView,
  incomingRow,
  type AskedConsultationView,
  type ConsultationClock,
  type ConsultationEventView,
  type IncomingConsultationView,
  type IncomingRow,
} from './consultation-views';
export {
  answerIncoming,
  askAuthority,
  explainDeparture,
  extendAsked,
  extendIncoming,
  listAsked,
  listIncoming,
  readIncoming,
  takeBackAsked,
  type ExtensionStep,
} from './consultation-routes';
export {
  CONSULTATION_ANSWERS,
  CONSULTATION_KINDS,
  type ConsultationAnswer,
  type ConsultationKind,
  type ConsultationState,
  type DeemedAnswer,
} from '@article5/domain/consultation';
