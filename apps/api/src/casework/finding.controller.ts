import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { compareTransaction, judgeIndicator, undoComparison } from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { CompareTransaction, JudgeIndicator } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class FindingController {
  constructor(
    private readonly judge: JudgeIndicator,
    private readonly comparison: CompareTransaction,
  ) {}

  @Handles(judgeIndicator)
  judgeIndicator(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof judgeIndicator>) {
    return this.judge.execute(actor, { ...params, ...body });
  }

  @Handles(compareTransaction)
  compareTransaction(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof compareTransaction>,
  ) {
    return this.comparison.execute(actor, { ...params, ...body });
  }

  @Handles(undoComparison)
  undoComparison(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof undoComparison>) {
    return this.comparison.undo(actor, params);
  }
}
