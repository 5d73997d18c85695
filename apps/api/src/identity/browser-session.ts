import type { CookieOptions, Request, Response } from 'express';
import type { Configuration } from '@article5/integrations/configuration';
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
export const CSRF_COOKIE = 'article5-csrf';

/** Both cookies stay on this site; the session's cannot be read by scripts, the token's must be. */
export function cookieOptions({ BASE_URL }: Configuration, httpOnly: boolean): CookieOptions {
  return { httpOnly, sameSite: 'strict', secure: BASE_URL.startsWith('https:'), path: '/' };
}

/** What a session is to say from now on, under a new id: at sign-in, and when another body is chosen. */
export interface SessionContent {
  readonly personId: string;
  readonly body?: string | undefined;
  readonly startedAt: string;
}

/** Gives the browser a new session id (the old one is worthless from then on) and the token that belongs to it. */
export async function rotateSession(
  request: Request,
  response: Response,
  content: SessionContent,
  configuration: Configuration,
): Promise<void> {
  await settled((done) => request.session.regenerate(done));
  request.session.personId = content.personId;
  request.session.startedAt = content.startedAt;
  if (content.body !== undefined) request.session.body = content.body;
  await settled((done) => request.session.save(done));
  const token = csrfTokenOf(configuration.SESSION_SECRET, request.sessionID);
  response.cookie(CSRF_COOKIE, token, cookieOptions(configuration, false));
}

/** Ends the session here and in the store, and takes both cookies back. */
export async function endSession(
  request: Request,
  response: Response,
  configuration: Configuration,
): Promise<void> {
  if (request.session) await settled((done) => request.session.destroy(done));
  response.clearCookie(SESSION_COOKIE, cookieOptions(configuration, true));
  response.clearCookie(CSRF_COOKIE, cookieOptions(configuration, false));
}

function settled(start: (done: (error?: unknown) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error instanceof Error ? error : new Error(String(error))) : resolve()));
  });
}
