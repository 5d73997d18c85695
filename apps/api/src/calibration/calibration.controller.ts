import { Controller } from '@nestjs/common';
import type { Actor, OfficerActor, UnionActor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  answerOwnVignette,
  closeCalibrationRound,
  composeCalibrationRound,
  getCalibrationRound,
  getOwnVignette,
  listCalibrationRounds,
  listOwnVignettes,
  openCalibrationRound,
} from '@article5/contracts/calibration';
import { AnswerVignettes, ReadRounds, RunRounds } from '@article5/use-cases/calibration';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class CalibrationController {
  constructor(
    private readonly rounds: ReadRounds,
    private readonly runs: RunRounds,
    private readonly vignettes: AnswerVignettes,
  ) {}

  @Handles(listCalibrationRounds)
  list(@CurrentActor() actor: Actor) {
    return this.rounds.list(actor);
  }

  @Handles(getCalibrationRound)
  one(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof getCalibrationRound>) {
    return this.rounds.one(actor, params.roundId);
  }

  @Handles(composeCalibrationRound)
  compose(@CurrentActor() actor: UnionActor, @Input() { body }: InputOf<typeof composeCalibrationRound>) {
    return this.runs.compose(actor, body);
  }

  @Handles(openCalibrationRound)
  open(@CurrentActor() actor: UnionActor, @Input() { params }: InputOf<typeof openCalibrationRound>) {
    return this.runs.open(actor, params.roundId);
  }

  @Handles(closeCalibrationRound)
  close(@CurrentActor() actor: UnionActor, @Input() { params }: InputOf<typeof closeCalibrationRound>) {
    return this.runs.close(actor, params.roundId);
  }

  @Handles(listOwnVignettes)
  own(@CurrentActor() actor: OfficerActor) {
    return this.vignettes.list(actor);
  }

  @Handles(getOwnVignette)
  vignette(@CurrentActor() actor: OfficerActor, @Input() { params }: InputOf<typeof getOwnVignette>) {
    return this.vignettes.read(actor, params.vignetteId);
  }

  @Handles(answerOwnVignette)
  answer(@CurrentActor() actor: OfficerActor, @Input() { params, body }: InputOf<typeof answerOwnVignette>) {
    return this.vignettes.execute(actor, params.vignetteId, body);
  }
}
