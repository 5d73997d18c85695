export { designVignettes, type RoundDesign } from './design';
export {
  CALIBRATION_OUTCOMES,
  calibrationResults,
  type CalibrationOutcome,
  type CalibrationResults,
  type Coefficient,
  type GivenAnswer,
  type Vignette,
} from './results';
export { answerVignette, moveRound, type AnswerToGive, type RoundState } from './round';
export { VIGNETTE_FEATURES, vignetteAnswers, type Levels, type VignetteFeature } from './vignette';
