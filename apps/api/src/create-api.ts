import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Configuration } from '@article5/integrations/configuration';
import { CONFIGURATION } from '@article5/use-cases/kernel';
import { ApiModule } from './api.module';
import { configureIdentity } from './identity/configure-identity';
import { guardTheEdge } from './kernel/edge';
import { serveOpenApi } from './openapi/openapi';
import { serveWeb } from './web/serve-web';

/** Builds the API, ready to listen. Journeys use it as well, so that they test what runs. */
export async function createApi(): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, {
    logger: ['error', 'warn', 'fatal'],
    bodyParser: false,
  });
  const configuration = app.get<Configuration>(CONFIGURATION);
  guardTheEdge(app, configuration);
  configureIdentity(app, configuration);
  app.useBodyParser('json', { limit: '2mb' });
  app.enableShutdownHooks();
  serveOpenApi(app, configuration.BASE_URL);
  if (configuration.WEB_FOLDER) serveWeb(app, configuration.WEB_FOLDER);
  await app.init();
  return app;
}
