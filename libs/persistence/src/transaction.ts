import { Logger } from '@nestjs/common';
import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { isConnectionLoss } from './errors';
import { PackedClient } from './packed-client';
import { statement } from './statement';

/** One database transaction, handed to whoever takes part in it. */
export interface Tx {
  /** TypeORM's manager on the same connection, for entities. */
  readonly manager: EntityManager;
  /** Runs a prepared statement. The text must not vary with the data: use parameters and `unnest($1::uuid[])`. */
  query<R = any>(text: string, values?: unknown[]): Promise<R[]>;
  /**
   * Sends a statement whose rows nobody needs, without waiting for its answer: what follows travels with it, so that many
   * writes and the COMMIT cost one round trip. It runs in its turn; if it fails, the transaction fails with its error.
   */
  write(text: string, values?: unknown[]): void;
  /** Runs last inside the transaction: for what collects its writes (the outbox) to write them at once. */
  beforeCommit(work: () => Promise<void>): void;
  /** Runs after COMMIT, never on rollback. Whoever asked for the transaction gets its result when all promises of it have settled. */
  afterCommit(work: AfterCommit): void;
}

type AfterCommit = () => unknown;

const logger = new Logger('Transaction');

class OpenTransaction implements Tx {
  readonly before: (() => Promise<void>)[] = [];
  readonly after: AfterCommit[] = [];
  private readonly client: PackedClient;
  /** What failed first. */
  private failure?: Error;

  constructor(
    private readonly runner: QueryRunner,
    client: PoolClient,
  ) {
    this.client = new PackedClient(client);
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<R>(text: string, values?: unknown[]): Promise<R[]> {
    return (await this.send(statement(text, values))).rows;
  }

  write(text: string, values?: unknown[]): void {
    this.send(statement(text, values)).catch(() => {}); // kept as the transaction's failure
  }

  beforeCommit(work: () => Promise<void>): void {
    this.before.push(work);
  }

  afterCommit(work: AfterCommit): void {
    this.after.push(work);
  }

  /** Travels with the first statement. TypeORM is told, so that its entity manager does not begin another one. */
  begin(): void {
    this.send('START TRANSACTION').catch(() => {});
    Object.assign(this.runner, { isTransactionActive: true, transactionDepth: 1 });
  }

  /** Where a write failed, COMMIT only ends the transaction, and what failed is thrown. */
  async commit(): Promise<void> {
    await this.send('COMMIT');
    Object.assign(this.runner, { isTransactionActive: false, transactionDepth: 0 });
    if (this.failure) throw this.failure;
  }

  end(): void {
    this.client.end();
  }

  /** Statements behind one that failed only say that the transaction is aborted (25P02, in_failed_sql_transaction). */
  reasonOf(error: unknown): unknown {
    return (error as { code?: string }).code === '25P02' ? (this.failure ?? error) : error;
  }

  private async send(query: string | ReturnType<typeof statement>): Promise<QueryResult> {
    try {
      return await this.client.query(query);
    } catch (error) {
      this.failure ??= error as Error;
      throw error;
    }
  }
}

/** BEGIN … COMMIT on one connection. A connection that was lost is thrown away, not given back to the pool. */
export async function runTransaction<T>(dataSource: DataSource, work: (tx: Tx) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  const tx = new OpenTransaction(runner, await runner.connect());
  let result: T;
  try {
    tx.begin();
    result = await work(tx);
    for (const write of tx.before) await write();
    await tx.commit();
  } catch (thrown) {
    tx.end();
    const error = tx.reasonOf(thrown);
    await giveUp(runner, error);
    throw error;
  }
  tx.end();
  await runner.release();
  if (tx.after.length > 0) await Promise.all(tx.after.map(runQuietly));
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

async function runQuietly(work: AfterCommit): Promise<void> {
  try {
    await work();
  } catch (error) {
    logger.error(`work after commit failed: ${(error as Error).message}`, (error as Error).stack);
  }
}
