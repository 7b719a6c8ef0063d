import { Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { isConnectionLoss } from './errors';
import { statement } from './statement';

/** One database transaction, handed to whoever takes part in it. */
export interface Tx {
  /** TypeORM's manager on the same connection, for entities. */
  readonly manager: EntityManager;
  /** Runs a prepared statement. The text must not vary with the data: use parameters and `unnest($1::uuid[])`. */
  query<R = any>(text: string, values?: unknown[]): Promise<R[]>;
  /** Runs last inside the transaction: for what collects its writes (the outbox) to write them at once. */
  beforeCommit(work: () => Promise<void>): void;
  /** Runs after COMMIT, never on rollback. */
  afterCommit(work: () => void): void;
}

const logger = new Logger('Transaction');

class OpenTransaction implements Tx {
  readonly before: (() => Promise<void>)[] = [];
  readonly after: (() => void)[] = [];

  constructor(
    private readonly runner: QueryRunner,
    private readonly client: PoolClient,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<R>(text: string, values?: unknown[]): Promise<R[]> {
    return (await this.client.query(statement(text, values))).rows;
  }

  beforeCommit(work: () => Promise<void>): void {
    this.before.push(work);
  }

  afterCommit(work: () => void): void {
    this.after.push(work);
  }
}

/** BEGIN … COMMIT on one connection. A connection that was lost is thrown away, not given back to the pool. */
export async function runTransaction<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const client: PoolClient = await runner.connect();
  const tx = new OpenTransaction(runner, client);
  let result: T;
  try {
    await runner.startTransaction();
    result = await work(tx);
    for (const write of tx.before) await write();
    await runner.commitTransaction();
  } catch (error) {
    await giveUp(runner, error);
    throw error;
  }
  await runner.release();
  tx.after.forEach(runQuietly);
  return result;
}

async function giveUp(runner: QueryRunner, error: unknown): Promise<void> {
  try {
    if (!isConnectionLoss(error) && runner.isTransactionActive) await runner.rollbackTransaction();
    if (!isConnectionLoss(error)) return await runner.release();
  } catch {
    // The rollback found the connection gone; the server rolls back by itself.
  }
  // Public release() would give the broken connection back to the pool.
  const broken = runner as unknown as { releasePostgresConnection(error: Error): Promise<void> };
  await broken.releasePostgresConnection(error as Error);
}

function runQuietly(work: () => void): void {
  try {
    work();
  } catch (error) {
    logger.error(`work after commit failed: ${(error as Error).message}`, (error as Error).stack);
  }
}
