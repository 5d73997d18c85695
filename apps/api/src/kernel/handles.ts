import {
  applyDecorators,
  createParamDecorator,
  Delete,
  Get,
  Header,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '@article5/domain/kernel';
import { Refused, type Refusal } from '@article5/domain/kernel';
import type { InputOf, Method, Route } from '@article5/contracts/kernel';
import type { KnownPerson } from '@article5/use-cases/identity';

/** Metadata key of the contract that a handler serves. */
export const ROUTE = Symbol('route');

/** An Express request with what the edge found out about it. */
export interface PortalRequest extends Request {
  route5?: Route;
  actor?: Actor;
  /** Whose session it is, also before one of several bodies is chosen; absent with a bearer token. */
  person?: KnownPerson;
  requestId?: string;
}

const VERBS = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete } satisfies Record<
  Method,
  unknown
>;

/** Serves a contract: its method, path, success status and audience. The handler takes `@Input()`. */
export function Handles(route: Route): MethodDecorator {
  const hasBody = route.response !== undefined || route.produces !== undefined;
  return applyDecorators(
    SetMetadata(ROUTE, route),
    VERBS[route.method](route.path),
    HttpCode(route.status ?? (hasBody ? 200 : 204)),
    ...(route.produces ? [Header('Content-Type', route.produces)] : []),
  );
}

/** The input of the contract, parsed; anything wrong is refused with a pointer for each error. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<PortalRequest>();
  const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route;
  return parseInput(route, request);
});

/** Who acts. The audience guard has made sure that there is someone where the contract needs one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = context.switchToHttp().getRequest<PortalRequest>();
  if (!actor) throw new Refused([{ code: 'access.not-signed-in' }], 'UNAUTHENTICATED');
  return actor;
});

function parseInput<R extends Route>(route: R, request: PortalRequest): InputOf<R> {
  const refusals: Refusal[] = [];
  const parse = (name: 'params' | 'query' | 'body', value: unknown) => {
    const schema = route[name];
    if (!schema) return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const path = issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
      const base = name === 'body' ? '' : `/${name}`;
      refusals.push({
        code: 'request.malformed',
        field: [base, ...path].join('/'),
        parameters: { problem: issue.message },
      });
    }
    return undefined;
  };
  const input = {
    params: parse('params', request.params),
    query: parse('query', request.query),
    body: parse('body', request.body),
    ...headersOf(request),
  };
  if (refusals.length) throw new Refused(refusals, 'MALFORMED');
  return input as InputOf<R>;
}

function headersOf(request: PortalRequest) {
  const ifMatch = request.header('if-match');
  const idempotencyKey = request.header('idempotency-key');
  return {
    ...(ifMatch === undefined ? {} : { ifMatch: ifMatch.replace(/^W\/|"/g, '') }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  };
}
