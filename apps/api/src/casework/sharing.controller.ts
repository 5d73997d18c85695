import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  closeCase,
  recordCustomsInformed,
  recordLetterPosted,
  shareRequirement,
  withholdRequirement,
} from '@article5/contracts/sharing';
import {
  CloseCase,
  DecideSharing,
  RecordCustomsInformed,
  RecordLetterPosted,
} from '@article5/use-cases/sharing';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class SharingController {
  constructor(
    private readonly customs: RecordCustomsInformed,
    private readonly posting: RecordLetterPosted,
    private readonly sharing: DecideSharing,
    private readonly close: CloseCase,
  ) {}

  @Handles(recordCustomsInformed)
  recordCustoms(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof recordCustomsInformed>) {
    return this.customs.execute(actor, { ...input.params, ...input.body });
  }

  @Handles(recordLetterPosted)
  recordPosting(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof recordLetterPosted>) {
    return this.posting.execute(actor, { ...input.params, ...input.body });
  }

  @Handles(shareRequirement)
  share(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof shareRequirement>) {
    return this.sharing.execute(actor, { ...params, sharing: { kind: 'SHARE' } });
  }

  @Handles(withholdRequirement)
  withhold(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof withholdRequirement>) {
    return this.sharing.execute(actor, { ...params, sharing: { kind: 'WITHHOLD', ...body } });
  }

  @Handles(closeCase)
  closeCase(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof closeCase>) {
    return this.close.execute(actor, params);
  }
}
