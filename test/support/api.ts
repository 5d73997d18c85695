import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApi } from '../../apps/api/src/create-api';
import type { Problem } from '@article5/contracts/kernel';
import type { SignedInView } from '@article5/contracts/identity';
import type { TestDatabase } from './database';

export interface ApiAnswer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  /** JSON when the answer is JSON, text otherwise, undefined when there is none. */
  readonly body: T;
}

/** The API that runs, in this process, on a port of its own. */
export interface RunningApi {
  readonly url: string;
  /** Where its files lie; gone when it is closed. */
  readonly evidenceFolder: string;
  readonly app: Awaited<ReturnType<typeof createApi>>;
  /** A browser of its own: keeps cookies, sends the CSRF token. */
  browser(): TestBrowser;
  close(): Promise<void>;
}

/** Starts the API on a test database. Close it before the database is dropped. */
export async function startApi(database: TestDatabase): Promise<RunningApi> {
  const evidenceFolder = await mkdtemp(path.join(tmpdir(), 'article5-evidence-'));
  Object.assign(process.env, {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    BASE_URL: 'http://localhost',
    SESSION_SECRET: 'a secret of tests that is long enough',
    DATABASE_APP_URL: database.urls.app,
    DATABASE_MATCHER_URL: database.urls.matcher,
    DATABASE_RELAY_URL: database.urls.relay,
    DATABASE_UNION_URL: database.urls.union,
    DATABASE_POOL_SIZE: '4',
    QUEUE_DATABASE_URL: database.queueUrl,
    EVIDENCE_FOLDER: evidenceFolder,
    WEB_FOLDER: '',
    SMTP_URL: '',
  });
  const app = await createApi();
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    await app.close();
    await rm(evidenceFolder, { recursive: true, force: true });
  };
  return { url, evidenceFolder, app, browser: () => new TestBrowser(url), close };
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Leave the CSRF token out, as another site would have to. */
  readonly withoutCsrf?: boolean;
}

/** Speaks to the API as a browser does: cookies kept, `article5-csrf` sent back as `X-CSRF-Token`. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  async send<T = unknown>(method: string, path: string, options: RequestOptions = {}): Promise<ApiAnswer<T>> {
    const { body, withoutCsrf = false } = options;
    const csrf = this.cookies.get('article5-csrf');
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(this.cookies.size ? { cookie: [...this.cookies].map((pair) => pair.join('=')).join('; ') } : {}),
        ...(csrf !== undefined && !withoutCsrf ? { 'x-csrf-token': csrf } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const content = isJson ? (JSON.parse(text) as unknown) : text === '' ? undefined : text;
    return { status: response.status, headers: response.headers, body: content as T };
  }

  get<T = unknown>(path: string): Promise<ApiAnswer<T>> {
    return this.send<T>('GET', path);
  }

  post<T = unknown>(path: string, body?: unknown): Promise<ApiAnswer<T>> {
    return this.send<T>('POST', path, { body });
  }

  /** Signs in, and chooses the body where there are several; throws when refused. */
  async signIn(email: string, password: string, body?: string): Promise<SignedInView> {
    const answer = await this.post<SignedInView>('/api/session', { email, password });
    if (answer.status !== 200) throw new Error(`sign-in refused: ${codesOf(answer).join(', ')}`);
    if (body === undefined) return answer.body;
    return (await this.post<SignedInView>('/api/session/body', { key: body })).body;
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const [name = '', value = ''] = pair.split('=');
    const isGone = attributes.some((attribute) => /expires=thu, 01 jan 1970/i.test(attribute.trim()));
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, decodeURIComponent(value));
  }
}

/** The refusal codes of an answer in problem details. */
export function codesOf(answer: ApiAnswer): string[] {
  return ((answer.body as Problem | undefined)?.errors ?? []).map(({ code }) => code);
}
