import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problem, type Route } from '@article5/contracts/kernel';

const DESCRIPTION =
  'Notifications of non-listed cyber-surveillance items under Article 5 of Regulation (EU) 2021/821. ' +
  'Made from the contracts that the server itself parses with; what is not here does not exist.';

/** The OpenAPI 3.1 document of all contracts. */
export function openApiDocument(routes: readonly Route[], baseUrl: string): Record<string, unknown> {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Article 5 portal', version: '1.0.0', description: DESCRIPTION },
    servers: [{ url: baseUrl }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'article5.sid' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }) as unknown as Record<string, unknown>;
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const parameters = { path: route.params, query: route.query };
  const requestParams = Object.fromEntries(Object.entries(parameters).filter(([, schema]) => schema));
  const status = route.status ?? (route.response || route.produces ? 200 : 204);
  const content = route.response
    ? { 'application/json': { schema: route.response } }
    : route.produces
      ? { [route.produces]: { schema: { type: 'string' as const } } }
      : undefined;
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.id.split('.')[0] ?? route.id],
    security:
      route.audience === 'public' ? [] : [{ [route.audience === 'machine' ? 'token' : 'session']: [] }],
    requestParams: requestParams as NonNullable<ZodOpenApiOperationObject['requestParams']>,
    ...(route.headers ? { parameters: route.headers.map(headerParameter) } : {}),
    ...(route.body
      ? { requestBody: { content: { [route.consumes ?? 'application/json']: { schema: route.body } } } }
      : {}),
    responses: {
      [String(status)]: { description: 'Done', ...(content ? { content } : {}) },
      default: {
        description: 'Refused, or failed: problem details (RFC 9457)',
        content: { 'application/problem+json': { schema: problem } },
      },
    },
  };
}

function headerParameter(name: string) {
  return { name, in: 'header' as const, required: false, schema: { type: 'string' as const } };
}
