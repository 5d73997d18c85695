import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import { readIntake, retryIntakeStep, type IntakeView } from '@article5/contracts/intake';
import { ReadIntake, RetryIntakeStep } from '@article5/use-cases/intake';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** The queued checks of a case: how they stand, and a failed one tried again. */
@Controller()
export class IntakeController {
  constructor(
    private readonly reading: ReadIntake,
    private readonly retrying: RetryIntakeStep,
  ) {}

  @Handles(readIntake)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readIntake>): Promise<IntakeView> {
    return this.reading.execute(actor, params.reference);
  }

  @Handles(retryIntakeStep)
  async retry(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof retryIntakeStep>,
  ): Promise<IntakeView> {
    const { notificationId } = await this.retrying.execute(actor, {
      case: params.reference,
      step: params.step,
    });
    return this.reading.execute(actor, notificationId);
  }
}
