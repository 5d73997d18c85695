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
  closeCase,
  recordCustomsInformed,
  shareRequirement,
  withholdRequirement,
} from '@article5/contracts/sharing';
import {
  ApproveDecision,
  PreviewDecision,
  ProposeDecision,
  ReturnDecision,
  toChoice,
} from '@article5/use-cases/decision';
import { CloseCase, DecideSharing, RecordCustomsInformed } from '@article5/use-cases/sharing';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class DecisionController {
  constructor(
    private readonly preview: PreviewDecision,
    private readonly propose: ProposeDecision,
    private readonly approve: ApproveDecision,
    private readonly giveBack: ReturnDecision,
    private readonly customs: RecordCustomsInformed,
    private readonly sharing: DecideSharing,
    private readonly close: CloseCase,
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
    const { consistency, ...approved } = body;
    const choice = consistency === undefined ? {} : { consistency: toChoice(consistency) };
    return this.approve.execute(actor, { ...params, ...approved, ...choice });
  }

  @Handles(returnDecision)
  returnDecision(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof returnDecision>) {
    return this.giveBack.execute(actor, { ...params, ...body });
  }

  @Handles(recordCustomsInformed)
  recordCustoms(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof recordCustomsInformed>) {
    return this.customs.execute(actor, { ...input.params, ...input.body });
  }

  @Handles(shareRequirement)
  share(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof shareRequirement>) {
    return this.sharing.execute(actor, { ...params, sharing: { kind: 'SHARE' } });
  }

  @Handles(withholdRequirement)
  withhold(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof withholdRequirement>) {
    return this.sharing.execute(actor, { ...params, sharing: { kind: 'WITHHOLD', ...body } });
  }

  @Handles(closeCase)
  closeCase(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof closeCase>) {
    return this.close.execute(actor, params);
  }
}
