import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  beginSecondFactor,
  confirmSecondFactor,
  readSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
} from '@article5/contracts/identity';
import {
  ReadSecondFactor,
  RemoveSecondFactor,
  ResetSecondFactor,
  SetUpSecondFactor,
} from '@article5/use-cases/identity';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Whoever has a session; an actor of the portal itself never comes over HTTP. */
type Person = Exclude<Actor, { kind: 'system' }>;

@Controller()
export class SecondFactorController {
  constructor(
    private readonly readFactor: ReadSecondFactor,
    private readonly setUp: SetUpSecondFactor,
    private readonly removeFactor: RemoveSecondFactor,
    private readonly resetFactor: ResetSecondFactor,
  ) {}

  @Handles(readSecondFactor)
  read(@CurrentActor() actor: Person) {
    return this.readFactor.execute(actor);
  }

  @Handles(beginSecondFactor)
  begin(@CurrentActor() actor: Person) {
    return this.setUp.begin(actor);
  }

  @Handles(confirmSecondFactor)
  confirm(@CurrentActor() actor: Person, @Input() { body }: InputOf<typeof confirmSecondFactor>) {
    return this.setUp.confirm(actor, body.code);
  }

  @Handles(removeSecondFactor)
  remove(@CurrentActor() actor: Person, @Input() { body }: InputOf<typeof removeSecondFactor>) {
    return this.removeFactor.execute(actor, body);
  }

  @Handles(resetSecondFactor)
  reset(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof resetSecondFactor>) {
    return this.resetFactor.execute(actor, params.personId);
  }
}
