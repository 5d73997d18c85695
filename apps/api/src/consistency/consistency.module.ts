import { Module } from '@nestjs/common';
import {
  ClusterReviews,
  OwnReviews,
  PrintDossier,
  ReadUnionCluster,
  ReadUnionFigures,
  UnionConsultations,
} from '@article5/use-cases/consistency';
import { ReviewController } from './review.controller';
import { UnionController } from './union.controller';

@Module({
  controllers: [UnionController, ReviewController],
  providers: [
    ...[ReadUnionFigures, ReadUnionCluster],
    ...[ClusterReviews, OwnReviews, PrintDossier, UnionConsultations],
  ],
import { Publications, ReadUnionCluster, ReadUnionFigures } from '@article5/use-cases/consistency';
import { PublicationController } from './publication.controller';
import { UnionController } from './union.controller';

@Module({
  controllers: [UnionController, PublicationController],
  providers: [ReadUnionFigures, ReadUnionCluster, Publications],
})
export class ConsistencyModule {}
