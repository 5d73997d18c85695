import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  acknowledgeHandover,
  declareConflict,
  endAbsence,
  handOver,
  liftConflict,
  listConflicts,
  readTeam,
  recordAbsence,
} from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { Absences, Conflicts, HandOver, ReadTeam } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class TeamController {
  constructor(
    private readonly team: ReadTeam,
    private readonly absences: Absences,
    private readonly conflicts: Conflicts,
    private readonly handovers: HandOver,
  ) {}

  @Handles(readTeam)
  readTeam(@CurrentActor() actor: Actor) {
    return this.team.execute(actor);
  }

  @Handles(recordAbsence)
  recordAbsence(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof recordAbsence>) {
    return this.absences.record(actor, body);
  }

  @Handles(endAbsence)
  endAbsence(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof endAbsence>) {
    return this.absences.end(actor, params);
  }

  @Handles(handOver)
  handOver(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof handOver>) {
    return this.handovers.execute(actor, { ...params, ...body });
  }

  @Handles(acknowledgeHandover)
  acknowledgeHandover(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof acknowledgeHandover>,
  ) {
    return this.handovers.acknowledge(actor, params);
  }

  @Handles(declareConflict)
  declareConflict(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof declareConflict>) {
    return this.conflicts.declare(actor, { ...params, ...body });
  }

  @Handles(listConflicts)
  listConflicts(@CurrentActor() actor: Actor) {
    return this.conflicts.list(actor);
  }

  @Handles(liftConflict)
  liftConflict(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof liftConflict>) {
    return this.conflicts.lift(actor, { ...params, ...body });
  }
}
