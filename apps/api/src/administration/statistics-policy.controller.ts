import { Controller } from '@nestjs/common';
import {
  activateStatisticsPolicy,
  discardStatisticsPolicy,
  draftStatisticsPolicy,
  previewStatisticsPolicy,
  proposeStatisticsPolicy,
  readStatisticsPolicy,
  returnStatisticsPolicy,
  saveStatisticsPolicy,
  withdrawStatisticsPolicy,
} from '@article5/contracts/administration';
import type { InputOf } from '@article5/contracts/kernel';
import type { Actor } from '@article5/domain/kernel';
import { ChangeStatisticsPolicy, ReadStatisticsPolicy } from '@article5/use-cases/administration';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** From which numbers on figures claim or print something, and marks of common policy. */
@Controller()
export class StatisticsPolicyController {
  constructor(
    private readonly policy: ReadStatisticsPolicy,
    private readonly change: ChangeStatisticsPolicy,
  ) {}

  @Handles(readStatisticsPolicy)
  read(@CurrentActor() actor: Actor) {
    return this.policy.execute(actor);
  }

  @Handles(previewStatisticsPolicy)
  preview(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof previewStatisticsPolicy>) {
    return this.policy.preview(actor, params);
  }

  @Handles(draftStatisticsPolicy)
  draft(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof draftStatisticsPolicy>) {
    return this.change.draft(actor, body);
  }

  @Handles(saveStatisticsPolicy)
  save(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof saveStatisticsPolicy>) {
    return this.change.save(actor, { ...params, ...body });
  }

  @Handles(proposeStatisticsPolicy)
  propose(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof proposeStatisticsPolicy>) {
    return this.change.propose(actor, { ...params, ...body });
  }

  @Handles(returnStatisticsPolicy)
  giveBack(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof returnStatisticsPolicy>) {
    return this.change.giveBack(actor, { ...params, ...body });
  }

  @Handles(activateStatisticsPolicy)
  activate(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof activateStatisticsPolicy>,
  ) {
    return this.change.activate(actor, { ...params, ...body });
  }

  @Handles(discardStatisticsPolicy)
  discard(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof discardStatisticsPolicy>) {
    return this.change.discard(actor, params);
  }

  @Handles(withdrawStatisticsPolicy)
  withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: InputOf<typeof withdrawStatisticsPolicy>,
  ) {
    return this.change.withdraw(actor, { ...params, ...body });
  }
}
