import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  approveDecision,
  previewDecision,
  proposeDecision,
  returnDecision,
} from '@article5/contracts/decision';
import type { InputOf } from '@article5/contracts/kernel';
import {
  ApproveDecision,
  PreviewDecision,
  ProposeDecision,
  ReturnDecision,
  toChoice,
} from '@article5/use-cases/decision';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class DecisionController {
  constructor(
    private readonly preview: PreviewDecision,
    private readonly propose: ProposeDecision,
    private readonly approve: ApproveDecision,
    private readonly giveBack: ReturnDecision,
  ) {}

  @Handles(previewDecision)
  previewDecision(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof previewDecision>) {
    return this.preview.execute(actor, { ...params, draft: body });
  }

  @Handles(proposeDecision)
  proposeDecision(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof proposeDecision>) {
    return this.propose.execute(actor, { ...params, draft: body });
  }

  @Handles(approveDecision)
  approveDecision(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof approveDecision>) {
    const { consistency, code, ...approved } = body;
    const choice = consistency === undefined ? {} : { consistency: toChoice(consistency) };
    const typed = code === undefined ? {} : { code };
    return this.approve.execute(actor, { ...params, ...approved, ...choice, ...typed });
  }

  @Handles(returnDecision)
  returnDecision(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof returnDecision>) {
    return this.giveBack.execute(actor, { ...params, ...body });
  }
}
