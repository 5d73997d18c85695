import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { discardDecisionDraft, readDecisionDraft, saveDecisionDraft } from '@article5/contracts/decision';
import type { InputOf } from '@article5/contracts/kernel';
import { DecisionDrafts } from '@article5/use-cases/decision';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class DecisionDraftController {
  constructor(private readonly drafts: DecisionDrafts) {}

  @Handles(readDecisionDraft)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readDecisionDraft>) {
    return this.drafts.read(actor, params);
  }

  @Handles(saveDecisionDraft)
  save(@CurrentActor() actor: Actor, @Input() { params, body, ifMatch }: InputOf<typeof saveDecisionDraft>) {
    return this.drafts.save(actor, { ...params, content: body, revision: ifMatch });
  }

  @Handles(discardDecisionDraft)
  discard(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof discardDecisionDraft>) {
    return this.drafts.discard(actor, params);
  }
}
