import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigurationError } from '@article5/integrations/configuration';
import { WorkerModule } from './worker.module';

try {
  const worker = await NestFactory.createApplicationContext(WorkerModule, {
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  worker.enableShutdownHooks();
} catch (error) {
  const message = error instanceof ConfigurationError ? error.message : String((error as Error).stack);
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
