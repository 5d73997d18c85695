import type { z } from 'zod';

/** Who a route is for. Each audience has its own views; none is shared. */
export type Audience =
  'public' | 'account' | 'exporter' | 'officer' | 'reviewer' | 'union' | 'platform' | 'machine';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Schema = z.ZodType;

/**
 * One door of the API: what goes in, what comes out. The server parses the input and writes only what `response`
 * names; the OpenAPI document is made from the same object; the browser takes its types from it.
 * `path` starts with `/api` and names its parameters `:likeThis`.
 */
export interface Route<
  M extends Method = Method,
  P extends string = string,
  Params extends Schema = Schema,
  Query extends Schema = Schema,
  Body extends Schema = Schema,
  Response extends Schema = Schema,
> {
  /** `<room>.<act>`, unique: the operation id. */
  readonly id: string;
  readonly method: M;
  readonly path: P;
  readonly audience: Audience;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** JSON answer. Leave out for 204 and for `produces`. */
  readonly response?: Response;
  /** Success status; 200 unless said (201 for what is made, 204 without response). */
  readonly status?: number;
  /** Media type of an answer that is not JSON (a file, a stream of events). */
  readonly produces?: string;
  /** Media type of a body that is not JSON (`multipart/form-data`, `text/csv`). */
  readonly consumes?: string;
  /** Request headers that mean something here. */
  readonly headers?: readonly ('If-Match' | 'Idempotency-Key')[];
}

export function defineRoute<
  const M extends Method,
  const P extends string,
  Params extends Schema = z.ZodUndefined,
  Query extends Schema = z.ZodUndefined,
  Body extends Schema = z.ZodUndefined,
  Response extends Schema = z.ZodUndefined,
>(route: Route<M, P, Params, Query, Body, Response>): Route<M, P, Params, Query, Body, Response> {
  return route;
}

type Given<Key extends string, S> = S extends z.ZodUndefined
  ? Record<Key, undefined>
  : S extends Schema
    ? Record<Key, z.output<S>>
    : never;

type Sent<Key extends string, S> = S extends z.ZodUndefined
  ? { [K in Key]?: undefined }
  : S extends Schema
    ? Record<Key, z.input<S>>
    : never;

/** What a handler receives: parsed params, query and body, and the headers that the route names. */
export type InputOf<R> =
  R extends Route<infer _M, infer _P, infer Params, infer Query, infer Body, infer _R>
    ? Given<'params', Params> &
        Given<'query', Query> &
        Given<'body', Body> & { readonly ifMatch?: string; readonly idempotencyKey?: string }
    : never;

/** What a client sends. */
export type RequestOf<R> =
  R extends Route<infer _M, infer _P, infer Params, infer Query, infer Body, infer _R>
    ? Sent<'params', Params> & Sent<'query', Query> & Sent<'body', Body>
    : never;

/** What a client gets back (JSON). */
export type ResponseOf<R> =
  R extends Route<infer _M, infer _P, infer _Params, infer _Query, infer _Body, infer Response>
    ? z.output<Response>
    : never;

/** `PATCH /api/drafts/:id`: the literal that a client writes; it compiles only when it is the route's own. */
export type EndpointOf<R> =
  R extends Route<infer M, infer P, infer _Params, infer _Query, infer _Body, infer _R> ? `${M} ${P}` : never;
