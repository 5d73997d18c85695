import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  assignCase,
  countInbox,
  listInbox,
  listOfficers,
  previewCase,
  readAccessLog,
} from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import {
  AssignCase,
  CountInbox,
  ListInbox,
  ListOfficers,
  PreviewCase,
  ReadAccessLog,
} from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class InboxController {
  constructor(
    private readonly list: ListInbox,
    private readonly count: CountInbox,
    private readonly preview: PreviewCase,
    private readonly assign: AssignCase,
    private readonly officers: ListOfficers,
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

  @Handles(previewCase)
  previewCase(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof previewCase>) {
    return this.preview.execute(actor, params);
  }

  @Handles(assignCase)
  assignCase(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof assignCase>) {
    return this.assign.execute(actor, { ...params, ...body });
  }

  @Handles(listOfficers)
  listOfficers(@CurrentActor() actor: Actor) {
    return this.officers.execute(actor);
  }

  @Handles(readAccessLog)
  readAccessLog(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof readAccessLog>) {
    return this.accessLog.execute(actor, query);
  }
}
