import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationObject } from '@nestjs/swagger';
import { serviceNames } from '../launcher/services';
import { faultsOf, validator } from './test/faults-of';

type Content = Record<
  string,
  { schema?: Record<string, unknown>; example?: unknown; examples?: Record<string, { value: unknown }> }
>;
type Answer = { description: string; content?: Content; $ref?: string };
interface Document {
  openapi: string;
  paths: Record<string, Record<string, OperationObject>>;
  components: { schemas: Record<string, object>; responses: Record<string, Answer>; securitySchemes: object };
}

const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const metaSchema = read(__dirname, 'fixtures/openapi-3.1.schema.json');
const isMetaValid = validator().compile(metaSchema);

describe.each(serviceNames)('docs/api/%s.openapi.json', (name) => {
  const document: Document = read(__dirname, `../../docs/api/${name}.openapi.json`);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
  );
  const secured = operations.filter(({ operation }) => operation.security!.length > 0);
  const answersOf = ({ responses }: OperationObject) =>
    (Object.entries(responses) as [string, Answer][]).map(
      ([status, answer]) =>
        [Number(status), answer.$ref ? document.components.responses[answer.$ref.split('/').at(-1)!] : answer] as const,
    );

  it('is OpenAPI 3.1', () => {
    isMetaValid(document);
    expect(isMetaValid.errors ?? []).toEqual([]);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('summarizes every operation and says who may call it', () => {
    expect(operations.filter(({ operation }) => !operation.summary || !operation.operationId)).toEqual([]);
    expect(operations.filter(({ operation }) => operation.security === undefined)).toEqual([]);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const unscoped = secured.filter(({ operation }) => !operation.security!.some((way) => way.oauth2?.length));
    expect(unscoped.map((each) => each.name)).toEqual([]);
  });

  it('documents how each operation refuses, as problem details', () => {
    const lacking = secured.filter(
      ({ operation }) => !['401', '403', '500'].every((status) => status in operation.responses),
    );
    expect(lacking.map((each) => each.name)).toEqual([]);
    const refusals = operations.flatMap((each) =>
      answersOf(each.operation)
        .filter(([status]) => status >= 400)
        .map(([status, answer]) => ({ name: `${each.name} ${status}`, answer })),
    );
    const ofHealth = (path: string) => / \/health\/ready 503$/.test(path);
    const wrong = refusals.filter(
      (each) => !ofHealth(each.name) && each.answer.content?.['application/problem+json']?.example === undefined,
    );
    expect(wrong.map((each) => each.name)).toEqual([]);
  });

  it('says what every answer holds', () => {
    const unsaid = operations.flatMap((each) =>
      answersOf(each.operation)
        .filter(([, { content }]) => Object.values(content ?? {}).some(({ schema }) => saysNothing(schema)))
        .map(([status]) => `${each.name} ${status}`),
    );
    expect(unsaid).toEqual([]);
  });

  it('shows an example of every body and answer, and each fits its schema', () => {
    const faults: string[] = [];
    const check = (where: string, content: Content) => {
      for (const [type, media] of Object.entries(content)) {
        const examples = media.examples ? Object.values(media.examples).map(({ value }) => value) : [media.example];
        if (!media.schema || examples.includes(undefined)) faults.push(`${where} ${type} has no schema or no example`);
        else
          for (const example of examples) {
            const found = faultsOf(document, media.schema, example);
            if (found.length > 0) faults.push(`${where}: ${found.join('; ')}`);
          }
      }
    };
    for (const { name: operationName, operation } of operations) {
      const body = operation.requestBody as { content: Content } | undefined;
      if (body) check(`${operationName} body`, body.content);
      for (const [status, answer] of answersOf(operation)) {
        if (answer.content) check(`${operationName} ${status}`, answer.content);
        else if (![202, 204, 303].includes(status))
          faults.push(`${operationName} ${status} does not say what it answers`);
      }
    }
    expect(faults).toEqual([]);
  });
});

/** Any object at all: a caller cannot be generated from that. */
const saysNothing = (schema: { type?: string; properties?: object } = {}): boolean =>
  schema.type === 'object' && schema.properties === undefined;
