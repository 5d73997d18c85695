import { Module } from '@nestjs/common';
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
  RequestPasswordReset,
  RevokeApiToken,
  SignIn,
  WhoHoldsToken,
  WhoIs,
  WithdrawInvitation,
} from '@article5/use-cases/identity';
import { ApiTokensController } from './api-tokens.controller';
import { AuthorityPeopleController } from './authority-people.controller';
import { InvitationsController } from './invitations.controller';
import { LinksController } from './links.controller';
import { OrganisationPeopleController } from './organisation-people.controller';
import { PlatformPeopleController } from './platform-people.controller';
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
    SessionController,
  ],
  providers: [
    { provide: Attempts, inject: [Databases], useFactory: (databases: Databases) => new Attempts(databases) },
    mailerProvider,
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
    RequestPasswordReset,
    RevokeApiToken,
    SignIn,
    SignInStrategies,
    WhoHoldsToken,
    WhoIs,
    WithdrawInvitation,
  ],
  exports: [Invitations],
})
export class IdentityModule {}
