import { Controller } from '@nestjs/common';
import {
  listPlatformGivenUp,
  readPlatformHealth,
  tryPlatformAgain,
} from '@article5/contracts/administration';
import type { InputOf } from '@article5/contracts/kernel';
import type { PlatformActor } from '@article5/domain/kernel';
import { GivenUpWork, ReadHealth } from '@article5/use-cases/administration';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** How the installation is, for the platform's administrators; names no case. */
@Controller()
export class PlatformHealthController {
  constructor(
    private readonly health: ReadHealth,
    private readonly givenUp: GivenUpWork,
  ) {}

  @Handles(readPlatformHealth)
  read(@CurrentActor() actor: PlatformActor) {
    return this.health.ofPlatform(actor);
  }

  @Handles(listPlatformGivenUp)
  list(@CurrentActor() actor: PlatformActor, @Input() { query }: InputOf<typeof listPlatformGivenUp>) {
    return this.givenUp.ofPlatform(actor, query);
  }

  @Handles(tryPlatformAgain)
  tryAgain(
    @CurrentActor() actor: PlatformActor,
    @Input() { params, body }: InputOf<typeof tryPlatformAgain>,
  ) {
    return this.givenUp.tryAgainForPlatform(actor, { ...params, ...body });
  }
}
