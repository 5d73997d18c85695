export type { RedirectionGround } from '@article5/domain/redirection';
export {
  readRedirections,
  redirectCase,
  returnRedirected,
  type CaseRedirections,
  type RedirectionView,
} from './redirection';
