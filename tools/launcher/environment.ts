import { join } from 'node:path';
import { clients } from '../../libs/testing/src/issuer/clients';
import { type Addressed, serviceNames, variablePrefix } from './services';

export interface Surroundings {
  home: string;
  instance: string;
  urls: Record<Addressed, string>;
  portBase: number;
  databaseUrl: string;
  amqpUrl?: string;
  issuerKeyFile: string;
  /** Connections of each pool at most, where the server has few. */
  poolSize?: number;
  env?: Record<string, string>;
}

/** What a service is told of its surroundings: all of its configuration. */
export function environmentOf(name: Addressed, around: Surroundings): NodeJS.ProcessEnv {
  const { home, instance, urls, portBase, databaseUrl, amqpUrl, issuerKeyFile, poolSize, env } = around;
  const peers = Object.fromEntries(serviceNames.map((peer) => [`${variablePrefix(peer)}_URL`, urls[peer]]));
  return {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    CROSSDOCK_HOME: home,
    CROSSDOCK_INSTANCE: instance,
    CROSSDOCK_PORT_BASE: String(portBase),
    PORT: new URL(urls[name]).port,
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    AMQP_URL: amqpUrl ?? '',
    ...(poolSize && { CROSSDOCK_POOL_SIZE: String(poolSize) }),
    AUTH_ISSUER: urls.issuer,
    EDI_FOLDER: join(home, 'edi'),
    CLIENT_ID: name,
    CLIENT_SECRET: clients[name]?.secret ?? '',
    ...(name === 'issuer' ? { ISSUER_KEY_FILE: issuerKeyFile } : {}),
    ...peers,
    ...env,
  };
}

/** Where an order's own work is done: a larger young generation halves what collecting it costs. */
const busy = new Set<Addressed>(['order-to-cash', 'inventory-availability']);

/** Nine processes share one laptop: small young generations, and a ceiling that a leak meets early. */
export function execArgvOf(name: Addressed): string[] {
  if (name === 'issuer') return ['--max-semi-space-size=1', '--max-old-space-size=64'];
  return [`--max-semi-space-size=${busy.has(name) ? 32 : 16}`, '--max-old-space-size=256'];
}
