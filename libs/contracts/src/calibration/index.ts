export {
  CALIBRATION_OUTCOMES,
  VIGNETTE_FEATURES,
  VIGNETTES_AT_LEAST,
  VIGNETTES_AT_MOST,
} from '@article5/domain/calibration';
export {
  answerOwnVignette,
  closeCalibrationRound,
  composeCalibrationRound,
  getCalibrationRound,
  getOwnVignette,
  listCalibrationRounds,
  listOwnVignettes,
  openCalibrationRound,
  type RoundToCompose,
} from './routes';
export type { OwnVignetteRow, OwnVignetteView, RoundRow, RoundView } from './views';
