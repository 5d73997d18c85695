import { Module } from '@nestjs/common';
import { AnswerVignettes, ReadRounds, RunRounds } from '@article5/use-cases/calibration';
import { CalibrationController } from './calibration.controller';

@Module({ controllers: [CalibrationController], providers: [ReadRounds, RunRounds, AnswerVignettes] })
export class CalibrationModule {}
