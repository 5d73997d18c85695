import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';

const YEAR_IN_SECONDS = 31_536_000;

/** Serves the built web app: hashed files for ever, the page for every other address that is not the API's. */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  const server = app.getHttpAdapter().getInstance();
  server.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_IN_SECONDS * 1000, index: false }),
  );
  server.use(express.static(folder, { index: false, maxAge: 0, dotfiles: 'ignore' }));
  server.get(/^\/(?!api\/|assets\/).*/, (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}
