export { DIMENSION_WORDS, useValueWords, type Dimension } from './dimension-words';
export { ReportTable } from './report-table';
