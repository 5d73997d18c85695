import type { EndpointOf, RequestOf, ResponseOf } from '@article5/contracts/kernel';
import { reportReachable } from './network';
import { Problem } from './problem';

export interface CallOptions {
  /** Entity tag of what was read: a 412 `Problem` when someone changed it since. */
  readonly ifMatch?: string | undefined;
  /** The same key and the same body is the same act, however often it is sent. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer<T> {
  readonly data: T;
  /** Entity tag of the answer, for the next `ifMatch`. */
  readonly tag: string | undefined;
}

type Given = {
  params?: unknown;
  query?: unknown;
  body?: unknown;
};

/** A request without params, query and body may be left out altogether. */
type Rest<R> =
  Record<string, never> extends RequestOf<R>
    ? [request?: RequestOf<R>, options?: CallOptions]
    : [request: RequestOf<R>, options?: CallOptions];

const csrfCookie = 'article5-csrf';

export function csrfToken(): string | undefined {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${csrfCookie}=`));
  return found === undefined ? undefined : decodeURIComponent(found.slice(csrfCookie.length + 1));
}

/** The address of a route: `:name` replaced, query appended (lists as repeated keys, empty values left out). */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const values = (params ?? {}) as Record<string, unknown>;
  const filled = path.replace(/:([A-Za-z]+)/g, (_match, name: string) =>
    encodeURIComponent(String(values[name])),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(key, String(one));
    }
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

function headersFor(method: string, given: Given, options: CallOptions): Headers {
  const headers = new Headers({ Accept: 'application/json' });
  if (given.body !== undefined && !(given.body instanceof FormData)) {
    headers.set('Content-Type', 'application/json');
  }
  const token = method === 'GET' ? undefined : csrfToken();
  if (token !== undefined) headers.set('X-CSRF-Token', token);
  if (options.ifMatch !== undefined) headers.set('If-Match', options.ifMatch);
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey);
  return headers;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, init);
    reportReachable(true);
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    reportReachable(false);
    throw new Problem(0, [{ code: 'kernel.unreachable' }], undefined);
  }
}

/** Reads problem details; an answer in another form (a proxy's page) keeps its status and says nothing more. */
export async function problemOf(response: Response): Promise<Problem> {
  const tag = response.headers.get('ETag') ?? undefined;
  try {
    const body = (await response.json()) as { requestId?: string; errors?: Problem['refusals'] };
    return new Problem(response.status, body.errors ?? [], body.requestId, tag);
  } catch {
    return new Problem(response.status, [], response.headers.get('X-Request-Id') ?? undefined, tag);
  }
}

let whenSignedOut: () => void = () => undefined;

/** What to do when the session has ended (401): the app goes to sign-in and comes back to where it was. */
export function onSignedOut(handler: () => void): void {
  whenSignedOut = handler;
}

/** Sends a request and answers what came back; throws a `Problem` where that is no success. */
export async function request(endpoint: string, given: Given, options: CallOptions = {}): Promise<Response> {
  const [method = 'GET', path = ''] = endpoint.split(' ');
  const { body } = given;
  const response = await send(addressOf(path, given.params, given.query), {
    method,
    credentials: 'same-origin',
    headers: headersFor(method, given, options),
    ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (!response.ok) {
    if (response.status === 401 && !path.startsWith('/api/session')) whenSignedOut();
    throw await problemOf(response);
  }
  return response;
}

async function answer<R>(
  endpoint: EndpointOf<R>,
  given: Given,
  options: CallOptions,
): Promise<Answer<ResponseOf<R>>> {
  const response = await request(endpoint, given, options);
  const isJson = response.headers.get('Content-Type')?.includes('json') === true;
  const data = (response.status === 204 || !isJson ? undefined : await response.json()) as ResponseOf<R>;
  return { data, tag: response.headers.get('ETag') ?? undefined };
}

/**
 * Calls one route of the API. The route object stays on the server's side of the bundle: only its type is imported.
 *
 *     import type { saveAnswer } from '@article5/contracts/notification';
 *     await call<typeof saveAnswer>('PATCH /api/drafts/:id/answers/:question', { params, body }, { ifMatch });
 */
export async function call<R>(endpoint: EndpointOf<R>, ...rest: Rest<R>): Promise<ResponseOf<R>> {
  return (await answer<R>(endpoint, (rest[0] ?? {}) as Given, rest[1] ?? {})).data;
}

/** The address of a GET route, for a link or a download. */
export function linkTo<R>(endpoint: EndpointOf<R> & `GET ${string}`, request?: RequestOf<R>): string {
  const given = (request ?? {}) as Given;
  return addressOf(endpoint.slice('GET '.length), given.params, given.query);
}
