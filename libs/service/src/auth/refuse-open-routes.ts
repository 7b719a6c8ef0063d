import type { INestApplication } from '@nestjs/common';
import { routesOf } from './routes';

/** A route that says neither who may call it nor that anybody may is a mistake: the service does not start. */
export function refuseOpenRoutes(app: INestApplication): void {
  const open = routesOf(app).filter(({ access }) => access === undefined);
  const names = open.map(({ controller, name }) => `${controller.name}.${name}`);
  if (names.length > 0) throw new Error(`these routes have neither @Scopes nor @Public: ${names.join(', ')}`);
}
