import { Controller } from '@nestjs/common';
import type { InputOf } from '@article5/contracts/kernel';
import { openOwnInitiative, readOwnInitiative, setAside } from '@article5/contracts/notification';
import type { Actor } from '@article5/domain/kernel';
import { OpenOwnInitiative, SetAside } from '@article5/use-cases/notification';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Cases that nobody notified. */
@Controller()
export class OwnInitiativeController {
  constructor(
    private readonly opening: OpenOwnInitiative,
    private readonly ending: SetAside,
  ) {}

  @Handles(openOwnInitiative)
  open(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof openOwnInitiative>) {
    return this.opening.execute(actor, body);
  }

  @Handles(readOwnInitiative)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readOwnInitiative>) {
    return this.opening.read(actor, params.reference);
  }

  @Handles(setAside)
  setAside(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof setAside>) {
    return this.ending.execute(actor, { ...params, ...body });
  }
}
