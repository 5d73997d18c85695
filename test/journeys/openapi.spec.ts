import SwaggerParser from '@apidevtools/swagger-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApi, type RunningApi } from '../support/api';
import { useDatabase } from '../support/database';

describe('the OpenAPI document', () => {
  const database = useDatabase();
  let api: RunningApi;

  beforeAll(async () => {
    api = await startApi(database);
  });

  afterAll(() => api.close());

  it('is valid OpenAPI 3.1 and names the machine door', async () => {
    const answer = await api.browser().get<Record<string, unknown>>('/api/openapi.json');
    expect(answer.status).toBe(200);
    const document = await SwaggerParser.validate(structuredClone(answer.body) as never);
    expect((document as { openapi?: string }).openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths ?? {})).toContain('/api/v1/submissions');
  });
});
