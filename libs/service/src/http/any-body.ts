import { RouteConfig } from '@nestjs/platform-fastify';

/**
 * The handler takes any body up to the size limit, also JSON that is broken: it reads `rawBody` itself, and `body` is
 * undefined where it cannot be parsed. For documents that are stored before they are read.
 */
export const AnyBody = (): MethodDecorator => RouteConfig({ anyBody: true });

export const takesAnyBody = (config: unknown): boolean =>
  Boolean((config as { anyBody?: boolean } | undefined)?.anyBody);
