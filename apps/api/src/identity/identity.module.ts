import { Module } from '@nestjs/common';
import { Databases } from '@article5/persistence/kernel';
import {
  Attempts,
  KeepSession,
  ReadCapturedMail,
  SignIn,
  WhoHoldsToken,
  WhoIs,
} from '@article5/use-cases/identity';
import { SessionController } from './session.controller';
import { SignInStrategies } from './sign-in-strategies';

@Module({
  controllers: [SessionController],
  providers: [
    { provide: Attempts, inject: [Databases], useFactory: (databases: Databases) => new Attempts(databases) },
    KeepSession,
    ReadCapturedMail,
    SignIn,
    SignInStrategies,
    WhoHoldsToken,
    WhoIs,
  ],
})
export class IdentityModule {}
