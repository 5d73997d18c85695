import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  askForOpinions,
  endOpinions,
  giveOwnOpinion,
  listRounds,
  previewRound,
  settleOpinions,
  withdrawOpinions,
} from '@article5/contracts/consultation';
import type { InputOf } from '@article5/contracts/kernel';
import { ActOnRound, AskNationally, GiveOpinion, ReadRounds } from '@article5/use-cases/consultation';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Rounds of opinions, for officers of the asking authority. */
@Controller()
export class NationalController {
  constructor(
    private readonly reading: ReadRounds,
    private readonly asking: AskNationally,
    private readonly giving: GiveOpinion,
    private readonly acting: ActOnRound,
  ) {}

  @Handles(listRounds)
  list(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listRounds>) {
    return this.reading.ofCase(actor, params);
  }

  @Handles(previewRound)
  preview(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof previewRound>) {
    return this.asking.preview(actor, { ...params, ...query });
  }

  @Handles(askForOpinions)
  ask(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof askForOpinions>) {
    return this.asking.execute(actor, { ...params, ...body });
  }

  @Handles(giveOwnOpinion)
  give(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof giveOwnOpinion>) {
    return this.giving.asOfficer(actor, { ...params, ...body });
  }

  @Handles(endOpinions)
  end(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof endOpinions>) {
    return this.acting.end(actor, { ...params, ...body });
  }

  @Handles(withdrawOpinions)
  withdraw(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof withdrawOpinions>) {
    return this.acting.withdraw(actor, { ...params, ...body });
  }

  @Handles(settleOpinions)
  settle(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof settleOpinions>) {
    return this.acting.settle(actor, { ...params, ...body });
  }
}
