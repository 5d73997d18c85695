import { Module } from '@nestjs/common';
import { ReadPractice } from '@article5/use-cases/statistics';
import { PracticeController } from './practice.controller';

@Module({ controllers: [PracticeController], providers: [ReadPractice] })
export class PracticeModule {}
