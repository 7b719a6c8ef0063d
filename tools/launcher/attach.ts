import { join } from 'node:path';
import { startPostgres } from '../../libs/testing/src/postgres';
import type { InstallationPlace } from './options';
import { databaseOf, type ServiceName } from './services';

/** The databases of an installation, whether it runs or not: what `verify` needs. */
export interface Attached {
  databaseUrl(name: ServiceName | 'broker'): string;
  readonly transport: 'embedded' | 'rabbitmq';
  /** Stops the PostgreSQL if it was started for this. */
  release(): Promise<void>;
}

export async function attach({
  home,
  instance,
  databaseUrl,
  amqpUrl,
}: Omit<InstallationPlace, 'portBase'>): Promise<Attached> {
  const postgres = databaseUrl ? undefined : await startPostgres({ dataDir: join(home, 'postgres') });
  const server = databaseUrl ?? postgres!.url;
  return {
    databaseUrl: (name) => databaseOf(name, server, instance),
    transport: amqpUrl ? 'rabbitmq' : 'embedded',
    release: async () => {
      if (postgres && !postgres.adopted) await postgres.stop();
    },
  };
}
