import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import passport, { type Authenticator, type Strategy } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { SignIn } from '@article5/use-cases/identity';

/** What a way of signing in asks of a person: a password here, or a visit to an identity provider elsewhere. */
export type Asks = 'password' | 'redirect';

/**
 * The ways of signing in, by name. An installation adds its identity providers here (`add('eu-login', strategy,
 * 'redirect')`); sign-in pages list what is registered.
 */
@Injectable()
export class SignInStrategies {
  private readonly passport = new passport.Passport() as Authenticator;
  private readonly known = new Map<string, Asks>();

  constructor(signIn: SignIn) {
    this.add('local', localStrategy(signIn), 'password');
  }

  add(name: string, strategy: Strategy, asks: Asks): void {
    this.passport.use(name, strategy);
    this.known.set(name, asks);
  }

  list(): { name: string; asks: Asks }[] {
    return [...this.known].map(([name, asks]) => ({ name, asks }));
  }

  /** Answers the person's id, or rejects with the strategy's refusal. */
  authenticate(name: string, request: Request, response: Response): Promise<string> {
    return new Promise((resolve, reject) => {
      const done = (error: unknown, personId?: unknown) => {
        if (error) reject(error instanceof Error ? error : new Error(String(error)));
        else if (typeof personId === 'string') resolve(personId);
        else reject(new Error(`strategy ${name} answered nobody`));
      };
      const middleware = this.passport.authenticate(name, { session: false }, done) as (
        request: Request,
        response: Response,
        next: (error?: unknown) => void,
      ) => void;
      middleware(request, response, done);
    });
  }
}

function localStrategy(signIn: SignIn): Strategy {
  return new LocalStrategy(
    { usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true },
    (request, email, password, done) => {
      signIn.execute({ email, password, address: request.ip ?? '' }).then(
        (personId) => done(null, personId as unknown as Express.User),
        (error: unknown) => done(error),
      );
    },
  );
}
