import { Module } from '@nestjs/common';
import { ListExports, MakeExport, ReadNationalFigures } from '@article5/use-cases/statistics';
import { ReportController } from './report.controller';

/** Figures and files: national statistics, exports. */
@Module({
  controllers: [ReportController],
  providers: [ReadNationalFigures, MakeExport, ListExports],
})
export class StatisticsModule {}
