export { CALIBRATION_OUTCOMES, type VignetteFeature } from '@article5/domain/calibration';
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
