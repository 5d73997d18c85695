import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Refused } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import {
  chooseBody,
  extendSession,
  readSession,
  signIn,
  signOut,
  type SessionView,
} from '@article5/contracts/identity';
import type { Configuration } from '@article5/integrations/configuration';
import { Clock, CONFIGURATION } from '@article5/use-cases/kernel';
import { KeepSession, WhoIs, type KnownPerson } from '@article5/use-cases/identity';
import { Handles, Input, type PortalRequest } from '../kernel/handles';
import { endSession, rotateSession, CSRF_COOKIE, cookieOptions } from './browser-session';
import { csrfTokenOf } from './csrf';
import { SignInStrategies } from './sign-in-strategies';

@Controller()
export class SessionController {
  constructor(
    private readonly strategies: SignInStrategies,
    private readonly whoIs: WhoIs,
    private readonly keep: KeepSession,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Handles(readSession)
  async read(
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { person } = request;
    if (!person) return { signedIn: false, signInWith: this.strategies.list() };
    const token = csrfTokenOf(this.configuration.SESSION_SECRET, request.sessionID);
    response.cookie(CSRF_COOKIE, token, cookieOptions(this.configuration, false));
    return this.view(person, request);
  }

  @Handles(signIn)
  async signIn(
    @Input() _input: InputOf<typeof signIn>,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const personId = await this.strategies.authenticate('local', request, response);
    const startedAt = this.clock.now().toISOString();
    await rotateSession(request, response, { personId, startedAt }, this.configuration);
    return this.view(await this.whoIs.execute(personId), request);
  }

  @Handles(signOut)
  async signOut(
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await endSession(request, response, this.configuration);
  }

  @Handles(chooseBody)
  async choose(
    @Input() { body }: InputOf<typeof chooseBody>,
    @Req() request: PortalRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionView> {
    const { personId, bodies } = signedIn(request);
    if (!bodies.some(({ key }) => key === body.key)) {
      throw new Refused([{ code: 'identity.no-role-there', field: '/key' }]);
    }
    const startedAt = request.session.startedAt ?? this.clock.now().toISOString();
    await rotateSession(request, response, { personId, startedAt, body: body.key }, this.configuration);
    return this.view(await this.whoIs.execute(personId, body.key), request);
  }

  @Handles(extendSession)
  async extend(@Req() request: PortalRequest): Promise<SessionView> {
    return this.view(signedIn(request), request);
  }

  private async view(person: KnownPerson | undefined, request: PortalRequest): Promise<SessionView> {
    if (!person) throw new Refused([{ code: 'access.not-signed-in' }], 'UNAUTHENTICATED');
    const { chosen } = person;
    const startedAt = new Date(request.session.startedAt ?? this.clock.now());
    return {
      signedIn: true,
      personId: person.personId,
      displayName: person.displayName,
      language: person.language,
      bodies: [...person.bodies],
      chosen: chosen?.key ?? null,
      kind: chosen?.kind ?? null,
      roles: chosen?.roles ?? [],
      authority: chosen?.authority ?? null,
      organisation: chosen?.organisation ?? null,
      csrfToken: csrfTokenOf(this.configuration.SESSION_SECRET, request.sessionID),
      expiresAt: (await this.keep.endOf(request.sessionID, startedAt)).toISOString(),
    };
  }
}

/** Who is signed in, also before a body is chosen. */
function signedIn({ person }: PortalRequest): KnownPerson {
  if (!person) throw new Refused([{ code: 'access.not-signed-in' }], 'UNAUTHENTICATED');
  return person;
}
