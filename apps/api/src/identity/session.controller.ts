import { Controller, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Refused } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  chooseBody,
  extendSession,
  readSession,
  signIn,
  signOut,
  switchKeys,
  type SessionView,
} from '@article5/contracts/identity';
import { SwitchKeys, WhoIs, type KnownPerson } from '@article5/use-cases/identity';
import { Handles, Input, type PortalRequest } from '../kernel/handles';
import { BrowserSessions } from './browser-session';
import { SignInStrategies } from './sign-in-strategies';

@Controller()
export class SessionController {
  constructor(
    private readonly strategies: SignInStrategies,
    private readonly sessions: BrowserSessions,
    private readonly whoIs: WhoIs,
    private readonly keys: SwitchKeys,
  ) {}

  @Handles(readSession)
  async read(
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    if (!request.person) return { signedIn: false, signInWith: this.strategies.list() };
    this.sessions.handToken(request, response);
    return this.sessions.view(request.person, request);
  }

  /** The strategy reads the body itself; `@Input()` has made sure that it has the form of the contract. */
  @Handles(signIn)
  async signIn(
    @Input() _input: InputOf<typeof signIn>,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const personId = await this.strategies.authenticate('local', request, response);
    await this.sessions.rotate(request, response, personId);
    return this.sessions.view(signedIn(await this.whoIs.execute(personId)), request);
  }

  @Handles(signOut)
  async signOut(
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.end(request, response);
  }

  @Handles(chooseBody)
  async choose(
    @Input() { body }: InputOf<typeof chooseBody>,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { personId, bodies } = signedIn(request.person);
    if (!bodies.some(({ key }) => key === body.key)) {
      throw new Refused([{ code: 'identity.no-role-there', field: '/key' }]);
    }
    await this.sessions.rotate(request, response, personId, body.key);
    return this.sessions.view(signedIn(await this.whoIs.execute(personId, body.key)), request);
  }

  @Handles(extendSession)
  async extend(@Req() request: PortalRequest): Promise<SessionView> {
    return this.sessions.view(signedIn(request.person), request);
  }

  @Handles(switchKeys)
  async switchKeys(
    @Input() { body }: InputOf<typeof switchKeys>,
    @Req() request: PortalRequest,
  ): Promise<void> {
    await this.keys.execute(signedIn(request.person).personId, body.on);
  }
}

/** Who is signed in, also before a body is chosen. */
function signedIn(person: KnownPerson | undefined): KnownPerson {
  if (!person) throw new Refused([{ code: 'access.not-signed-in' }], 'UNAUTHENTICATED');
  return person;
}
