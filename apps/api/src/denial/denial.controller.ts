import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  endSuspension,
  importDenials,
  listDenials,
  readDenial,
  readDenialHits,
  recordDenial,
  reviewDenial,
} from '@article5/contracts/denial';
import type { InputOf } from '@article5/contracts/kernel';
import { ImportDenials, ReadDenials, RecordDenial, ReviewDenial } from '@article5/use-cases/denial';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class DenialController {
  constructor(
    private readonly reading: ReadDenials,
    private readonly recording: RecordDenial,
    private readonly reviewing: ReviewDenial,
    private readonly importing: ImportDenials,
  ) {}

  @Handles(listDenials)
  list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listDenials>) {
    return this.reading.list(actor, query);
  }

  @Handles(readDenial)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readDenial>) {
    return this.reading.read(actor, params);
  }

  @Handles(recordDenial)
  record(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof recordDenial>) {
    return this.recording.execute(actor, body);
  }

  @Handles(reviewDenial)
  review(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof reviewDenial>) {
    return this.reviewing.execute(actor, { ...params, ...body });
  }

  @Handles(endSuspension)
  endSuspension(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof endSuspension>) {
    return this.reviewing.endSuspension(actor, { ...params, ...body });
  }

  @Handles(importDenials)
  import(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof importDenials>) {
    return this.importing.execute(actor, body);
  }

  @Handles(readDenialHits)
  hits(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readDenialHits>) {
    return this.reading.hits(actor, params);
  }
}
