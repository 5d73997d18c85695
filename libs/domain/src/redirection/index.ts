export {
  giveBack,
  redirect,
  REDIRECTION_GROUNDS,
  REDIRECTION_STATES,
  type RedirectionAsked,
  type RedirectionGround,
  type RedirectionState,
} from './redirect';
