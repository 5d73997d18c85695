export { findOwnDenial, logConsultationReads } from './consultation-access.repository';
export {
  findCaseOf,
  findConsulted,
  findIncoming,
  findSilent,
  insertConsultation,
  keepEvent,
  listIncomingRows,
  listOthers,
  listOutgoing,
  lockConsultation,
  moveConsultation,
  readEvents,
  readEventsOfCase,
  type ConsultationRow,
  type KeptEvent,
} from './consultation.repository';
