export { isCaseMessageKind, type CaseMessageKind } from './message-kind';
export { SendMessage } from './send-message';
export { TellOrganisation, TellPerson, type TellOrganisationCommand, type TellPersonCommand } from './tell';
