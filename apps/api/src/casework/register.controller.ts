import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  comparePartyEntries,
  listEntryCases,
  listNamedInCase,
  listRegister,
  readItemEntry,
  readOrganisationEntry,
  readPartyEntry,
  settlePartyMerge,
  takeBackPartyComparison,
} from '@article5/contracts/casework';
import type { InputOf } from '@article5/contracts/kernel';
import { PartyRegister, ReadRegisters } from '@article5/use-cases/casework';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class RegisterController {
  constructor(
    private readonly registers: ReadRegisters,
    private readonly parties: PartyRegister,
  ) {}

  @Handles(listRegister)
  list(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof listRegister>) {
    return this.registers.list(actor, params.register, query);
  }

  @Handles(readOrganisationEntry)
  organisation(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readOrganisationEntry>) {
    return this.registers.organisation(actor, params.entryId);
  }

  @Handles(readItemEntry)
  item(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readItemEntry>) {
    return this.registers.item(actor, params.entryId);
  }

  @Handles(readPartyEntry)
  party(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readPartyEntry>) {
    return this.parties.read(actor, params.entryId);
  }

  @Handles(listEntryCases)
  cases(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof listEntryCases>) {
    return this.registers.cases(actor, { ...params, ...query });
  }

  @Handles(listNamedInCase)
  named(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listNamedInCase>) {
    return this.registers.named(actor, params);
  }

  @Handles(comparePartyEntries)
  compare(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof comparePartyEntries>) {
    return this.parties.compare(actor, { ...params, ...body });
  }

  @Handles(settlePartyMerge)
  settle(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof settlePartyMerge>) {
    return this.parties.settle(actor, { ...params, ...body });
  }

  @Handles(takeBackPartyComparison)
  takeBack(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof takeBackPartyComparison>) {
    return this.parties.takeBack(actor, { ...params, ...body });
  }
}
