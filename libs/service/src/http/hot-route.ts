import type { Socket } from 'node:net';
import type { Type } from '@nestjs/common';
import {
  CUSTOM_ROUTE_ARGS_METADATA,
  HEADERS_METADATA,
  HTTP_CODE_METADATA,
  ROUTE_ARGS_METADATA,
  RouteParamtypes,
} from '@nestjs/common/internal';
import { ExecutionContextHost } from '@nestjs/core/internal';
import { type NestFastifyApplication, RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSurelyValid } from '@crossdock/contracts';
import { AuthGuard } from '../auth/auth.guard';
import { SCOPES } from '../auth/caller';
import { ProblemFilter } from '../problems/problem.filter';

interface Place {
  controller: Type<unknown>;
  method: string;
}

/**
 * A call of this route goes straight to the method when nothing on Nest's way could have a say: the token has been checked
 * before and has the scopes, and the body or the query surely has the right form. Any other call goes Nest's way, guards
 * and pipes and all, and gets the same answer. For routes that are called thousands of times a second: Nest's way is a dozen
 * promises. The method may take `@Body()` and `@Query()` whole, and parameters of `createParamDecorator`.
 */
export const HotRoute =
  (): MethodDecorator =>
  (prototype, method, descriptor: PropertyDescriptor): void => {
    const place: Place = { controller: prototype.constructor as Type<unknown>, method: String(method) };
    RouteConfig({ hotRoute: place })(prototype, method, descriptor);
  };

/** Call it before `init`, which makes the routes. */
export function openHotRoutes(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    const place = (route.config as { hotRoute?: Place } | undefined)?.hotRoute;
    if (!place) return;
    const nest = route.handler;
    const straight = straightTo(app, place, route.method === 'POST' ? 201 : 200);
    route.handler = function (request, reply) {
      if (!straight(request, reply)) return nest.call(this, request, reply);
    };
  });
}

/** @returns whether the call has been taken; if not, nothing has happened yet */
type Straight = (request: FastifyRequest, reply: FastifyReply) => boolean;

function straightTo(app: NestFastifyApplication, place: Place, usualStatus: number): Straight {
  const { controller, method } = place;
  const instance = app.get<Record<string, (...args: unknown[]) => unknown>>(controller, { strict: false });
  const [guard, filter] = [app.get(AuthGuard, { strict: false }), app.get(ProblemFilter, { strict: false })];
  const handler = instance[method];
  const scopes: string[] = Reflect.getMetadata(SCOPES, handler) ?? [];
  const status: number = Reflect.getMetadata(HTTP_CODE_METADATA, handler) ?? usualStatus;
  const headers = Object.fromEntries(
    ((Reflect.getMetadata(HEADERS_METADATA, handler) ?? []) as { name: string; value: string }[]).map((header) => [
      header.name,
      header.value,
    ]),
  );
  const parameters = parametersOf(place);

  return (request, reply) => {
    if (!guard.admitsAtOnce(request, scopes)) return false;
    const host = new ExecutionContextHost([request, reply], controller, handler);
    const args: unknown[] = [];
    for (const { index, take } of parameters) if ((args[index] = take(request, host)) === undefined) return false;

    const send = (answer: unknown) => {
      leaveTogether(request.raw.socket);
      void reply.code(status).headers(headers).send(answer);
    };
    const refuse = (error: unknown) => filter.catch(error, host);
    try {
      const answer = handler.apply(instance, args);
      if (answer instanceof Promise) answer.then(send).catch(refuse);
      else send(answer);
    } catch (error) {
      refuse(error);
    }
    return true;
  };
}

const leaving: Socket[] = [];

// Callers on one machine wake once for all answers of a turn of the event loop.
function leaveTogether(socket: Socket): void {
  socket.cork();
  if (leaving.push(socket) === 1) setImmediate(() => leaving.splice(0).forEach((each) => each.uncork()));
}

interface Parameter {
  index: number;
  /** @returns undefined when Nest must see to it */
  take(request: FastifyRequest, host: ExecutionContextHost): unknown;
}

interface Described {
  index: number;
  data?: unknown;
  factory?: (data: unknown, host: ExecutionContextHost) => unknown;
  pipes: unknown[];
}

function parametersOf({ controller, method }: Place): Parameter[] {
  const described: Record<string, Described> = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {};
  const types: Type<object>[] = Reflect.getMetadata('design:paramtypes', controller.prototype as object, method);
  return Object.entries(described).map(([key, { index, data, factory, pipes }]) => {
    if (pipes.length > 0) throw notHot(controller, method, index);
    if (factory && key.includes(CUSTOM_ROUTE_ARGS_METADATA))
      return { index, take: (_, host) => orUndefined(() => factory(data, host)) };
    const part = { [RouteParamtypes.BODY]: 'body', [RouteParamtypes.QUERY]: 'query' }[key.split(':')[0]];
    if (!part || data !== undefined) throw notHot(controller, method, index);
    const whole = (request: FastifyRequest) => request[part as 'body' | 'query'];
    return {
      index,
      take: (request) => (isSurelyValid(types[index], whole(request), { exact: true }) ? whole(request) : undefined),
    };
  });
}

const notHot = (controller: Type<unknown>, method: string, index: number) =>
  new Error(`${controller.name}.${method} is a @HotRoute(): its parameter ${index} must be a whole body or query, or of createParamDecorator`); // prettier-ignore

function orUndefined<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
