import 'reflect-metadata';
import './quiet';
import { PATTERN_METADATA } from '@nestjs/microservices/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { INestApplication, Type } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { documentOf, preview, type ServiceMeta } from '@crossdock/service';
import { type ServiceName, serviceNames } from '../launcher/services';
import { applications } from './applications';

/** What a service says of itself without running: its HTTP document and the messages that it listens to. */
export interface DescribedService {
  readonly name: ServiceName;
  readonly openapi: OpenAPIObject;
  /** Types and patterns (`order.*`, `*`) as its consumers give them. */
  readonly consumes: string[];
}

/** All services of the house. Needs no database and no broker: nothing of an application is started. */
export async function describeServices(): Promise<DescribedService[]> {
  const restore = forgetAddresses();
  try {
    const described: DescribedService[] = [];
    for (const name of serviceNames) described.push(await describe(name, ...applications[name]));
    return described;
  } finally {
    restore();
  }
}

async function describe(name: ServiceName, module: Type<unknown>, meta: ServiceMeta): Promise<DescribedService> {
  const app = await preview(module);
  const described = { name, openapi: documentOf(app, meta), consumes: patternsOf(app) };
  await app.close().catch(() => undefined);
  return described;
}

function patternsOf(app: INestApplication): string[] {
  const scanner = new MetadataScanner();
  const modules = [...app.get(ModulesContainer).values()];
  const prototypes = modules.flatMap(({ controllers }) =>
    [...controllers.values()].map(({ metatype }) => metatype?.prototype),
  );
  const handlers = prototypes
    .filter(Boolean)
    .flatMap((prototype) => scanner.getAllMethodNames(prototype).map((method) => prototype[method] as object));
  return [...new Set(handlers.flatMap((handler) => Reflect.getMetadata(PATTERN_METADATA, handler) ?? []))].sort();
}

/** Documents that are kept name the default addresses, not those of the installation at hand. */
function forgetAddresses(): () => void {
  const kept = ['CROSSDOCK_PORT_BASE', 'AUTH_ISSUER'].map((name) => [name, process.env[name]] as const);
  for (const [name] of kept) delete process.env[name];
  return () => {
    for (const [name, value] of kept) if (value !== undefined) process.env[name] = value;
  };
}
