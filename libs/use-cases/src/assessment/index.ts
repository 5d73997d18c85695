export { ASSESSABLE, SaveAssessment, type SaveAssessmentCommand } from './save-assessment';
export { StartAssessment } from './start-assessment';
