export {
  giveBack,
  redirect,
  REDIRECTION_GROUNDS,
  REDIRECTION_STATES,
  type Arrival,
  type OtherAuthority,
  type RedirectionAsked,
  type RedirectionGround,
  type RedirectionNow,
  type RedirectionState,
} from './redirect';
