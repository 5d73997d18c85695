import { Module } from '@nestjs/common';
import {
  ClusterReviews,
  OwnReviews,
  PrintDossier,
  Publications,
  ReadUnionCluster,
  ReadUnionFigures,
  UnionConsultations,
} from '@article5/use-cases/consistency';
import { PublicationController } from './publication.controller';
import { ReviewController } from './review.controller';
import { UnionController } from './union.controller';

@Module({
  controllers: [UnionController, ReviewController, PublicationController],
  providers: [
    ...[ReadUnionFigures, ReadUnionCluster],
    ...[ClusterReviews, OwnReviews, PrintDossier, UnionConsultations],
    Publications,
  ],
})
export class ConsistencyModule {}
