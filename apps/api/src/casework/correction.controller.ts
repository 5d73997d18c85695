import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { abandonCorrection, startCorrection } from '@article5/contracts/decision';
import type { InputOf } from '@article5/contracts/kernel';
import { AbandonCorrection, StartCorrection } from '@article5/use-cases/decision';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class CorrectionController {
  constructor(
    private readonly start: StartCorrection,
    private readonly abandon: AbandonCorrection,
  ) {}

  @Handles(startCorrection)
  startCorrection(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof startCorrection>) {
    return this.start.execute(actor, { ...params, ...body });
  }

  @Handles(abandonCorrection)
  abandonCorrection(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof abandonCorrection>,
  ) {
    return this.abandon.execute(actor, { ...params, ...body });
  }
}
