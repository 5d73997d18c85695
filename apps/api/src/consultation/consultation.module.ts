import { Module } from '@nestjs/common';
import {
  ActOnConsultation,
  ActOnRound,
  AskAuthority,
  AskNationally,
  GiveOpinion,
  ReadConsultations,
  ReadRounds,
  ReviewingBodies,
} from '@article5/use-cases/consultation';
import { EvidenceModule } from '../evidence/evidence.module';
import { IdentityModule } from '../identity/identity.module';
import { ConsultationController } from './consultation.controller';
import { NationalController } from './national.controller';
import { ReviewController } from './review.controller';
import { ReviewingBodiesController } from './reviewing-bodies.controller';

/** Questions between authorities, from both sides, and opinions that an authority asks within its Member State. */
@Module({
  imports: [EvidenceModule, IdentityModule],
  controllers: [ConsultationController, NationalController, ReviewController, ReviewingBodiesController],
  providers: [
    ...[AskAuthority, ActOnConsultation, ReadConsultations],
    ...[AskNationally, GiveOpinion, ActOnRound, ReadRounds, ReviewingBodies],
  ],
})
export class ConsultationModule {}
