import { Module } from '@nestjs/common';
import type { Configuration } from '@article5/integrations/configuration';
import { EarlierDecisions } from '@article5/use-cases/archive';
import { Pseudonyms } from '@article5/use-cases/decision';
import { CONFIGURATION } from '@article5/use-cases/kernel';
import { EarlierDecisionController } from './earlier-decision.controller';

/** Decisions of before the portal. */
@Module({
  controllers: [EarlierDecisionController],
  providers: [
    EarlierDecisions,
    {
      provide: Pseudonyms,
      inject: [CONFIGURATION],
      useFactory: (configuration: Configuration) => Pseudonyms.of(configuration),
    },
  ],
})
export class ArchiveModule {}
