import type { INestApplication, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceMeta } from '@crossdock/service';
import type TestAgent from 'supertest/lib/agent';
import { testDatabase, type TestDatabase } from './test-database';
import { testTokens, type TestTokens } from './test-tokens';

export interface TestAppOptions {
  /** Environment variables of this application, on top of those that it gets here; `undefined` unsets one. */
  env?: Record<string, string | undefined>;
  /** Share these between several applications of one suite; whoever made them closes them. */
  database?: TestDatabase;
  tokens?: TestTokens;
}

/** An application of the house in this process: real HTTP on a free port, databases and a token issuer of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  /** supertest against the running application. */
  readonly http: TestAgent;
  readonly url: string;
  readonly database: TestDatabase;
  readonly tokens: TestTokens;
  /** Headers of somebody with these scopes; `claims` such as `customer_id`, `legal_entity` or `sub` go into the token. */
  as(scopes: readonly string[], claims?: Record<string, unknown>): Promise<{ authorization: string }>;
  /** Stops the application; drops its databases and stops its issuer unless they were given. */
  close(): Promise<void>;
}

/**
 * Boots an application on a fresh database, with the embedded transport unless `env` has an AMQP_URL. Its URL is left in
 * `<NAME>_URL`, so that applications started after it find it.
 */
export async function startApp(
  module: Type<unknown>,
  meta: ServiceMeta,
  options: TestAppOptions = {},
): Promise<TestApp> {
  const database = options.database ?? testDatabase();
  const tokens = options.tokens ?? (await testTokens());
  const restore = setEnvironment({
    DATABASE_URL: await database.server(),
    CROSSDOCK_INSTANCE: database.instance,
    AMQP_URL: undefined,
    AUTH_ISSUER: tokens.issuer,
    CLIENT_ID: meta.name,
    CLIENT_SECRET: `${meta.name}-development-secret`,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    ...options.env,
  });
  const app = await boot(module, meta);
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  process.env[`${meta.name.toUpperCase().replaceAll('-', '_')}_URL`] = url;
  const { agent } = await import('supertest');
  return {
    app,
    url,
    database,
    tokens,
    http: agent(url),
    as: async (scopes, { sub = 'tester', ...claims } = {}) => ({
      authorization: await tokens.bearer(String(sub), scopes, claims),
    }),
    async close() {
      await app.close();
      if (!options.tokens) await tokens.close();
      if (!options.database) await database.dropAll();
      restore();
    },
  };
}

// Nest is loaded only by suites that start an application: it takes a second.
async function boot(module: Type<unknown>, meta: ServiceMeta): Promise<NestFastifyApplication> {
  const { createApp } = await import('@crossdock/service');
  const { connectMessaging, MessagingStrategy } = await import('@crossdock/messaging');
  const app = await createApp(module, meta);
  await app.init();
  if (provides(app, MessagingStrategy)) await connectMessaging(app);
  await app.listen(0, '127.0.0.1');
  return app;
}

function provides(app: INestApplication, provider: Type<unknown>): boolean {
  try {
    return Boolean(app.get(provider, { strict: false }));
  } catch {
    return false;
  }
}

function setEnvironment(values: Record<string, string | undefined>): () => void {
  const before = Object.fromEntries(Object.keys(values).map((name) => [name, process.env[name]]));
  const apply = (given: Record<string, string | undefined>) => {
    for (const [name, value] of Object.entries(given)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
  apply(values);
  return () => apply(before);
}
