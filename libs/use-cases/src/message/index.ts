export { MAILER_PROVIDER } from './mailer.provider';
export { isMessageKind, type MessageKind } from './message-text';
export { SendMessage } from './send-message';
export { TellOrganisation, TellPerson, type TellOrganisationCommand, type TellPersonCommand } from './tell';
