import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { INestApplication } from '@nestjs/common';
import { connectMessaging, Messaging, type MessagingOptions } from '../../src';
import { coinService, type Role } from './coins';

/** Starts one service of the coin world in this process. */
export async function startReplica(role: Role, options: Partial<MessagingOptions> = {}): Promise<INestApplication> {
  const app = await NestFactory.create(coinService(role, options), new FastifyAdapter(), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await connectMessaging(app);
  await app.init();
  await app.get(Messaging).ready();
  return app;
}
