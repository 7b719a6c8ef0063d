import type { OperationObject, ReferenceObject, ResponseObject } from '@nestjs/swagger';
import type { Route } from '../auth/routes';
import { problemName } from '../problems/documented-problems';
import { exampleOf, type Schema, type Schemas } from './example-of';

type Content = Record<string, { schema?: unknown; example?: unknown; examples?: unknown }>;

/** Adds what follows from the operation itself: who may call it, how it refuses, and examples made of its fields' examples. */
export function completeOperation(
  method: string,
  operation: OperationObject,
  access: Route['access'],
  schemas: Schemas,
): void {
  const body = operation.requestBody as { content?: Content } | undefined;
  if (body?.content) addExamples(body.content, schemas);

  operation.security = access === 'public' ? [] : [{ oauth2: access ?? [] }, { token: [] }];
  for (const status of refusalsOf(method, operation, access)) operation.responses[status] ??= { description: '' };
  for (const [status, response] of Object.entries(operation.responses) as [string, ResponseObject][]) {
    if (Number(status) < 400) response.description ||= operation.summary ?? '';
    if (response.content) addExamples(response.content as Content, schemas);
    else if (Number(status) >= 400) operation.responses[status] = referTo(Number(status));
  }
}

const referTo = (status: number): ReferenceObject => ({ $ref: `#/components/responses/${problemName(status)}` });

function refusalsOf(
  method: string,
  { parameters = [], requestBody }: OperationObject,
  access: Route['access'],
): number[] {
  const readsOneThing = method === 'get' && parameters.some((each) => 'in' in each && each.in === 'path');
  return [
    ...(readsOneThing ? [404] : []),
    ...(parameters.length > 0 || requestBody ? [400] : []),
    ...(access === 'public' ? [] : [401, 403]),
    ...(requestBody ? [413, 415] : []),
    500,
  ];
}

function addExamples(content: Content, schemas: Schemas): void {
  for (const media of Object.values(content)) {
    if (!media.schema || media.example !== undefined || media.examples) continue;
    const example = exampleOf(media.schema as Schema, schemas);
    if (example !== undefined) media.example = example;
  }
}
