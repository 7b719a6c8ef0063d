import { Injectable } from '@nestjs/common';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Envelope, MessageContract } from '@crossdock/contracts';
import { MessagingSettings } from '../messaging.options';
import { metrics } from '../metrics';
import type { Binding } from '../transport/transport';
import { matches } from '../transport/topology';
import type { BatchContext } from './batch-context';
import type { ConsumerExtras } from './consumes.decorator';

interface Handler {
  pattern: string;
  contract?: MessageContract;
  run: MessageHandler;
}

/** The handlers that take one type, in order of registration. Types with the same handlers share the object. */
export interface Route {
  readonly handlers: MessageHandler[];
  /** Validates the data; undefined when only listeners by pattern take the type. */
  readonly contract?: MessageContract;
}

/** Knows who handles what, and hands messages over in batches. */
@Injectable()
export class Dispatcher {
  private readonly handlers: Handler[] = [];
  private readonly byType = new Map<string, Route | undefined>();
  private readonly byHandlers = new Map<string, Route>();

  constructor(private readonly settings: MessagingSettings) {}

  add(pattern: string, run: MessageHandler, { contract }: ConsumerExtras = {}): void {
    this.handlers.push({ pattern, run, contract });
    this.byType.clear();
  }

  get bindings(): Binding[] {
    return this.handlers.map(({ pattern, contract }) => ({ pattern, kind: contract?.kind ?? 'event' }));
  }

  /** Undefined when this release has no handler for the type. */
  routeOf(type: string): Route | undefined {
    if (!this.byType.has(type)) this.byType.set(type, this.findRoute(type));
    return this.byType.get(type);
  }

  /** Runs the handlers in turn on messages that share a route. */
  async run(route: Route, messages: Envelope[], context: BatchContext): Promise<void> {
    const end = metrics.handlerSeconds.startTimer({ service: this.settings.service });
    try {
      for (const handler of route.handlers) {
        const result = await handler(messages, context);
        if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
      }
    } finally {
      end();
    }
  }

  private findRoute(type: string): Route | undefined {
    const found = this.handlers
      .map((handler, index) => ({ ...handler, index }))
      .filter(({ pattern }) => matches(pattern, type));
    if (found.length === 0) return undefined;
    const contract = found.find((handler) => handler.contract)?.contract;
    const name = `${found.map(({ index }) => index)} ${contract?.type ?? ''}`;
    let route = this.byHandlers.get(name);
    if (!route) this.byHandlers.set(name, (route = { handlers: found.map(({ run }) => run), contract }));
    return route;
  }
}

/**
 * Splits messages into as few groups of one route as the order per key allows: a message joins the first group of its
 * route that does not come before another message of its key.
 */
export function groupByRoute<R extends Route | undefined, M extends { key: string; route: R }>(
  messages: (M & { route: R })[],
): { route: R; messages: M[] }[] {
  const groups: { route: R; messages: M[] }[] = [];
  const lastGroupOf = new Map<string, number>();
  for (const message of messages) {
    const earliest = lastGroupOf.get(message.key) ?? 0;
    let index = groups.findIndex((group, at) => at >= earliest && group.route === message.route);
    if (index < 0) index = groups.push({ route: message.route, messages: [] }) - 1;
    groups[index].messages.push(message);
    lastGroupOf.set(message.key, index);
  }
  return groups;
}
