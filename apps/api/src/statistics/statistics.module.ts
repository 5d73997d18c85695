import { Module } from '@nestjs/common';
import {
  AnnualReports,
  ListExports,
  MakeExport,
  PublicStatistics,
  ReadDataQuality,
  ReadPlaces,
  ReadNationalFigures,
  ReportFiles,
} from '@article5/use-cases/statistics';
import { AnnualReportController } from './annual-report.controller';
import { DataQualityController } from './data-quality.controller';
import { ReportController } from './report.controller';

/** Figures and files: national statistics, exports. */
@Module({
  controllers: [ReportController, AnnualReportController, DataQualityController],
  providers: [
    ReadNationalFigures,
    MakeExport,
    ListExports,
    AnnualReports,
    PublicStatistics,
    ReadDataQuality,
    ReadPlaces,
    ReportFiles,
  ],
})
export class StatisticsModule {}
