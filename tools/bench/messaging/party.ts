// A service of the benchmark in a process of its own. Its environment says which; orders come and answers go as messages.
import 'reflect-metadata';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { connectMessaging, Messaging, Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { arrivals, clock, noted, type Role, serviceOf } from './notes';

/** What the sender is told to do. */
export interface Order {
  messages: number;
  /** Messages in one transaction. */
  each: number;
  /** Transactions under way at once. */
  writers: number;
  /** Messages that may be on their way; the sender waits while there are more. */
  underWay: number;
  /** Messages a second; undefined is as fast as it goes. */
  perSecond?: number;
}

const booksOfEach = 64;
const text = 'x'.repeat(560);
const pages = new Map<number, number>();
let received = 0;
let sent = 0;

async function send(app: INestApplication, { messages, each, writers, underWay, perSecond }: Order): Promise<void> {
  const [database, outbox] = [app.get(Database), app.get(Outbox)];
  const began = performance.now();
  const [before, target] = [sent, sent + messages];
  // Every writer has books of its own, so that nobody else writes their pages meanwhile: it is what a row lock would do.
  const writer = async (number: number) => {
    for (let turn = 0; sent < target; turn++) {
      const count = Math.min(each, target - sent);
      sent += count;
      const due = perSecond ? began + ((sent - before) / perSecond) * 1000 : 0;
      while (sent - received > underWay || performance.now() < due) await pause(1);
      const sentAt = String(clock());
      const drafts = Array.from({ length: count }, (_, index) => {
        const book = number + writers * ((turn * each + index) % booksOfEach);
        const page = (pages.get(book) ?? 0) + 1;
        pages.set(book, page);
        return noted.of({ book: `book-${book}`, page, sentAt, text }, 'NW-US');
      });
      await database.transaction((tx) =>
        outbox.send(tx, drafts as never, { correlationId: 'bench', actor: 'client:bench' }),
      );
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, number) => writer(number)));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function main(): Promise<void> {
  const app = await NestFactory.create(serviceOf(process.env.ROLE as Role), new FastifyAdapter(), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await connectMessaging(app);
  await app.init();
  await app.get(Messaging).ready();
  process.on('disconnect', () => process.exit(1));
  process.on('message', (message: { order?: Order; received?: number; stop?: true }) => {
    if (message.received !== undefined) received = message.received;
    if (message.order) void send(app, message.order).then(() => process.send!({ sent: true }));
    if (message.stop) void app.close().then(() => process.exit(0));
  });
  let told = 0;
  setInterval(() => {
    if (arrivals.milliseconds.length === told) return;
    process.send!({ arrived: arrivals.milliseconds.slice(told), batches: arrivals.batches });
    told = arrivals.milliseconds.length;
  }, 20);
  process.send!({ ready: true });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
