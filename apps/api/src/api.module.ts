import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { CoreModule } from '@article5/use-cases/kernel';
import { AdministrationModule } from './administration/administration.module';
import { ArchiveModule } from './archive/archive.module';
import { CalendarModule } from './calendar/calendar.module';
import { CalibrationModule } from './calibration/calibration.module';
import { CaseworkModule } from './casework/casework.module';
import { ConsistencyModule } from './consistency/consistency.module';
import { ConsultationModule } from './consultation/consultation.module';
import { DenialModule } from './denial/denial.module';
import { IdentityModule } from './identity/identity.module';
import { IntakeModule } from './intake/intake.module';
import { MessageModule } from './message/message.module';
import { NotificationModule } from './notification/notification.module';
import { OrganisationModule } from './organisation/organisation.module';
import { PracticeModule } from './statistics/practice.module';
import { RedirectionModule } from './redirection/redirection.module';
import { StatisticsModule } from './statistics/statistics.module';
import { TriageModule } from './triage/triage.module';
import { AnswerInterceptor } from './kernel/answer.interceptor';
import { AudienceGuard } from './kernel/audience.guard';
import { HealthController } from './kernel/health.controller';
import { OwnAuthorityGuard } from './kernel/own-authority.guard';
import { ProblemFilter } from './kernel/problem.filter';

@Module({
  imports: [
    CoreModule,
    DiscoveryModule,
    IdentityModule,
    OrganisationModule,
    ArchiveModule,
    CalendarModule,
    CalibrationModule,
    ConsistencyModule,
    IntakeModule,
    CaseworkModule,
    DenialModule,
    ConsultationModule,
    MessageModule,
    NotificationModule,
    RedirectionModule,
    PracticeModule,
    StatisticsModule,
    TriageModule,
    AdministrationModule,
  ],
  controllers: [HealthController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AudienceGuard },
    { provide: APP_GUARD, useClass: OwnAuthorityGuard },
    { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
  ],
})
export class ApiModule {}
