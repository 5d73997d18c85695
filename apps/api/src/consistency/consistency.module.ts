import { Module } from '@nestjs/common';
import { ReadUnionCluster, ReadUnionFigures } from '@article5/use-cases/consistency';
import { UnionController } from './union.controller';

@Module({ controllers: [UnionController], providers: [ReadUnionFigures, ReadUnionCluster] })
export class ConsistencyModule {}
