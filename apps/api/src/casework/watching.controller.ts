import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { readWatching } from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { ReadWatching } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class WatchingController {
  constructor(private readonly watching: ReadWatching) {}

  @Handles(readWatching)
  readWatching(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readWatching>) {
    return this.watching.execute(actor, params);
  }
}
