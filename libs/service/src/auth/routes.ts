import type { INestApplication, Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { PUBLIC, SCOPES } from './caller';

/** One handler of an HTTP route and who may call it, read the way the guard reads it. */
export interface Route {
  controller: Type<unknown>;
  name: string;
  handler: Function;
  /** Undefined: the route does not say. */
  access: 'public' | string[] | undefined;
}

/** Every HTTP route of an application that has been made. */
export function routesOf(app: INestApplication): Route[] {
  const reflector = new Reflector();
  // Not DiscoveryService: in preview mode, which documents are made in, it has nothing injected.
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (!metatype) return [];
    const names = new MetadataScanner().getAllMethodNames(metatype.prototype);
    return names
      .map((name) => ({ controller: metatype as Type<unknown>, name, handler: metatype.prototype[name] as Function }))
      .filter(({ handler }) => Reflect.getMetadata(METHOD_METADATA, handler) !== undefined)
      .map((route) => ({ ...route, access: accessOf(reflector, route) }));
  });
}

function accessOf(reflector: Reflector, { handler, controller }: Omit<Route, 'access'>): Route['access'] {
  if (reflector.getAllAndOverride<boolean>(PUBLIC, [handler, controller])) return 'public';
  return reflector.getAllAndOverride<string[]>(SCOPES, [handler, controller]);
}
