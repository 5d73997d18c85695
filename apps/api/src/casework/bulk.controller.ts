import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  addLabel,
  listBulk,
  listLabels,
  prepareBulk,
  readBulk,
  retireLabel,
  runBulk,
  undoBulk,
} from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { Labels, PrepareBulk, RunBulk } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Acts on many cases, and the labels that some of them put on. */
@Controller()
export class BulkController {
  constructor(
    private readonly prepare: PrepareBulk,
    private readonly bulk: RunBulk,
    private readonly labels: Labels,
  ) {}

  @Handles(prepareBulk)
  prepareBulk(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof prepareBulk>) {
    return this.prepare.execute(actor, body);
  }

  @Handles(listBulk)
  listBulk(@CurrentActor() actor: Actor) {
    return this.bulk.list(actor);
  }

  @Handles(readBulk)
  readBulk(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readBulk>) {
    return this.bulk.read(actor, params);
  }

  @Handles(runBulk)
  runBulk(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof runBulk>) {
    return this.bulk.execute(actor, params);
  }

  @Handles(undoBulk)
  undoBulk(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof undoBulk>) {
    return this.bulk.undo(actor, params);
  }

  @Handles(listLabels)
  listLabels(@CurrentActor() actor: Actor) {
    return this.labels.list(actor);
  }

  @Handles(addLabel)
  addLabel(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof addLabel>) {
    return this.labels.add(actor, body);
  }

  @Handles(retireLabel)
  retireLabel(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof retireLabel>) {
    return this.labels.retire(actor, params);
  }
}
