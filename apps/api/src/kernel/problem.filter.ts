import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { Refused, type Refusal, type RefusedKind } from '@article5/domain/kernel';
import type { Problem } from '@article5/contracts/kernel';
import type { PortalRequest } from './handles';

const STATUS_OF_KIND = {
  RULE: 422,
  NOT_PERMITTED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  STALE: 412,
  MALFORMED: 400,
  UNAUTHENTICATED: 401,
  TOO_MANY: 429,
} as const satisfies Record<RefusedKind, number>;

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  401: 'Sign in first',
  403: 'Not permitted',
  404: 'Not found, or not yours',
  409: 'Not possible in this state',
  412: 'Changed by someone else meanwhile',
  413: 'Too large',
  422: 'Refused',
  429: 'Too many requests',
};

const UNIQUE_VIOLATION = '23505';

/** The only place that knows how a refusal or a fault looks in HTTP: problem details, RFC 9457. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<PortalRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const { status, refusals } = this.read(error);
    const requestId = request.requestId ?? '';
    if (status >= 500) {
      this.logger.error(`request ${requestId} failed`, error instanceof Error ? error.stack : undefined);
    }
    if (response.headersSent) {
      response.end();
      return;
    }
    const body: Problem = {
      type: 'about:blank',
      title: TITLES[status] ?? (status >= 500 ? 'Something failed on our side' : 'Refused'),
      status,
      requestId,
      errors: refusals.map(toReason),
    };
    response.status(status).type('application/problem+json').send(JSON.stringify(body));
  }

  private read(error: unknown): { status: number; refusals: readonly Refusal[] } {
    if (error instanceof Refused) return { status: STATUS_OF_KIND[error.kind], refusals: error.refusals };
    if (error instanceof HttpException) {
      const status = error.getStatus();
      return { status, refusals: [{ code: codeOfStatus(status) }] };
    }
    const { code, type, status } = (error ?? {}) as { code?: string; type?: string; status?: number };
    if (code === UNIQUE_VIOLATION) return { status: 409, refusals: [{ code: 'request.repeated' }] };
    if (type?.startsWith('entity.') && status) return { status, refusals: [{ code: codeOfStatus(status) }] };
    return { status: 500, refusals: [{ code: 'request.failed' }] };
  }
}

function codeOfStatus(status: number): string {
  if (status === 404) return 'request.not-found';
  if (status === 413) return 'request.too-large';
  return status >= 500 ? 'request.failed' : 'request.malformed';
}

function toReason({ code, field, article, parameters }: Refusal): Problem['errors'][number] {
  return {
    code,
    ...(field === undefined ? {} : { pointer: field }),
    ...(article === undefined ? {} : { article }),
    ...(parameters === undefined ? {} : { parameters: { ...parameters } }),
  };
}
