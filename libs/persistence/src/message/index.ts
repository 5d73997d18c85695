export {
  findOfficersWith,
  findPeopleOf,
  findRecipient,
  findReference,
  markMessageSent,
  openMessage,
  type MessageToOpen,
  type OpenMessage,
} from './message.repository';
