import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { connectMessaging, MessagingStrategy } from '@crossdock/messaging';
import { createApp, type ServiceMeta } from '@crossdock/service';
import { DevelopmentIssuer } from './issuer/issuer';
import { testDatabase, type TestDatabase } from './test-database';

/** One application of the house, in this process, on databases of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  url: string;
  /** supertest on the running application. */
  http: ReturnType<typeof supertest>;
  /** `authorization` header of a caller with these scopes. */
  as(scopes: string[], claims?: Record<string, unknown>): Promise<{ authorization: string }>;
  database: TestDatabase;
  close(): Promise<void>;
}

export interface TestAppOptions {
  env?: Record<string, string>;
  /** A house of several applications shares one. */
  database?: TestDatabase;
  issuer?: DevelopmentIssuer;
}

/** Starts an application on fresh databases with the embedded transport and an issuer of its own; end it with `close`. */
export async function startApp(module: Type<unknown>, meta: ServiceMeta, options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? testDatabase();
  const issuer = options.issuer ?? (await DevelopmentIssuer.start());
  Object.assign(process.env, {
    DATABASE_URL: await database.server(),
    CROSSDOCK_INSTANCE: database.instance,
    AUTH_ISSUER: issuer.issuerUrl,
    CLIENT_ID: meta.name,
    CLIENT_SECRET: `${meta.name}-secret`,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    ...options.env,
  });
  const app = await createApp(module, meta);
  await app.init();
  if (hasMessaging(app)) await connectMessaging(app);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app, url, database,
    http: supertest(url),
    as: async (scopes, claims) => ({ authorization: `Bearer ${await issuer.token('tester', scopes, claims)}` }),
    async close() {
      await app.close();
      if (!options.issuer) await issuer.stop();
      if (!options.database) await database.dropAll();
    },
  }; // prettier-ignore
}

function hasMessaging(app: NestFastifyApplication): boolean {
  try {
    return Boolean(app.get(MessagingStrategy, { strict: false }));
  } catch {
    return false;
  }
}

/** Waits until the check gives something; what it gave last, or threw, is in the error when it never does. */
export async function eventually<T>(check: () => Promise<T | undefined | false>, patienceMs = 15_000): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let last: unknown;
  for (;;) {
    try {
      const found = await check();
      if (found) return found;
      last = found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`it never came about; at last: ${String(last)}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
