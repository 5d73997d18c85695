import { Module } from '@nestjs/common';
import { ImportDenials, ReadDenials, RecordDenial, ReviewDenial } from '@article5/use-cases/denial';
import { DenialController } from './denial.controller';

/** Denials of all authorities, as their officers keep and read them. */
@Module({
  controllers: [DenialController],
  providers: [ReadDenials, RecordDenial, ReviewDenial, ImportDenials],
})
export class DenialModule {}
