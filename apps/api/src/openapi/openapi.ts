import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { Route } from '@article5/contracts/kernel';
import { ROUTE } from '../kernel/handles';
import { openApiDocument } from './document';

/** Every contract that some controller serves, in the order of their ids. */
export function servedRoutes(app: INestApplication): readonly Route[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype?: object } | null)?.prototype;
      if (!prototype) return [];
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => Reflect.getMetadata(ROUTE, (prototype as Record<string, object>)[name] ?? {}))
        .filter((route): route is Route => route !== undefined);
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** Serves the document at /api/openapi.json. */
export function serveOpenApi(app: INestApplication, baseUrl: string): void {
  const document = openApiDocument(servedRoutes(app), baseUrl);
  app.getHttpAdapter().get('/api/openapi.json', (_request: Request, response: Response) => {
    response.json(document);
  });
}
