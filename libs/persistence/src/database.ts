import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { withAdvisoryLock } from './advisory-lock';
import { asPersistenceError, isConnectionLoss } from './errors';
import { PackedClient } from './packed-client';
import { statement } from './statement';
import { runTransaction, type Tx } from './transaction';

/** The service's own database. */
@Injectable()
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /**
   * Runs the work in one transaction on one connection and commits when it resolves.
   *
   * Serialization failures, deadlocks and lost connections surface as `DomainError('transient')`; when the answer to
   * COMMIT itself was lost the change may have happened, so that a repeat must recognise it (inbox, idempotency key).
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await runTransaction(this.dataSource, work);
    } catch (error) {
      throw asPersistenceError(error);
    }
  }

  /** A prepared statement outside any transaction. */
  async query<R = any>(text: string, values?: unknown[]): Promise<R[]> {
    try {
      return (await this.pool.query(statement(text, values))).rows;
    } catch (error) {
      throw asPersistenceError(error);
    }
  }

  /** Statements that are asked at once, outside any transaction: one connection and one round trip for all of them. */
  async together<T>(ask: (query: Tx['query']) => Promise<T>): Promise<T> {
    let lost: Error | undefined;
    const client = await this.pool.connect().catch((error: unknown) => Promise.reject(asPersistenceError(error)));
    const packed = new PackedClient(client);
    try {
      return await ask(async (text, values) => (await packed.query(statement(text, values))).rows);
    } catch (error) {
      if (isConnectionLoss(error)) lost = error as Error;
      throw asPersistenceError(error);
    } finally {
      packed.end();
      client.release(lost);
    }
  }

  /** Runs the work while nobody else runs work of this name; whoever waits has a connection of its own, none of the pool. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    const { url } = this.dataSource.options as { url: string };
    return withAdvisoryLock(url, name, work);
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
