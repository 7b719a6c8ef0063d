import { Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { Dispatcher } from './consuming/dispatcher';
import type { ConsumerExtras } from './consuming/consumes.decorator';
import { Messaging } from './messaging';

/** Lets Nest's message handlers hear from the outbox's other end. */
@Injectable()
export class MessagingStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('crossdock');
  /** A failure is ours to retry and park, not Nest's to log. */
  override readonly propagatesEventHandlerErrors = true;

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly messaging: Messaging,
  ) {
    super();
  }

  override addHandler(
    pattern: string,
    callback: MessageHandler,
    _isEventHandler = false,
    extras: Record<string, any> = {},
  ): void {
    this.dispatcher.add(pattern, callback, extras as ConsumerExtras);
  }

  listen(callback: (error?: unknown) => void): void {
    this.messaging.start();
    callback();
  }

  close(): Promise<void> {
    return this.messaging.stop();
  }

  on(): never {
    throw new Error('MessagingStrategy has no events of its own; see MessagingHealth');
  }

  unwrap<T>(): T {
    return this.messaging as T;
  }
}

/** Connects an application's `@Consumes` handlers and starts sending and receiving. Call it once, before `listen`. */
export async function connectMessaging(app: INestApplication): Promise<void> {
  app.connectMicroservice({ strategy: app.get(MessagingStrategy) });
  await app.startAllMicroservices();
}
