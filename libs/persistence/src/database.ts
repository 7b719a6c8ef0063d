import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { asPersistenceError } from './errors';
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

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
