import { randomUUID } from 'node:crypto';
import helmet from 'helmet';
import pino from 'pino';
import { pinoHttp } from 'pino-http';
import type { NextFunction, Response } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Configuration } from '@article5/integrations/configuration';
import type { PortalRequest } from './handles';

/** Security headers, request ids and access logs; logs hold ids and paths, never names or content. */
export function guardTheEdge(app: NestExpressApplication, configuration: Configuration): void {
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use((request: PortalRequest, response: Response, next: NextFunction) => {
    request.requestId = randomUUID();
    response.setHeader('X-Request-Id', request.requestId);
    if (request.path.startsWith('/api/')) response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          connectSrc: ["'self'"],
          fontSrc: ["'none'"],
          frameSrc: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
        },
      },
      strictTransportSecurity: configuration.BASE_URL.startsWith('https:'),
      referrerPolicy: { policy: 'same-origin' },
    }),
  );
  app.use(
    pinoHttp({
      logger: pino({ level: configuration.LOG_LEVEL, base: { part: 'api' } }),
      genReqId: (request) => (request as unknown as PortalRequest).requestId ?? randomUUID(),
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: pathToLog(request.url),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      autoLogging: { ignore: (request) => request.url?.startsWith('/api/health') ?? false },
    }),
  );
}

/** Secrets that stand in a path are not logged: whoever reads the log could open a calendar feed. */
function pathToLog(url: string): string {
  return (url.split('?')[0] ?? '').replace(/^(\/api\/calendar-feeds\/).+/, '$1…');
}
