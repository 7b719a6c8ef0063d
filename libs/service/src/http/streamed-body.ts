import type { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from '../problems/http-problem';

/** The handler takes its body as a stream, of the types that `handOnAsStreams` names. */
export const StreamedBody = (): MethodDecorator => RouteConfig({ streamedBody: true });

const takesStreams = (config: unknown): boolean =>
  Boolean((config as { streamedBody?: boolean } | undefined)?.streamedBody);

/**
 * Hands bodies of these types on as they stream, to routes with `@StreamedBody()` only: any other takes a stream for an object, and
 * looks into the socket behind it.
 */
export function handOnAsStreams({ httpAdapter }: HttpAdapterHost, types: string[]): void {
  // None is there while documents are made.
  const fastify = httpAdapter?.getInstance<FastifyInstance>();
  if (!fastify?.addContentTypeParser) return;
  for (const type of types) if (fastify.hasContentTypeParser(type)) fastify.removeContentTypeParser(type);
  fastify.addContentTypeParser(types, (request, body, done) =>
    takesStreams(request.routeOptions.config)
      ? done(null, body)
      : done(new HttpProblem(415, 'MEDIA_TYPE_UNSUPPORTED', 'Unsupported Media Type; send application/json')),
  );
}
