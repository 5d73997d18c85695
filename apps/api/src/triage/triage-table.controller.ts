import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  activateTableDraft,
  discardTableDraft,
  listTriageTables,
  proposeTableDraft,
  readTableDraft,
  readTriageTable,
  returnTableDraft,
  saveTableDraft,
  startTableDraft,
  withdrawTriageTable,
} from '@article5/contracts/triage';
import { ActivateTable, EditTableDraft, ReadTriageTables } from '@article5/use-cases/triage';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** The authority's own tables for indicators and routing: drafts, and putting them in force. */
@Controller()
export class TriageTableController {
  constructor(
    private readonly tables: ReadTriageTables,
    private readonly drafts: EditTableDraft,
    private readonly activation: ActivateTable,
  ) {}

  @Handles(listTriageTables)
  list(@CurrentActor() actor: Actor) {
    return this.tables.list(actor);
  }

  @Handles(readTriageTable)
  version(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readTriageTable>) {
    return this.tables.version(actor, params);
  }

  @Handles(startTableDraft)
  start(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof startTableDraft>) {
    return this.drafts.start(actor, body);
  }

  @Handles(readTableDraft)
  draft(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readTableDraft>) {
    return this.tables.draft(actor, params);
  }

  @Handles(saveTableDraft)
  save(@CurrentActor() actor: Actor, @Input() { params, body, ifMatch }: InputOf<typeof saveTableDraft>) {
    return this.drafts.save(actor, { ...params, ...body, ifMatch });
  }

  @Handles(proposeTableDraft)
  propose(
    @CurrentActor() actor: Actor,
    @Input() { params, body, ifMatch }: InputOf<typeof proposeTableDraft>,
  ) {
    return this.activation.propose(actor, { ...params, ...body, ifMatch });
  }

  @Handles(returnTableDraft)
  giveBack(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof returnTableDraft>) {
    return this.activation.giveBack(actor, { ...params, ...body });
  }

  @Handles(activateTableDraft)
  activate(@CurrentActor() actor: Actor, @Input() { params, ifMatch }: InputOf<typeof activateTableDraft>) {
    return this.activation.activate(actor, { ...params, ifMatch });
  }

  @Handles(discardTableDraft)
  discard(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof discardTableDraft>) {
    return this.drafts.discard(actor, params);
  }

  @Handles(withdrawTriageTable)
  withdraw(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof withdrawTriageTable>) {
    return this.activation.withdraw(actor, { ...params, ...body });
  }
}
