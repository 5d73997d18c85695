export { askSecondPerson, askToTell, type Addressee, type ToTell } from './ask-to-tell';
export { MessagePreferences, type PreferencesCommand } from './message-preferences';
export { OwnMessagePages } from './own-messages';
export { SendDigests, type DigestsDone } from './send-digests';
export { SendMessage } from './send-message';
export {
  TellOfficers,
  TellOrganisation,
  TellPerson,
  TellUnion,
  type TellOfficersCommand,
  type TellOrganisationCommand,
  type TellPersonCommand,
} from './tell';
