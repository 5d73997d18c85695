import connectPgSimple from 'connect-pg-simple';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SESSION_IDLE } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import type { Configuration } from '@article5/integrations/configuration';
import { KeepSession, WhoHoldsToken, WhoIs } from '@article5/use-cases/identity';
import type { PortalRequest } from '../kernel/handles';
import { cookieOptions, SESSION_COOKIE } from './browser-session';
import { assertOwnSite, csrfTokenOf } from './csrf';
import { serveCapturedMail } from './captured-mail';

const BEARER = /^Bearer +(\S+)$/i;

/** Reads that the browser makes by itself: they do not keep a session alive. */
const NOT_A_USE = new Set(['/session', '/events']);

/**
 * Puts `request.actor` in place for every request below /api: from a bearer token, or else from the session cookie,
 * with the roles that hold at this moment. Call it before the body parser: what is refused is not read.
 */
export function configureIdentity(app: NestExpressApplication, configuration: Configuration): void {
  const keep = app.get(KeepSession);
  const tokens = app.get(WhoHoldsToken);
  app.use('/api', unlessBearer(sessions(keep, configuration)));
  app.use(
    '/api',
    settle(async (request, response) => {
      const bearer = bearerOf(request);
      if (bearer === undefined) return fromSession(request, { keep, whoIs: app.get(WhoIs), configuration });
      if (request.path.startsWith('/session')) {
        throw new Refused([{ code: 'access.other-audience' }], 'NOT_PERMITTED');
      }
      const actor = await tokens.execute(bearer);
      if (!actor) {
        response.setHeader('WWW-Authenticate', 'Bearer error="invalid_token"');
        throw new Refused([{ code: 'access.token-not-valid' }], 'UNAUTHENTICATED');
      }
      request.actor = actor;
    }),
  );
  if (configuration.DEMO === '1' || configuration.NODE_ENV !== 'production') serveCapturedMail(app);
}

interface SessionReader {
  readonly keep: KeepSession;
  readonly whoIs: WhoIs;
  readonly configuration: Configuration;
}

async function fromSession(
  request: PortalRequest,
  { keep, whoIs, configuration }: SessionReader,
): Promise<void> {
  const { personId, startedAt, body } = request.session;
  const known = personId !== undefined && startedAt !== undefined && !keep.isOver(new Date(startedAt));
  const token = known ? csrfTokenOf(configuration.SESSION_SECRET, request.sessionID) : undefined;
  assertOwnSite(request, configuration.BASE_URL, token);
  if (!known) return;
  const person = await whoIs.execute(personId, body);
  if (!person) return;
  request.person = person;
  if (person.chosen) request.actor = person.chosen.actor;
  if (request.method !== 'GET' || !NOT_A_USE.has(request.path)) {
    await keep.prolong(request.sessionID, new Date(startedAt));
  }
}

function sessions(keep: KeepSession, configuration: Configuration): RequestHandler {
  const Store = connectPgSimple(session);
  return session({
    name: SESSION_COOKIE,
    secret: configuration.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: cookieOptions(configuration, true) as session.CookieOptions,
    store: new Store({ pool: keep.pool, tableName: 'session', ttl: SESSION_IDLE / 1000, disableTouch: true }),
  });
}

function bearerOf(request: Request): string | undefined {
  const header = request.header('authorization');
  return header === undefined ? undefined : (BEARER.exec(header)?.[1] ?? '');
}

function unlessBearer(handler: RequestHandler): RequestHandler {
  return (request, response, next) =>
    bearerOf(request) === undefined ? handler(request, response, next) : next();
}

function settle(work: (request: PortalRequest, response: Response) => Promise<void>): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    work(request as PortalRequest, response).then(() => next(), next);
  };
}
