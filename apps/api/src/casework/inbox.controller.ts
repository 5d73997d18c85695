import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import { countFacets, countInbox, listInbox, previewCase, readAccessLog } from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { CountInbox, ListInbox, PreviewCase, ReadAccessLog } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class InboxController {
  constructor(
    private readonly list: ListInbox,
    private readonly count: CountInbox,
    private readonly preview: PreviewCase,
    private readonly accessLog: ReadAccessLog,
  ) {}

  @Handles(listInbox)
  listInbox(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof listInbox>) {
    return this.list.execute(actor, query);
  }

  @Handles(countInbox)
  countInbox(@CurrentActor() actor: Actor) {
    return this.count.execute(actor);
  }

  @Handles(countFacets)
  countFacets(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof countFacets>) {
    return this.count.facets(actor, query);
  }

  @Handles(previewCase)
  previewCase(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof previewCase>) {
    return this.preview.execute(actor, params);
  }

  @Handles(readAccessLog)
  readAccessLog(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof readAccessLog>) {
    return this.accessLog.execute(actor, query);
  }
}
