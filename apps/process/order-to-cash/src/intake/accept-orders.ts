import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import {
  acknowledgePurchaseOrder,
  type Cause,
  type Draft,
  orderDuplicateSuppressed,
  orderReceived,
  type OrderSubmission,
} from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { create } from '@crossdock/process';
import { type Begun, Idempotency, type IdempotentRequest, requestHash } from '@crossdock/service';
import { rejectionOf } from '../acknowledge-order';
import { tell } from '../commands';
import { refOf, type StoredOrder } from '../order';
import { orders } from '../order.process';
import { dated, giveUpNumbers, insertOrders, ordersByChannel } from '../persistence/orders';
import { sendThrough } from '../send';
import { refusalBody } from './refusal';

export interface Intake {
  orderId: string;
  submission: OrderSubmission;
  cause: Cause;
  rawReference?: string;
  idempotency?: IdempotentRequest;
}

export type Accepted =
  | { kind: 'stored'; order: StoredOrder }
  | { kind: 'known'; begun: Exclude<Begun, { state: 'new' }> }
  | { kind: 'duplicate'; refusal: DomainError };

type Hashed = StoredOrder & { hash: string };

/** The first transaction: what came in is stored, nothing is decided. */
@Injectable()
export class AcceptOrders {
  private readonly logger = new Logger('Intake');

  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  async accept(tx: Tx, intakes: Intake[]): Promise<Accepted[]> {
    const begun = await this.begin(tx, intakes);
    const fresh = intakes.filter((_, index) => begun[index].state === 'new');
    const stored = await this.store(tx, fresh);
    return intakes.map((intake, index) => {
      const state = begun[index];
      return state.state === 'new' ? stored.get(intake)! : { kind: 'known', begun: state };
    });
  }

  private async store(tx: Tx, intakes: Intake[]): Promise<Map<Intake, Accepted>> {
    const stored = await insertOrders(
      tx,
      intakes.map((i) => ({
        ...i,
        rawReference: i.rawReference ?? i.submission.channel.rawReference,
        hash: hashOf(i.submission),
        key: i.idempotency,
      })),
    );
    await this.open(tx, [...stored.values()]);
    const refused = intakes.filter((intake) => !stored.has(intake.orderId));
    const known = await this.recognise(tx, refused);
    return new Map(
      intakes.map((intake): [Intake, Accepted] => {
        const order = stored.get(intake.orderId);
        return [intake, order ? { kind: 'stored', order } : known.get(intake)!];
      }),
    );
  }

  private async begin(tx: Tx, intakes: Intake[]): Promise<Begun[]> {
    const keyed = intakes.filter((intake) => intake.idempotency);
    const begun =
      keyed.length > 0
        ? await this.idempotency.beginMany(
            tx,
            keyed.map((intake) => intake.idempotency!),
          )
        : [];
    const byIntake = new Map(keyed.map((intake, index) => [intake, begun[index]]));
    return intakes.map((intake) => byIntake.get(intake) ?? { state: 'new' });
  }

  private async open(tx: Tx, stored: StoredOrder[]): Promise<void> {
    const instances = stored.map((order) => ({
      id: order.orderId,
      data: refOf(order),
      legalEntity: order.legalEntity,
      cause: order.cause,
    }));
    await create(tx, orders, instances, sendThrough(this.outbox));
    for (const order of stored) await this.outbox.send(tx, [tell(orderReceived, order)], order.cause);
  }

  /** The number came before: under the same key the order is taken further, after one that came to nothing it is a new order, else it is suppressed with a reason. */
  private async recognise(tx: Tx, intakes: Intake[]): Promise<Map<Intake, Accepted>> {
    if (intakes.length === 0) return new Map();
    const first = await ordersByChannel(
      tx,
      intakes.map(({ submission }) => submission.channel),
    );
    const byChannel = new Map(first.map((order) => [`${order.channelName}\n${order.channelOrderNumber}`, order]));
    const answers = new Map<Intake, Accepted>();
    const again: Intake[] = [];
    for (const intake of intakes) {
      const { name, orderNumber } = intake.submission.channel;
      const order = byChannel.get(`${name}\n${orderNumber}`)!;
      const own =
        intake.idempotency &&
        order.key?.key === intake.idempotency.key &&
        order.key.caller === intake.idempotency.caller;
      if (own) answers.set(intake, { kind: 'stored', order });
      else if (cameToNothing(order) && !isSame(intake, order)) again.push(intake);
      else answers.set(intake, await this.suppress(tx, intake, order));
    }
    if (again.length === 0) return answers;
    await giveUpNumbers(tx, first.filter(cameToNothing).map(({ orderId }) => orderId));
    return new Map([...answers, ...(await this.store(tx, again))]);
  } // prettier-ignore

  private async suppress(tx: Tx, intake: Intake, first: Hashed): Promise<Accepted> {
    const same = isSame(intake, first);
    const reason = `${first.channelName} sent order ${first.channelOrderNumber} before, ${same ? 'with the same content' : 'with other content'}: it is ${first.orderNumber}`;
    this.logger.warn(`duplicate suppressed: ${reason}`);
    const { orderId, orderNumber, legalEntity } = first;
    const refusal = new DomainError('conflict', 'DUPLICATE_ORDER', { message: reason, orderId, orderNumber, reason });
    // Who sends another order under a number in use by EDI waits for an answer to it.
    const no = { ...rejectionOf({ ...first, submission: dated(intake.submission, new Date()) }), refused: reason };
    const answer = first.channelKind === 'edi' && !same && no.documentId ? [acknowledgePurchaseOrder.of(no, legalEntity) as Draft] : [];
    await this.outbox.send(tx, [tell(orderDuplicateSuppressed, first, { reason }), ...answer], intake.cause);
    if (intake.idempotency)
      await this.idempotency.finish(tx, { ...intake.idempotency, status: 409, body: refusalBody(refusal) });
    return { kind: 'duplicate', refusal };
  } // prettier-ignore
}

/** A partner may use the number of an order that came to nothing for another order. */
const cameToNothing = ({ channelKind, state }: StoredOrder): boolean =>
  channelKind === 'edi' && (state === 'rejected' || state === 'cancelled');

const isSame = ({ submission }: Intake, { hash }: Hashed): boolean => hashOf(submission) === hash;

/** Of what is ordered, whatever document brought it. */
const hashOf = ({ channel, ...submission }: OrderSubmission): string =>
  requestHash({ ...submission, channel: { ...channel, rawReference: undefined } });
