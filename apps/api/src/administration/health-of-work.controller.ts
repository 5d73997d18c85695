import { Controller } from '@nestjs/common';
import { listGivenUp, readHealth, tryAgain } from '@article5/contracts/administration';
import type { InputOf } from '@article5/contracts/kernel';
import type { OfficerActor } from '@article5/domain/kernel';
import { GivenUpWork, ReadHealth } from '@article5/use-cases/administration';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** How an authority's work is, for its administrators. */
@Controller()
export class HealthOfWorkController {
  constructor(
    private readonly health: ReadHealth,
    private readonly givenUp: GivenUpWork,
  ) {}

  @Handles(readHealth)
  read(@CurrentActor() actor: OfficerActor) {
    return this.health.ofAuthority(actor);
  }

  @Handles(listGivenUp)
  list(@CurrentActor() actor: OfficerActor, @Input() { query }: InputOf<typeof listGivenUp>) {
    return this.givenUp.ofAuthority(actor, query);
  }

  @Handles(tryAgain)
  tryAgain(@CurrentActor() actor: OfficerActor, @Input() { params, body }: InputOf<typeof tryAgain>) {
    return this.givenUp.tryAgain(actor, { ...params, ...body });
  }
}
