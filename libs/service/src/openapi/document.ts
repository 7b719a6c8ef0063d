import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import {
  ApiExtension,
  DocumentBuilder,
  type OpenAPIObject,
  type OperationObject,
  SwaggerModule,
} from '@nestjs/swagger';
import { type Route, routesOf } from '../auth/routes';
import { issuerUrl } from '../auth/token-verifier';
import { portBase, type ServiceMeta } from '../meta';
import { ProblemDetails } from '../problems/problem-details';
import { problemName, problemResponse } from '../problems/documented-problems';
import { rootModule } from '../root.module';
import { completeOperation } from './complete-operation';
import type { Schemas } from './example-of';

/** Carries who may call a route from its handler to its place in the document; it is taken out again. */
const ACCESS = 'x-crossdock-access';
type Operation = OperationObject & { [ACCESS]?: Route['access'] };

/** The OpenAPI 3.1 document of an application that has been made. */
export function documentOf(app: INestApplication, meta: ServiceMeta): OpenAPIObject {
  const routes = routesOf(app);
  for (const route of routes)
    ApiExtension(ACCESS, route.access)(route.controller.prototype, route.name, { value: route.handler });
  const document = SwaggerModule.createDocument(app, settingsOf(meta, routes), {
    extraModels: [ProblemDetails],
    operationIdFactory: (controller, method) => `${method}${controller.replace(/Controller$/, '')}`,
  });
  const operations = operationsOf(document);
  for (const { method, operation } of operations) {
    const access = operation[ACCESS];
    delete operation[ACCESS];
    completeOperation(method, operation, access, (document.components?.schemas ?? {}) as Schemas);
  }
  document.components!.responses = Object.fromEntries(
    refusalsIn(operations.map(({ operation }) => operation)).map((status) => [
      problemName(status),
      problemResponse(status),
    ]),
  );
  document.tags = [...new Set(operations.flatMap(({ operation }) => operation.tags ?? []))]
    .sort()
    .map((name) => ({ name }));
  return document;
}

function settingsOf(meta: ServiceMeta, routes: Route[]) {
  const scopes = [...new Set(routes.flatMap(({ access }) => (Array.isArray(access) ? access : [])))].sort();
  const clientCredentials = {
    tokenUrl: `${issuerUrl()}/oauth/token`,
    scopes: Object.fromEntries(scopes.map((scope) => [scope, scope])),
  };
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(meta.title)
    .setDescription(meta.description)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer(`http://127.0.0.1:${portBase() + meta.portOffset}`, 'local installation')
    .addOAuth2({ type: 'oauth2', flows: { clientCredentials } }, 'oauth2')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .build();
}

const operationsOf = (document: OpenAPIObject): { method: string; operation: Operation }[] =>
  Object.values(document.paths).flatMap((path) =>
    Object.entries(path).map(([method, operation]) => ({ method, operation: operation as Operation })),
  );

const refusalsIn = (operations: Operation[]): number[] => {
  const responses = operations.flatMap((operation) => Object.entries(operation.responses));
  return [...new Set(responses.filter(([, each]) => each && '$ref' in each).map(([status]) => Number(status)))].sort();
};

/** An application that is laid out but not made: nothing is injected, no database and no broker is asked. */
export const preview = (module: Type<unknown>): Promise<INestApplication> =>
  NestFactory.create(rootModule(module), new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
