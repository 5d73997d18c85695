import { createHash } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { ReadCapturedMail } from '@article5/use-cases/identity';

type Kept = Awaited<ReturnType<ReadCapturedMail['execute']>>[number];

const STYLE = 'body{font-family:sans-serif;margin:1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** /api/dev/mail: the messages of an installation that sends none, as a page or, where asked for, as JSON. */
export function serveCapturedMail(app: NestExpressApplication): void {
  const read = app.get(ReadCapturedMail);
  app.use('/api/dev/mail', (request: Request, response: Response, next: NextFunction) => {
    read.execute().then((mails) => {
      if (request.accepts(['html', 'json']) === 'json') response.json({ mails });
      else {
        response.setHeader('Content-Security-Policy', `default-src 'none'; style-src 'sha256-${STYLE_HASH}'`);
        response.type('html').send(page(mails));
      }
    }, next);
  });
}

function page(mails: readonly Kept[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport"
    content="width=device-width"><title>Captured messages</title><style>${STYLE}</style></head><body><main><h1>Captured messages</h1>
    <p>This installation has no mail server: messages are kept here instead of being sent.</p>
    ${mails.length ? mails.map(article).join('') : '<p>No message yet.</p>'}</main></body></html>`;
}

function article({ to, subject, text, at }: Kept): string {
  const body = escape(text).replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);
  return `<article><h2>${escape(subject)}</h2><p>To ${escape(to)}, ${at.toISOString()}</p><pre>${body}</pre></article>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
