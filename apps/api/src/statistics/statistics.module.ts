import { Module } from '@nestjs/common';
import {
  AnnualReports,
  ListExports,
  MakeExport,
  PublicStatistics,
  ReadPlaces,
  ReadNationalFigures,
  ReportFiles,
} from '@article5/use-cases/statistics';
import { AnnualReportController } from './annual-report.controller';
import { ReportController } from './report.controller';

/** Figures and files: national statistics, exports. */
@Module({
  controllers: [ReportController, AnnualReportController],
  providers: [
    ReadNationalFigures,
    MakeExport,
    ListExports,
    AnnualReports,
    PublicStatistics,
    ReadPlaces,
    ReportFiles,
  ],
})
export class StatisticsModule {}
