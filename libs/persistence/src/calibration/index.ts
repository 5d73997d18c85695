export {
  findOwnVignette,
  keepAnswer,
  listOwnVignettes,
  type OwnVignetteRow,
} from './own-vignettes.repository';
export {
  findRound,
  insertRound,
  listAnswers,
  listAuthorityCodes,
  listProgress,
  listRounds,
  listVignettes,
  saveRoundState,
  type RoundRow,
  type RoundToKeep,
  type VignetteRow,
} from './round.repository';
