import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { saveAssessment } from '@article5/contracts/assessment';
import {
  compareTransaction,
  compareVersions,
  judgeIndicator,
  readCase,
  readVersion,
  startAssessment,
  undoComparison,
} from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { SaveAssessment, StartAssessment } from '@article5/use-cases/assessment';
import { CompareTransaction, JudgeIndicator, ReadCase, ReadVersions } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class CaseController {
  constructor(
    private readonly read: ReadCase,
    private readonly versions: ReadVersions,
    private readonly start: StartAssessment,
    private readonly save: SaveAssessment,
    private readonly judge: JudgeIndicator,
    private readonly comparison: CompareTransaction,
  ) {}

  @Handles(readCase)
  readCase(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readCase>) {
    return this.read.execute(actor, params);
  }

  @Handles(readVersion)
  readVersion(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readVersion>) {
    return this.versions.execute(actor, params);
  }

  @Handles(compareVersions)
  compareVersions(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof compareVersions>) {
    return this.versions.compare(actor, params);
  }

  @Handles(startAssessment)
  startAssessment(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof startAssessment>) {
    return this.start.execute(actor, params);
  }

  @Handles(saveAssessment)
  saveAssessment(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof saveAssessment>) {
    const { params, body, ifMatch } = input;
    return this.save.execute(actor, { ...params, revision: ifMatch, content: body });
  }

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
