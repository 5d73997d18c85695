import { Controller } from '@nestjs/common';
import type { ExporterActor } from '@article5/domain/identity';
import type { InputOf } from '@article5/contracts/kernel';
import {
  changeOwnOrganisation,
  readOwnOrganisation,
  type OwnOrganisationView,
} from '@article5/contracts/organisation';
import { ChangeOrganisation, ReadOrganisation } from '@article5/use-cases/organisation';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class OwnOrganisationController {
  constructor(
    private readonly reading: ReadOrganisation,
    private readonly changing: ChangeOrganisation,
  ) {}

  @Handles(readOwnOrganisation)
  read(@CurrentActor() actor: ExporterActor): Promise<OwnOrganisationView> {
    return this.reading.execute(actor);
  }

  @Handles(changeOwnOrganisation)
  change(
    @CurrentActor() actor: ExporterActor,
    @Input() { body }: InputOf<typeof changeOwnOrganisation>,
  ): Promise<OwnOrganisationView> {
    return this.changing.execute(actor, body);
  }
}
