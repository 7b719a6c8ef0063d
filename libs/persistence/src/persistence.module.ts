import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { withAdvisoryLock } from './advisory-lock';
import { Database } from './database';
import { databaseUrl } from './database-url';
import { ensureDatabase } from './ensure-database';
import { Leases1700000000001 } from './lease.migration';
import { Leases } from './leases';
import { KEPT, type Kept, TableRetention } from './retention';

export interface PersistenceOptions {
  /** Name of the service: decides the database. */
  service: string;
  entities: Function[];
  /** The service's own migrations and those that libs export (`messagingMigrations`, …). */
  migrations: Function[];
  /** What is removed at a stated age; all else stays for good. */
  keeps?: Kept[];
  /** Connections of this process, default 8. */
  poolSize?: number;
  /**
   * After so long without a statement the server ends a transaction, so that the locks of a process that stopped do not
   * outlive its leases. Default 15000 ms.
   */
  idleInTransactionMs?: number;
}

// A date of business is a date: the driver's default would turn it into a local midnight.
types.setTypeParser(types.builtins.DATE, (text) => text);

/** Gives a service its database: made when missing, migrated at boot, `Database` and `Leases` to inject anywhere. */
@Module({})
export class PersistenceModule {
  static forService(options: PersistenceOptions): DynamicModule {
    const typeOrm = TypeOrmModule.forRootAsync({
      useFactory: () => dataSourceOptions(options),
      dataSourceFactory: () => openDataSource(options),
    });
    return {
      module: PersistenceModule,
      global: true,
      imports: [typeOrm],
      providers: [Database, Leases, { provide: KEPT, useValue: options.keeps ?? [] }, TableRetention],
      exports: [Database, Leases, TableRetention, typeOrm],
    };
  }
}

/** A pool's size where `CROSSDOCK_POOL_SIZE` allows no more: for a server with few connections. */
export const fitting = (poolSize: number): number =>
  Math.min(poolSize, Number(process.env.CROSSDOCK_POOL_SIZE) || poolSize);

function dataSourceOptions(options: PersistenceOptions): DataSourceOptions {
  const { service, entities, migrations, poolSize = 8, idleInTransactionMs = 15_000 } = options;
  return {
    type: 'postgres',
    url: databaseUrl(service),
    applicationName: service,
    poolSize: fitting(poolSize),
    entities,
    migrations: [Leases1700000000001, ...migrations],
    migrationsTransactionMode: 'each',
    installExtensions: false,
    connectTimeoutMS: 30_000,
    logging: ['warn'],
    // Short statements only: compiling them would cost more than running them.
    extra: {
      idle_in_transaction_session_timeout: idleInTransactionMs,
      keepAlive: true,
      options: '-c jit=off',
      // Statements need not wait for the answers of those before: see Tx.write.
      pipeline: true,
    },
  };
}

/** Opens the service's data source outside Nest: creates the database when missing and runs what migrations are due. */
export async function openDataSource(options: PersistenceOptions): Promise<DataSource> {
  const url = databaseUrl(options.service);
  await ensureDatabase(url);
  const dataSource = new DataSource(dataSourceOptions(options));
  await dataSource.initialize();
  // Replicas that start together take turns.
  await withAdvisoryLock(url, 'migrations', () => dataSource.runMigrations()).catch((error: Error) =>
    explain(error, dataSource),
  );
  return dataSource;
}

/** An older release may start on a newer one's tables; when its migrations fail, that they are another's is the reason. */
async function explain(error: Error, dataSource: DataSource): Promise<never> {
  const known = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const foreign = await dataSource
    .query<{ name: string }[]>('SELECT name FROM migrations WHERE NOT (name = ANY($1))', [known])
    .catch(() => []);
  await dataSource.destroy().catch(() => {});
  if (foreign.length === 0) throw error;
  const names = foreign.map(({ name }) => name).join(', ');
  throw new Error(
    `database ${dataSource.driver.database} was made by another version, which knows ${names}: ${error.message}. ` +
      'Start that version, or begin anew with another CROSSDOCK_INSTANCE or CROSSDOCK_HOME',
    { cause: error },
  );
}
