import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { OperationObject } from '@nestjs/swagger';
import { serviceNames } from '../launcher/services';

type Content = Record<string, { schema?: object; example?: unknown; examples?: Record<string, { value: unknown }> }>;
type Answer = { description: string; content?: Content; $ref?: string };
interface Document {
  openapi: string;
  paths: Record<string, Record<string, OperationObject>>;
  components: { schemas: Record<string, object>; responses: Record<string, Answer>; securitySchemes: object };
}

const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const metaSchema = read(__dirname, 'fixtures/openapi-3.1.schema.json');
const isMetaValid = ajv().compile(metaSchema);

function ajv(): Ajv2020 {
  const validator = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(validator);
  validator.addFormat('media-range', true);
  return validator;
}

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

  it('shows an example of every body and answer, and each fits its schema', () => {
    const validator = ajv();
    validator.addSchema({ ...document, $id: 'https://crossdock.example/openapi.json' } as never);
    const faults: string[] = [];
    const check = (where: string, content: Content) => {
      for (const [type, media] of Object.entries(content)) {
        const examples = media.examples ? Object.values(media.examples).map(({ value }) => value) : [media.example];
        if (!media.schema || examples.includes(undefined)) faults.push(`${where} ${type} has no schema or no example`);
        else
          for (const example of examples) {
            const valid = validator.compile(absolute(media.schema) as never);
            if (!valid(example)) faults.push(`${where}: ${validator.errorsText(valid.errors)}`);
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

/** References into the document, whichever schema they stand in. */
const absolute = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://crossdock.example/openapi.json#/'));
