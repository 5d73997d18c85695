export { ReadPractice } from './read-practice';
export { ListExports } from './list-exports';
export { MakeExport, type ExportedFile } from './make-export';
export { ReadNationalFigures } from './read-national-figures';
export { groupRateViewOf } from './practice-figures';
export { AnnualReports } from './annual-reports';
export { PublicStatistics } from './public-statistics';
export { ReportFiles } from './report-files';
export { ReadPlaces } from './read-places';
