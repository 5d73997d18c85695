import { Controller } from '@nestjs/common';
import {
  activateProfile,
  discardProfile,
  draftProfile,
  previewProfile,
  proposeProfile,
  readProfile,
  returnProfile,
  saveProfile,
  withdrawProfile,
} from '@article5/contracts/administration';
import type { InputOf } from '@article5/contracts/kernel';
import type { OfficerActor } from '@article5/domain/kernel';
import { ChangeProfile, ReadProfile } from '@article5/use-cases/administration';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** The national profile: what is in force, and how it is changed. */
@Controller()
export class ProfileController {
  constructor(
    private readonly profile: ReadProfile,
    private readonly change: ChangeProfile,
  ) {}

  @Handles(readProfile)
  read(@CurrentActor() actor: OfficerActor) {
    return this.profile.execute(actor);
  }

  @Handles(previewProfile)
  preview(@CurrentActor() actor: OfficerActor, @Input() { params }: InputOf<typeof previewProfile>) {
    return this.profile.preview(actor, params);
  }

  @Handles(draftProfile)
  draft(@CurrentActor() actor: OfficerActor) {
    return this.change.draft(actor);
  }

  @Handles(saveProfile)
  save(@CurrentActor() actor: OfficerActor, @Input() { params, body }: InputOf<typeof saveProfile>) {
    return this.change.save(actor, { ...params, ...body });
  }

  @Handles(proposeProfile)
  propose(@CurrentActor() actor: OfficerActor, @Input() { params, body }: InputOf<typeof proposeProfile>) {
    return this.change.propose(actor, { ...params, ...body });
  }

  @Handles(returnProfile)
  giveBack(@CurrentActor() actor: OfficerActor, @Input() { params, body }: InputOf<typeof returnProfile>) {
    return this.change.giveBack(actor, { ...params, ...body });
  }

  @Handles(activateProfile)
  activate(@CurrentActor() actor: OfficerActor, @Input() { params, body }: InputOf<typeof activateProfile>) {
    return this.change.activate(actor, { ...params, ...body });
  }

  @Handles(discardProfile)
  discard(@CurrentActor() actor: OfficerActor, @Input() { params }: InputOf<typeof discardProfile>) {
    return this.change.discard(actor, params);
  }

  @Handles(withdrawProfile)
  withdraw(@CurrentActor() actor: OfficerActor, @Input() { params, body }: InputOf<typeof withdrawProfile>) {
    return this.change.withdraw(actor, { ...params, ...body });
  }
}
