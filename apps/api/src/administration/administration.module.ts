import { Module } from '@nestjs/common';
import type { Configuration } from '@article5/integrations/configuration';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { Seal } from '@article5/integrations/seal';
import {
  Audit,
  ChangeProfile,
  ChangeStatisticsPolicy,
  GivenUpWork,
  Installation,
  ReadHealth,
  ReadProfile,
  ReadStatisticsPolicy,
} from '@article5/use-cases/administration';
import { CONFIGURATION } from '@article5/use-cases/kernel';
import { EvidenceModule } from '../evidence/evidence.module';
import { AuditController } from './audit.controller';
import { HealthOfWorkController } from './health-of-work.controller';
import { PlatformHealthController } from './platform-health.controller';
import { ProfileController } from './profile.controller';
import { StatisticsPolicyController } from './statistics-policy.controller';

@Module({
  imports: [EvidenceModule],
  controllers: [
    ProfileController,
    AuditController,
    HealthOfWorkController,
    PlatformHealthController,
    StatisticsPolicyController,
  ],
  providers: [
    Audit,
    ChangeProfile,
    ChangeStatisticsPolicy,
    GivenUpWork,
    ReadHealth,
    ReadProfile,
    ReadStatisticsPolicy,
    {
      provide: Installation,
      inject: [Seal, EvidenceStore, CONFIGURATION],
      useFactory: (seal: Seal, evidence: EvidenceStore, configuration: Configuration) =>
        new Installation({ seal, evidence, configuration }),
    },
  ],
})
export class AdministrationModule {}
