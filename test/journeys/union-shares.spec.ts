import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, BODY_OF_ROLE, type Role } from '@article5/domain/identity';
import type { Route } from '@article5/contracts/kernel';
import { servedRoutes } from '../../apps/api/src/openapi/openapi';
import { as, given } from '../support/actors';
import { startApi, type RunningApi, type TestBrowser } from '../support/api';
import { useDatabase } from '../support/database';
import { manyCases } from '../support/many-cases';
import { leaveOutcome } from '../support/outcomes';

const PASSWORD = 'plenty of words here';
const NOBODYS = '01890000-0000-7000-8000-000000000001';
const [SHARED, WITHHELD, PENDING] = ['FR-2026-000001', 'DE-2026-000001', 'IT-2026-000001'] as const;
/** In rows of every case; whoever reads one of these words read more than was shared. */
const SECRETS = ['Secret Exporter', 'Secret Item', 'Secret End-user'] as const;

/** Every address that a served route of the Union answers under, made from the routes, with real ids where known. */
function addressesOf(routes: readonly Route[], ids: Readonly<Record<string, string>>): string[] {
  return routes
    .filter(({ audience, method }) => audience === 'union' && method === 'GET')
    .flatMap(({ path }) => {
      const filled = path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? NOBODYS);
      const files = ['restricted', 'public'].map((version) => `${filled}?version=${version}&format=CSV`);
      return path.endsWith('/file') ? files : [filled, `${filled}?from=2026-01-01&to=2026-12-31`];
    });
}

describe('every Union endpoint', () => {
  const database = useDatabase();
  const browsers = new Map<Role, TestBrowser>();
  let api: RunningApi;
  let addresses: readonly string[];
  let notificationIds: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const organisation = await given.organisation(database, 'FR');
    for (const authorityId of ['FR', 'DE', 'IT']) await manyCases(database, authorityId, 1);
    await database.rows(
      `update notification set exporter_name = $1, item_name = $2, end_user_name = $3, destination = 'KZ'`,
      [...SECRETS],
    );
    await leaveOutcome(database, SHARED, { isShared: true });
    await leaveOutcome(database, WITHHELD, { isShared: false });
    const clusterId = newId();
    await database.rows(
      `insert into transaction_cluster_member (authority_id, notification_id, cluster_id)
         select authority_id, notification_id, $1 from consistency_record`,
      [clusterId],
    );
    const rows = await database.rows<{ reference: string; notification_id: string }>(
      'select reference, notification_id from notification',
    );
    notificationIds = Object.fromEntries(rows.map((row) => [row.reference, row.notification_id]));
    api = await startApi(database);
    for (const role of ROLES) browsers.set(role, await signedIn(role, organisation));
    const frozen = await analyst().post<{ reportId: string }>('/api/union/annual-reports', { year: 2026 });
    addresses = addressesOf(servedRoutes(api.app), { clusterId, reportId: frozen.body.reportId });
  });
  afterAll(() => api.close());

  const analyst = (): TestBrowser => browsers.get('UNION_ANALYST') ?? api.browser();

  async function signedIn(
    role: Role,
    organisation: Awaited<ReturnType<typeof given.organisation>>,
  ): Promise<TestBrowser> {
    const person = { email: `${role.toLowerCase()}@example.test`, password: PASSWORD };
    switch (BODY_OF_ROLE[role]) {
      case 'ORGANISATION':
        await as.exporter(database, organisation, [role], person);
        break;
      case 'AUTHORITY':
        await as.officer(database, 'FR', [role], person);
        break;
      case 'REVIEWING_BODY': {
        const bodyId = await given.reviewingBody(database, 'FR', { name: 'Ministry of Examples' });
        await as.reviewer(database, { authorityId: 'FR', bodyId }, person);
        break;
      }
      case 'UNION':
        await as.union(database, person);
        break;
      case 'PLATFORM':
        await as.platform(database, person);
    }
    const browser = api.browser();
    await browser.signIn(person.email, PASSWORD);
    return browser;
  }

  it('is walked: pages, lists, files, with and without a period', () => {
    expect(addresses.length).toBeGreaterThan(20);
    for (const part of ['records', 'records.csv', 'clusters', 'heat-table', 'places', 'annual-reports']) {
      expect(
        addresses.some((address) => address.includes(part)),
        part,
      ).toBe(true);
    }
  });

  it('tells Union staff what was shared and nothing else of any case (R-048)', async () => {
    const told: string[] = [];
    const never = [
      ...SECRETS,
      WITHHELD,
      PENDING,
      notificationIds[WITHHELD] ?? 'withheld',
      notificationIds[PENDING] ?? 'pending',
    ];
    for (const address of addresses) {
      const answer = await analyst().get(address);
      expect([200, 400, 404], address).toContain(answer.status);
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '');
      told.push(...never.filter((secret) => text.includes(secret)).map((secret) => `${address}: ${secret}`));
    }
    expect(told).toEqual([]);
  });

  it('lists exactly the outcomes that were shared, and logs each that it shows (R-048)', async () => {
    const period = 'from=2026-01-01&to=2026-12-31';
    const before = await database.count('access_log');
    const { body } = await analyst().get<{ items: { reference: string }[] }>(`/api/union/records?${period}`);
    expect(body.items.map(({ reference }) => reference)).toEqual([SHARED]);
    expect(
      await database.count('access_log', `notification_id = '${notificationIds[SHARED] ?? ''}'`),
    ).toBeGreaterThan(0);
    expect(await database.count('access_log')).toBe(before + 1);
    expect(await database.count('access_log', `notification_id = '${notificationIds[WITHHELD] ?? ''}'`)).toBe(
      0,
    );
  });

  it.each(ROLES.filter((role) => role !== 'UNION_ANALYST'))('tells %s nothing at all', async (role) => {
    const answered: unknown[] = [];
    for (const address of addresses) {
      const { status } = await (browsers.get(role) ?? api.browser()).get(address);
      if (status !== 403) answered.push([address, status]);
    }
    expect(answered).toEqual([]);
  });

  it('shows an outcome no more once its authority has withheld it', async () => {
    await database.rows(
      `update consistency_record set shared = false, withheld_reason = 'SENSITIVITY' where reference = $1`,
      [SHARED],
    );
    for (const address of addresses) {
      const { body } = await analyst().get(address);
      const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
      expect(text.includes(SHARED), address).toBe(false);
    }
  });
});
