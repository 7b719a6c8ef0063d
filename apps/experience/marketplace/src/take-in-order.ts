import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { caseOpened, type Cause, type OrderSubmission, storable, submitOrder } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import type { Channel } from './persistence/channels';
import { type KnownReceipt, type Receipt, Receipts, type ReceiptStatus } from './persistence/receipts';
import { readOrder } from './read-order';

export interface Taken {
  receiptId: string;
  status: ReceiptStatus | 'duplicate';
  channelOrderNumber?: string;
}

const workingDay = 24 * 3600 * 1000;

/** Stores what a channel sent and hands it to order-to-cash, in one transaction; what cannot be read is parked with a case. */
@Injectable()
export class TakeInOrder {
  private readonly logger = new Logger('Intake');

  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
    private readonly outbox: Outbox,
  ) {}

  /**
   * A repeat is answered with the first receipt. What `otherBody` says happens when a delivery id comes with another body.
   * @throws DomainError `rejected` / `IDEMPOTENCY_KEY_REUSED`
   */
  async take(
    receipt: Receipt,
    channel: Channel,
    cause: Cause,
    otherBody: 'refuse' | 'own-delivery' = 'refuse',
  ): Promise<Taken> {
    return this.database.transaction(async (tx) => {
      const known = await this.receipts.store(tx, receipt);
      if (!known) return this.submit(tx, receipt, channel, cause);
      if (known.sameBody) return this.suppress(receipt, known);
      if (otherBody === 'refuse') throw keyReused();
      const own = { ...receipt, deliveryId: `${receipt.deliveryId}#${digestOf(receipt.body)}` };
      const again = await this.receipts.store(tx, own);
      return again ? this.suppress(own, again) : this.submit(tx, own, channel, cause);
    });
  }

  /** Keeps a delivery that is no order of ours to take, such as a topic nobody here listens to. */
  async keep(receipt: Receipt, reason: string): Promise<Taken> {
    return this.database.transaction(async (tx) => {
      const known = await this.receipts.store(tx, receipt);
      if (known) return this.suppress(receipt, known);
      await this.receipts.settle(tx, receipt.id, 'ignored', undefined, reason);
      return { receiptId: receipt.id, status: 'ignored' };
    });
  }

  private suppress({ channel, deliveryId }: Receipt, { id, channelOrderNumber }: KnownReceipt): Taken {
    this.logger.log(`suppressed delivery ${deliveryId} of ${channel}: it has been received before as ${id}`);
    return { receiptId: id, status: 'duplicate', channelOrderNumber: channelOrderNumber ?? undefined };
  }

  async submit(tx: Tx, receipt: Receipt, channel: Channel, cause: Cause): Promise<Taken> {
    const read = attempt(receipt, channel);
    if (read instanceof DomainError) return this.park(tx, receipt, channel, read, cause);
    const { orderNumber } = read.channel;
    await this.receipts.settle(tx, receipt.id, 'submitted', orderNumber);
    await this.outbox.send(tx, [submitOrder.of({ submission: read }, channel.legalEntity)], cause);
    return { receiptId: receipt.id, status: 'submitted', channelOrderNumber: orderNumber };
  }

  private async park(tx: Tx, receipt: Receipt, channel: Channel, error: DomainError, cause: Cause): Promise<Taken> {
    // It repeats what was sent.
    const reason = storable(error.message);
    await this.receipts.settle(tx, receipt.id, 'parked', undefined, reason);
    await this.outbox.send(tx, [this.caseOf(receipt, channel, error.code, reason)], cause);
    return { receiptId: receipt.id, status: 'parked' };
  }

  private caseOf(receipt: Receipt, channel: Channel, code: string, detail: string) {
    return caseOpened.of(
      {
        caseId: receipt.id,
        service: 'marketplace',
        stage: 'order',
        code,
        detail: storable(`channel ${channel.name}, delivery ${receipt.deliveryId}: ${detail}`, 1000),
        ownerRole: 'channel-desk',
        dueAt: new Date(Date.now() + workingDay).toISOString(),
        retry: { service: 'marketplace', path: `/v1/receipts/${receipt.id}/retry` },
      },
      channel.legalEntity,
    );
  }
}

function attempt(receipt: Receipt, channel: Channel): OrderSubmission | DomainError {
  try {
    return readOrder(receipt, channel);
  } catch (thrown) {
    return thrown as DomainError;
  }
}

const digestOf = (body: Buffer): string => createHash('sha256').update(body).digest('hex').slice(0, 16);

const keyReused = () =>
  new DomainError('rejected', 'IDEMPOTENCY_KEY_REUSED', {
    message: 'this Idempotency-Key came with another body before; use a new key for another request',
  });
