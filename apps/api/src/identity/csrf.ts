import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { Refused } from '@article5/domain/kernel';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The token of a session: HMAC of its id, readable in cookie `article5-csrf`, sent back as `X-CSRF-Token`. */
export function csrfTokenOf(secret: string, sessionId: string): string {
  return createHmac('sha256', secret).update(`csrf:${sessionId}`).digest('base64url');
}

/**
 * Refuses a change that another site asks for. What browsers say about its origin must be this site; with a session
 * the header must hold the session's token besides. Programs without a browser send no origin and no cookie.
 */
export function assertOwnSite(request: Request, baseUrl: string, expectedToken: string | undefined): void {
  if (SAFE.has(request.method)) return;
  if (!isOwnOrigin(request, baseUrl)) throw refusal('access.other-origin');
  if (expectedToken !== undefined && !isSame(request.header('x-csrf-token') ?? '', expectedToken)) {
    throw refusal('access.csrf-token');
  }
}

function isOwnOrigin(request: Request, baseUrl: string): boolean {
  const site = request.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.header('origin');
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === request.header('host') || host === new URL(baseUrl).host;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function refusal(code: string): Refused {
  return new Refused([{ code }], 'NOT_PERMITTED');
}
