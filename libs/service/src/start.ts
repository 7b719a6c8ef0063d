import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, register } from 'prom-client';
import { connectMessaging, MessagingStrategy } from '@crossdock/messaging';
import { refuseOpenRoutes } from './auth/refuse-open-routes';
import { openHotRoutes } from './http/hot-route';
import { prepareHttp } from './http/prepare-http';
import { PinoLogger } from './logging/pino-logger';
import { portBase, type ServiceMeta } from './meta';
import { documentOf } from './openapi/document';
import { problemOf } from './problems/problem-details';
import { answerProblem } from './problems/problem.filter';
import { rootModule } from './root.module';

const megabyte = 1024 * 1024;

/** Makes an application ready to listen: for `start`, and for tests that want to hold it in their hands. */
export async function createApp(module: Type<unknown>, meta: ServiceMeta): Promise<NestFastifyApplication> {
  const bodyLimit = Number(process.env.BODY_LIMIT_BYTES ?? 2 * megabyte);
  const adapter = new FastifyAdapter({
    bodyLimit, routerOptions: { maxParamLength: 300 }, return503OnClosing: true,
    // A path that is no UTF-8 comes to no route, hook or filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => void answerProblem(reply, problemOf(error, request.url.split('?')[0])),
  }); // prettier-ignore
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(module), adapter, {
    rawBody: true,
    logger: new PinoLogger(meta.name),
    abortOnError: false,
  });
  prepareHttp(app, bodyLimit);
  cutOffWhoLingers(app);
  openHotRoutes(app);
  refuseOpenRoutes(app);
  SwaggerModule.setup('docs', app, () => documentOf(app, meta), {
    jsonDocumentUrl: 'openapi.json',
    yamlDocumentUrl: 'openapi.yaml',
  });
  return app;
}

const lingerMs = 5_000;

// Whoever has connected and never said a word is at work for Node, and would keep the server from closing.
function cutOffWhoLingers(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', (done) => {
      setTimeout(() => app.getHttpServer().closeAllConnections(), lingerMs).unref();
      done();
    });
}

/** Starts one service: HTTP, messaging, health, metrics; stops it cleanly on SIGTERM and SIGINT. */
export async function start(module: Type<unknown>, meta: ServiceMeta): Promise<NestFastifyApplication> {
  if (!(await register.getMetricsAsJSON()).length) collectDefaultMetrics();
  try {
    const app = await createApp(module, meta);
    await app.init();
    await startMessaging(app);
    const port = Number(process.env.PORT ?? portBase() + meta.portOffset);
    await app.listen(port, process.env.HOST ?? '127.0.0.1');
    stopOnSignal(app, meta);
    process.send?.({ ready: true, service: meta.name, port });
    console.log(`${meta.name} listens on ${await app.getUrl()}`);
    return app;
  } catch (error) {
    console.error(
      `${meta.name} cannot start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    process.exit(1);
  }
}

/** Starts sending and receiving, where the application has `MessagingModule`. Call it once, after `init`. */
export async function startMessaging(app: NestFastifyApplication): Promise<void> {
  const providers = app.get(DiscoveryService, { strict: false }).getProviders();
  if (providers.some(({ metatype }) => metatype === MessagingStrategy)) await connectMessaging(app);
}

const graceMs = 10_000;

// Requests at work are answered and the batch at hand is committed; then pools close and the process ends.
function stopOnSignal(app: NestFastifyApplication, meta: ServiceMeta): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), graceMs).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`${meta.name} did not stop cleanly on ${signal}: ${String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
