import { Module } from '@nestjs/common';
import {
  ChangeOrganisation,
  CreateOrganisation,
  InviteAdministrator,
  ListAuthorities,
  ListOrganisations,
  ReadOrganisation,
} from '@article5/use-cases/organisation';
import { IdentityModule } from '../identity/identity.module';
import { OwnOrganisationController } from './own-organisation.controller';
import { PlatformController } from './platform.controller';

@Module({
  imports: [IdentityModule],
  controllers: [OwnOrganisationController, PlatformController],
  providers: [
    ChangeOrganisation,
    CreateOrganisation,
    InviteAdministrator,
    ListAuthorities,
    ListOrganisations,
    ReadOrganisation,
  ],
})
export class OrganisationModule {}
