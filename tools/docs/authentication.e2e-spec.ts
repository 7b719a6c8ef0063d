import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationObject, ParameterObject } from '@nestjs/swagger';
import { startApp, type TestApp } from '@crossdock/testing';
import { serviceNames } from '../launcher/services';
import { applications } from './applications';
import { faultsOf } from './test/faults-of';

// Nine services start one after the other, each on databases of its own.
jest.setTimeout(180_000);

interface Secured {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  scopes: string[];
  /** Status → what it answers. */
  answers: Record<string, { content?: Record<string, { schema?: object }> }>;
}

interface Document {
  paths: Record<string, Record<string, OperationObject>>;
  components: { responses: Record<string, Secured['answers'][string]> };
}

/** Every operation of a document that asks for a token. */
function securedIn(document: Document): Secured[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.security!.length > 0)
      .map(([method, operation]) => ({
        method: method as Secured['method'],
        path: `${fill(path, operation)}${queryOf(operation)}`,
        scopes: operation.security!.find((way) => way.oauth2)!.oauth2,
        answers: Object.fromEntries(
          Object.entries(operation.responses).map(([status, answer]) => [status, resolved(document, answer as object)]),
        ),
      })),
  );
}

/** A response of its own, or the component that it refers to. */
function resolved(document: Document, answer: { $ref?: string }): Secured['answers'][string] {
  return answer.$ref ? document.components.responses[answer.$ref.split('/').at(-1)!] : (answer as object);
}

const parametersOf = (operation: OperationObject) => (operation.parameters ?? []) as ParameterObject[];
const exampleOf = ({ schema, example }: ParameterObject): string => {
  const { example: own, format } = (schema ?? {}) as { example?: string; format?: string };
  return String(example ?? own ?? (format === 'uuid' ? '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55' : 'none'));
};
const fill = (path: string, operation: OperationObject): string =>
  parametersOf(operation)
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (filled, parameter) => filled.replace(`{${parameter.name}}`, encodeURIComponent(exampleOf(parameter))),
      path,
    );
const queryOf = (operation: OperationObject): string => {
  const needed = parametersOf(operation).filter((parameter) => parameter.in === 'query' && parameter.required);
  const query = needed.map((parameter) => `${parameter.name}=${encodeURIComponent(exampleOf(parameter))}`);
  return query.length > 0 ? `?${query.join('&')}` : '';
};

describe.each(serviceNames)('%s', (name) => {
  const [module, meta] = applications[name];
  const document = JSON.parse(readFileSync(join(__dirname, `../../docs/api/${name}.openapi.json`), 'utf8'));
  const operations = securedIn(document);
  const table = operations.map((operation) => [operation.method, operation.path, operation] as const);
  let service: TestApp;

  beforeAll(async () => {
    service = await startApp(module, meta);
  });
  afterAll(() => service?.close());

  const send = ({ method, path }: Secured) => service.http[method](path);

  it.each(table)('%s %s asks for a token, and for a valid one', async (_method, _path, operation) => {
    const none = await send(operation);
    expect([none.status, none.type, none.body.code]).toEqual([401, 'application/problem+json', 'UNAUTHENTICATED']);
    expect(none.headers['www-authenticate']).toBe('Bearer realm="crossdock"');
    expect(none.body).toMatchObject({ status: 401, correlationId: none.headers['x-correlation-id'] });
    const forged = await send(operation).set('authorization', 'Bearer eyJhbGciOiJub25lIn0.e30.');
    expect([forged.status, forged.body.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(forged.headers['www-authenticate']).toMatch(/^Bearer realm="crossdock", error="invalid_token"/);
  });

  it.each(table)('%s %s asks for the scopes that its document names', async (_method, _path, operation) => {
    expect(operation.scopes.length).toBeGreaterThan(0);
    for (const missing of operation.scopes) {
      const others = operation.scopes.filter((scope) => scope !== missing);
      const answer = await send(operation).set(await service.as([...others, 'unrelated:scope']));
      expect([answer.status, answer.type, answer.body.code]).toEqual([403, 'application/problem+json', 'FORBIDDEN']);
      expect(answer.body.detail).toContain(missing);
      const header = `Bearer realm="crossdock", error="insufficient_scope", scope="${operation.scopes.join(' ')}"`;
      expect(answer.headers['www-authenticate']).toBe(header);
    }
  });

  it.each(table)('%s %s lets these scopes in and answers as its document says', async (_method, _path, operation) => {
    const claims = { customer_id: 'VINET', legal_entity: 'NW-US' };
    const { status, type, body } = await send(operation).set(await service.as(operation.scopes, claims));
    expect([401, 403]).not.toContain(status);
    expect(Object.keys(operation.answers)).toContain(String(status));
    const { content = {} } = operation.answers[status];
    expect(Object.keys(content)).toEqual(status === 204 ? [] : expect.arrayContaining([type]));
    if (/[/+]json$/.test(type)) expect(faultsOf(document, content[type].schema!, body)).toEqual([]);
  });
});
