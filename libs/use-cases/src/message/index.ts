export { isCaseMessageKind, type CaseMessageKind } from './message-kind';
export { SendMessage } from './send-message';
export {
  TellOfficers,
  TellOrganisation,
  TellPerson,
  type TellOfficersCommand,
  type TellOrganisationCommand,
  type TellPersonCommand,
} from './tell';
