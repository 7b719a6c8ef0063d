import { type INestApplication } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLIC, SCOPES } from './caller';

/** A route that says neither who may call it nor that anybody may is a mistake: the service does not start. */
export function refuseOpenRoutes(app: INestApplication): void {
  const reflector = app.get(Reflector);
  const open: string[] = [];
  for (const { instance, metatype } of app.get(DiscoveryService, { strict: false }).getControllers()) {
    if (!instance || !metatype) continue;
    const prototype = Object.getPrototypeOf(instance);
    for (const name of new MetadataScanner().getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
      const said = reflector.getAllAndOverride(SCOPES, [handler, metatype]) ?? reflector.getAllAndOverride(PUBLIC, [handler, metatype]);
      if (said === undefined) open.push(`${metatype.name}.${name}`);
    }
  }
  if (open.length > 0) throw new Error(`these routes have neither @Scopes nor @Public: ${open.join(', ')}`);
}
