import { Module } from '@nestjs/common';
import { ActOnConsultation, AskAuthority, ReadConsultations } from '@article5/use-cases/consultation';
import { ConsultationController } from './consultation.controller';

/** Questions between authorities, from both sides. */
@Module({
  controllers: [ConsultationController],
  providers: [AskAuthority, ActOnConsultation, ReadConsultations],
})
export class ConsultationModule {}
