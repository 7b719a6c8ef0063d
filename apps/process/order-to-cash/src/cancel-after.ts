import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { RetryOrder } from './retry-order';

const everyMs = 60_000;
const atOnce = 100;

/**
 * What still waits for stock when the buyer's cancel-after date has passed is given up: the buyer takes it no more. A date that had
 * passed when the order came is left to people.
 */
@Injectable()
export class CancelAfter implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Cancel-after dates');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly decisions: RetryOrder,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), everyMs).unref();
  }
  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const due = await this.due().catch((error: Error) => {
      this.logger.warn(`they are looked at later: ${error.message}`);
      return [];
    });
    for (const { id, day } of due) {
      const cause = { correlationId: randomUUID(), actor: 'service:order-to-cash' };
      await this.database
        .transaction((tx) => this.decisions.cancelIn(tx, id, `its cancel-after date ${day} has passed`, cause))
        .catch((error: Error) => this.logger.warn(`order ${id} is looked at later: ${error.message}`));
    }
  }

  private due(): Promise<{ id: string; day: string }[]> {
    return this.database.query(
      `SELECT id, document->>'cancelAfter' AS day FROM sales_order
       WHERE state = 'backordered' AND document->>'cancelAfter' < to_char(now() AT TIME ZONE 'utc', 'YYYY-MM-DD')
         AND document->>'cancelAfter' >= to_char(received_at AT TIME ZONE 'utc', 'YYYY-MM-DD') ORDER BY document->>'cancelAfter', id LIMIT ${atOnce}`,
    );
  }
}
