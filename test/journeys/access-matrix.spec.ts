import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ROLES, BODY_OF_ROLE, type Role } from '@article5/domain/identity';
import type { Audience, Route } from '@article5/contracts/kernel';
import { servedRoutes } from '../../apps/api/src/openapi/openapi';
import { as, given } from '../support/actors';
import { codesOf, startApi, type RunningApi, type TestBrowser } from '../support/api';
import { useDatabase } from '../support/database';

const PASSWORD = 'plenty of words here';
const SOME_ID = '01890000-0000-7000-8000-000000000001';

/** Which kind of body each audience is; `public` and `account` are for everyone, `machine` for tokens only. */
const BODY_OF_AUDIENCE: Partial<Record<Audience, string>> = {
  exporter: 'ORGANISATION',
  officer: 'AUTHORITY',
  reviewer: 'REVIEWING_BODY',
  union: 'UNION',
  platform: 'PLATFORM',
};

/** Tables that say something about the visit itself, not about what was asked. */
const ABOUT_THE_VISIT = ['session', 'throttle'];

describe('every served route', () => {
  const database = useDatabase();
  const browsers = new Map<Role | 'nobody', TestBrowser>();
  let api: RunningApi;
  let routes: readonly Route[];

  beforeAll(async () => {
    const organisation = await given.organisation(database, 'FR');
    for (const role of ROLES) await anAccount(role, organisation);
    api = await startApi(database);
    routes = servedRoutes(api.app);
    browsers.set('nobody', api.browser());
    for (const role of ROLES) {
      const browser = api.browser();
      await browser.signIn(`${role.toLowerCase()}@example.test`, PASSWORD);
      browsers.set(role, browser);
    }
  });
  afterAll(() => api.close());

  async function anAccount(role: Role, organisation: Awaited<ReturnType<typeof given.organisation>>) {
    const person = { email: `${role.toLowerCase()}@example.test`, password: PASSWORD };
    switch (BODY_OF_ROLE[role]) {
      case 'ORGANISATION':
        return as.exporter(database, organisation, [role], person);
      case 'AUTHORITY':
        return as.officer(database, 'FR', [role], person);
      case 'REVIEWING_BODY': {
        const bodyId = await given.reviewingBody(database, 'FR', { name: 'Ministry of Examples' });
        return as.reviewer(database, { authorityId: 'FR', bodyId }, person);
      }
      case 'UNION':
        return as.union(database, person);
      case 'PLATFORM':
        return as.platform(database, person);
    }
  }

  /** Rows of every table, as a superuser counts them, and the newest of each that has no key of time. */
  async function everything(): Promise<Record<string, string>> {
    const tables = await database.rows<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
    );
    const names = tables.map(({ name }) => name).filter((name) => !ABOUT_THE_VISIT.includes(name));
    const shapes: Record<string, string> = {};
    for (const name of names.sort()) {
      const [row] = await database.rows<{ shape: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as shape from "${name}" t`,
      );
      shapes[name] = row?.shape ?? '';
    }
    return shapes;
  }

  /** A request that has the form of the contract, so that it is refused for who asks and not for how. */
  async function ask(browser: TestBrowser, route: Route) {
    const params = parametersOf(route);
    const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(params[name] ?? SOME_ID),
    );
    const body = route.method === 'GET' ? undefined : bodyOf(route);
    const answer = await browser.send(route.method, path, body === undefined ? {} : { body });
    return { status: answer.status, codes: codesOf(answer), route: `${route.method} ${route.path}` };
  }

  it('has an audience, and there are routes of every one that exists so far', () => {
    expect(routes.length).toBeGreaterThan(30);
    const audiences = new Set(routes.map(({ audience }) => audience));
    for (const audience of ['public', 'exporter', 'officer', 'reviewer', 'union', 'platform'])
      expect(audiences).toContain(audience);
  });

  it('is refused to nobody with 401, and nothing is written', async () => {
    const before = await everything();
    const wrong: unknown[] = [];
    for (const route of routes.filter(({ audience }) => audience !== 'public')) {
      const answer = await ask(api.browser(), route);
      if (answer.status !== 401) wrong.push(answer);
    }
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it.each(ROLES)('of another audience is refused to %s with 403, and nothing is written', async (role) => {
    const before = await everything();
    const wrong: unknown[] = [];
    const others = routes.filter(
      ({ audience }) =>
        audience === 'machine' ||
        (BODY_OF_AUDIENCE[audience] !== undefined && BODY_OF_AUDIENCE[audience] !== BODY_OF_ROLE[role]),
    );
    expect(others.length).toBeGreaterThan(0);
    for (const route of others) {
      const answer = await ask(browsers.get(role) ?? api.browser(), route);
      if (answer.status !== 403 || answer.codes[0] !== 'access.other-audience') wrong.push(answer);
    }
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('that takes an id answers 404, or refuses before it looks, for an id that is nobody’s', async () => {
    const wrong: unknown[] = [];
    const before = await everything();
    for (const role of ROLES) {
      const own = routes.filter(
        (route) => route.path.includes(':') && BODY_OF_AUDIENCE[route.audience] === BODY_OF_ROLE[role],
      );
      for (const route of own.filter((one) => takesAnId(one))) {
        const answer = await ask(browsers.get(role) ?? api.browser(), route);
        if (![400, 403, 404, 422].includes(answer.status)) wrong.push({ role, ...answer });
      }
    }
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('is closed to a token but for the machine door, and an unknown token is told so', async () => {
    const browser = browsers.get('EXPORTER_ADMINISTRATOR') ?? api.browser();
    const made = await browser.post<{ token: string }>('/api/organisation/api-tokens', {
      name: 'T',
      daysValid: 1,
    });
    const before = await everything();
    const wrong: unknown[] = [];
    for (const [token, expected] of [
      [made.body.token, 'access.other-audience'],
      ['article5_unknown', 'access.token-not-valid'],
    ] as const) {
      for (const route of routes.filter(({ audience }) => audience !== 'public' && audience !== 'machine')) {
        const path = route.path.replace(/:(\w+)/g, SOME_ID);
        const headers = { authorization: `Bearer ${token}` };
        const answer = await api.browser().send(route.method, path, { headers });
        if (codesOf(answer)[0] !== expected) wrong.push({ route: route.id, status: answer.status });
      }
    }
    expect(wrong).toEqual([]);
    const { api_token: tokensBefore, ...othersBefore } = before;
    const { api_token: tokensAfter, ...othersAfter } = await everything();
    expect(othersAfter).toEqual(othersBefore);
    expect(tokensAfter?.split(' ')[0]).toBe(tokensBefore?.split(' ')[0]);
  });

  it('that a browser may change something by wants the session’s token, and nothing is written', async () => {
    const before = await everything();
    const wrong: unknown[] = [];
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const path = route.path.replace(/:(\w+)/g, SOME_ID);
      const browser = browsers.get('CASE_OFFICER') ?? api.browser();
      const answer = await browser.send(route.method, path, { body: bodyOf(route) ?? {}, withoutCsrf: true });
      if (answer.status !== 403 || codesOf(answer)[0] !== 'access.csrf-token') {
        wrong.push({ route: route.id, status: answer.status, codes: codesOf(answer) });
      }
    }
    expect(wrong).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

/** Routes whose parameters name a thing; those that name a code of reference data may know it. */
function takesAnId(route: Route): boolean {
  return Object.values(parametersOf(route)).some((value) => value === SOME_ID);
}

function parametersOf(route: Route): Record<string, string> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const candidates = [SOME_ID, 'FR', 'FR-2026-000001', '1', 'R1', 'word'];
  return Object.fromEntries(
    names.map((name) => {
      const schema = (route.params as unknown as z.ZodObject | undefined)?.shape?.[name];
      const found = candidates.find((candidate) => !schema || z.safeParse(schema, candidate).success);
      return [name, found ?? SOME_ID];
    }),
  );
}

/** A body that the schema takes, made from its JSON Schema; multipart and other bodies go without. */
function bodyOf(route: Route): unknown {
  if (!route.body || route.consumes !== undefined) return undefined;
  try {
    return sample(z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
  } catch {
    return {};
  }
}

interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

const SAMPLES: Readonly<Record<string, string>> = {
  uuid: SOME_ID,
  email: 'someone@example.test',
  date: '2026-11-24',
  'date-time': '2026-11-24T10:00:00Z',
};

function sample(schema: JsonSchema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return sample(choice);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sample(schema.properties?.[name] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sample(schema.items ?? {}));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'string':
      return SAMPLES[schema.format ?? ''] ?? textFor(schema.pattern);
    default:
      return {};
  }
}

function textFor(pattern: string | undefined): string {
  const candidates = ['FR', 'FR-2026-000001', SOME_ID, 'a text that is long enough for a secret'];
  const fallback = 'a text that is long enough for a secret';
  return pattern === undefined
    ? fallback
    : (candidates.find((one) => new RegExp(pattern).test(one)) ?? fallback);
}
