import { Module } from '@nestjs/common';
import { SecretBox } from '@article5/integrations/second-factor';
import { Databases } from '@article5/persistence/kernel';
import {
  AcceptInvitation,
  Attempts,
  CompletePasswordReset,
  EndRole,
  GiveRole,
  Invitations,
  Invite,
  KeepSession,
  LinkMailer,
  ListApiTokens,
  ListPeople,
  MakeApiToken,
  mailerProvider,
  ReadCapturedMail,
  ReadSecondFactor,
  RemoveSecondFactor,
  RequestPasswordReset,
  ResetSecondFactor,
  RevokeApiToken,
  secretBoxOf,
  SetUpSecondFactor,
  SignIn,
  StepUp,
  WhoHoldsToken,
  SwitchKeys,
  WhoIs,
  WithdrawInvitation,
} from '@article5/use-cases/identity';
import { CONFIGURATION } from '@article5/use-cases/kernel';
import { ApiTokensController } from './api-tokens.controller';
import { AuthorityPeopleController } from './authority-people.controller';
import { InvitationsController } from './invitations.controller';
import { LinksController } from './links.controller';
import { OrganisationPeopleController } from './organisation-people.controller';
import { PlatformPeopleController } from './platform-people.controller';
import { SecondFactorController } from './second-factor.controller';
import { SessionController } from './session.controller';
import { BrowserSessions } from './browser-session';
import { SignInStrategies } from './sign-in-strategies';

@Module({
  controllers: [
    ApiTokensController,
    AuthorityPeopleController,
    InvitationsController,
    LinksController,
    OrganisationPeopleController,
    PlatformPeopleController,
    SecondFactorController,
    SessionController,
  ],
  providers: [
    { provide: Attempts, inject: [Databases], useFactory: (databases: Databases) => new Attempts(databases) },
    mailerProvider,
    { provide: SecretBox, inject: [CONFIGURATION], useFactory: secretBoxOf },
    AcceptInvitation,
    BrowserSessions,
    CompletePasswordReset,
    EndRole,
    GiveRole,
    Invitations,
    Invite,
    KeepSession,
    LinkMailer,
    ListApiTokens,
    ListPeople,
    MakeApiToken,
    ReadCapturedMail,
    ReadSecondFactor,
    RemoveSecondFactor,
    RequestPasswordReset,
    ResetSecondFactor,
    RevokeApiToken,
    SetUpSecondFactor,
    SignIn,
    SignInStrategies,
    StepUp,
    WhoHoldsToken,
    SwitchKeys,
    WhoIs,
    WithdrawInvitation,
  ],
  exports: [Attempts, EndRole, Invitations, Invite, StepUp],
})
export class IdentityModule {}
