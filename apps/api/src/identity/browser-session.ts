import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { Configuration } from '@article5/integrations/configuration';
import type { SessionView } from '@article5/contracts/identity';
import { KeepSession, type KnownPerson } from '@article5/use-cases/identity';
import { Clock, CONFIGURATION } from '@article5/use-cases/kernel';
import { csrfTokenOf } from './csrf';

declare module 'express-session' {
  interface SessionData {
    personId: string;
    /** Key of the body chosen among several. */
    body: string;
    /** ISO instant of sign-in: its age bounds the session. */
    startedAt: string;
  }
}

export const SESSION_COOKIE = 'article5.sid';
const CSRF_COOKIE = 'article5-csrf';

/** Both cookies stay on this site; the session's cannot be read by scripts, the token's must be. */
export function cookieOptions({ BASE_URL }: Configuration, httpOnly: boolean): CookieOptions {
  return { httpOnly, sameSite: 'strict', secure: BASE_URL.startsWith('https:'), path: '/' };
}

/** Starts, shows and ends the sessions of browsers. */
@Injectable()
export class BrowserSessions {
  constructor(
    private readonly keep: KeepSession,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * A session under a new id (the old one is worthless from then on) with the token that belongs to it: at sign-in,
   * and when another body is chosen, which does not make the session younger.
   */
  async rotate(request: Request, response: Response, personId: string, body?: string): Promise<void> {
    const startedAt = (body && request.session.startedAt) || this.clock.now().toISOString();
    await settled((done) => request.session.regenerate(done));
    Object.assign(request.session, { personId, startedAt, ...(body === undefined ? {} : { body }) });
    await settled((done) => request.session.save(done));
    this.handToken(request, response);
  }

  /** Ends the session here and in the store, and takes both cookies back. */
  async end(request: Request, response: Response): Promise<void> {
    await settled((done) => request.session.destroy(done));
    response.clearCookie(SESSION_COOKIE, cookieOptions(this.configuration, true));
    response.clearCookie(CSRF_COOKIE, cookieOptions(this.configuration, false));
  }

  /** Puts the token where the browser's own script finds it. */
  handToken(request: Request, response: Response): void {
    response.cookie(CSRF_COOKIE, this.tokenOf(request), cookieOptions(this.configuration, false));
  }

  async view(person: KnownPerson, request: Request): Promise<SessionView> {
    const { personId, displayName, language, singleLetterKeys, bodies, chosen } = person;
    const startedAt = new Date(request.session.startedAt ?? this.clock.now());
    return {
      signedIn: true,
      personId,
      displayName,
      language,
      singleLetterKeys,
      bodies: [...bodies],
      chosen: chosen?.key ?? null,
      kind: chosen?.kind ?? null,
      roles: chosen?.roles ?? [],
      authority: chosen?.authority ?? null,
      organisation: chosen?.organisation ?? null,
      csrfToken: this.tokenOf(request),
      expiresAt: (await this.keep.endOf(request.sessionID, startedAt)).toISOString(),
    };
  }

  private tokenOf(request: Request): string {
    return csrfTokenOf(this.configuration.SESSION_SECRET, request.sessionID);
  }
}

function settled(start: (done: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error instanceof Error ? error : new Error(String(error))) : resolve()));
  });
}
