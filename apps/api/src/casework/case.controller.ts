import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { saveAssessment } from '@article5/contracts/assessment';
import { compareVersions, readCase, readVersion, startAssessment } from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { SaveAssessment, StartAssessment } from '@article5/use-cases/assessment';
import { ReadCase, ReadVersions } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class CaseController {
  constructor(
    private readonly read: ReadCase,
    private readonly versions: ReadVersions,
    private readonly start: StartAssessment,
    private readonly save: SaveAssessment,
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
}
