import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { statement } from '@crossdock/persistence';
import { backoffMs } from '../../backoff';
import { Trouble } from '../../trouble';
import { WakeUp } from '../../wake-up';
import type { Delivery, Subscription } from '../transport';
import { remove, removeAndRead } from './statements';

interface Row {
  partition: number;
  id: string;
  message_id: string | null;
  type: string;
  key: string;
  body: string;
}

interface EmbeddedDelivery extends Delivery {
  readonly position: string;
}

const slowPollMs = 1000;

/** Reads the heads of its partitions, in id order. The rows stay until they are acknowledged. */
export class EmbeddedSubscription implements Subscription {
  private readonly trouble = new Trouble(new Logger(EmbeddedSubscription.name), 'reading');
  private readonly wakeUp = new WakeUp();
  private readonly pause = new WakeUp();
  private acknowledged: EmbeddedDelivery[] = [];
  /** What was given out under the last owner, and what we gave out and did not get acknowledged. */
  private readonly unsettled = new Set<string>();
  private closed = false;

  private constructor(
    private readonly pool: Pool,
    readonly groupId: number,
    private readonly partitions: number[],
    private readonly handedOutBefore: Map<number, bigint>,
    private readonly onClose: () => void,
  ) {}

  static async open(
    pool: Pool,
    groupId: number,
    partitions: number[],
    onClose: () => void,
  ): Promise<EmbeddedSubscription> {
    const { rows } = await pool.query(
      `SELECT partition, up_to FROM delivered WHERE group_id = $1 AND partition = ANY ($2::smallint[])`,
      [groupId, partitions],
    );
    const before = new Map(rows.map((row) => [row.partition as number, BigInt(row.up_to)]));
    return new EmbeddedSubscription(pool, groupId, partitions, before, onClose);
  }

  wake(): void {
    this.wakeUp.wake();
  }

  async take(max: number): Promise<Delivery[]> {
    while (!this.closed) {
      try {
        const rows = await this.removeAndRead(max);
        this.trouble.over();
        if (rows.length > 0) return rows.map((row) => this.delivery(row));
        await this.wakeUp.sleep(slowPollMs);
      } catch (error) {
        const failures = this.trouble.met((error as Error).message);
        await this.pause.sleep(backoffMs(failures, { base: 100, cap: 5000 }));
      }
    }
    return [];
  }

  ack(deliveries: Delivery[]): void {
    this.acknowledged.push(...(deliveries as EmbeddedDelivery[]));
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wakeUp.wake();
    this.pause.wake();
    this.onClose();
    if (this.acknowledged.length === 0) return;
    // Lost acknowledgements only mean that the inbox suppresses what comes back.
    await this.pool.query(statement(remove, [this.groupId, ...columns(this.acknowledged)])).catch(() => {});
  }

  private async removeAndRead(max: number): Promise<Row[]> {
    const done = this.acknowledged;
    // Up to twice what was asked for, so that one busy partition among idle ones is not kept to its share.
    const each = Math.min(max, Math.ceil((2 * max) / this.partitions.length));
    const values = [this.groupId, this.partitions, ...columns(done), each];
    const { rows } = await this.pool.query<Row>(statement(removeAndRead, values));
    for (const { position } of done) this.unsettled.delete(position);
    this.acknowledged = this.acknowledged.slice(done.length);
    return rows;
  }

  private delivery(row: Row): EmbeddedDelivery {
    const before = this.handedOutBefore.get(row.partition) ?? 0n;
    const redelivered = this.unsettled.has(row.id) || BigInt(row.id) <= before;
    this.unsettled.add(row.id);
    return {
      position: row.id,
      partition: row.partition,
      redelivered,
      type: row.type,
      key: row.key,
      id: row.message_id ?? undefined,
      body: row.body,
    };
  }
}

const columns = (deliveries: EmbeddedDelivery[]): [number[], string[]] => [
  deliveries.map((delivery) => delivery.partition),
  deliveries.map((delivery) => delivery.position),
];
