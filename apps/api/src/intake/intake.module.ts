import { Module } from '@nestjs/common';
import { CaseEvents, ReadIntake, RetryIntakeStep } from '@article5/use-cases/intake';
import { EventsController } from './events.controller';
import { IntakeController } from './intake.controller';

@Module({
  controllers: [EventsController, IntakeController],
  providers: [CaseEvents, ReadIntake, RetryIntakeStep],
})
export class IntakeModule {}
