export { addAssessmentRevision, readAssessment, type SavedAssessment } from './assessment.repository';
