import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Histogram, register } from 'prom-client';
import { HttpProblem } from '../problems/http-problem';
import { contextFrom, runInContext } from '../context/request-context';
import { takesAnyBody } from './any-body';

const seconds = () =>
  (register.getSingleMetric('http_request_seconds') as Histogram<'method' | 'route' | 'status'> | undefined) ??
  new Histogram({
    name: 'http_request_seconds', help: 'Time to answer by route template',
    labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  }); // prettier-ignore

/** Correlation, security headers, metrics and bodies, before any route runs. */
export function prepareHttp(app: NestFastifyApplication, bodyLimit: number): void {
  const fastify = app.getHttpAdapter().getInstance();
  const histogram = seconds();
  fastify.addHook('onRequest', (request, reply, done) => {
    const context = contextFrom(request.headers);
    void reply.headers({
      'x-correlation-id': context.correlationId,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    // Neither a path nor a query with the character NUL names anything: no service can store it.
    const problem = request.url.includes('%00')
      ? new HttpProblem(400, 'URL_INVALID', 'the URL holds the character NUL (%00)')
      : undefined;
    runInContext(context, () => done(problem));
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    histogram.observe(
      { method: request.method, route: request.routeOptions.url ?? 'unknown', status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    done();
  });
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body, done) =>
    parseJson(request as FastifyRequest, body.toString(), (error, parsed) =>
      error && takesAnyBody(request.routeOptions.config) ? done(null, undefined) : done(error, parsed),
    ),
  );
  // Fastify's own reads text for routes that all want JSON.
  fastify.removeContentTypeParser('text/plain');
}
