import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type AcknowledgePurchaseOrder,
  type AnswerOrderChange,
  type Cause,
  causeOf,
  type Envelope,
  type SendInvoice,
  type SendShipNotice,
} from '@crossdock/contracts';
import { DomainError } from '@crossdock/canonical';
import type { Tx } from '@crossdock/persistence';
import { retryDocument } from '../inbound/work';
import type { MappedChange } from '../maps/change-map';
import { mapVersionOf } from '../maps/maps-of';
import type { Partner } from '../partner';
import { Cases } from '../persistence/cases';
import { Documents } from '../persistence/documents';
import { Partners } from '../persistence/partners';
import { orderKey, PurchaseOrders, type RememberedOrder } from '../persistence/purchase-orders';
import { onceKey, type ToldNumber, ToldNumbers } from '../persistence/told-numbers';
import { messageFor } from '../syntax/kinds';
import { WriteInterchange } from '../write-interchange';
import { asAnswered } from './agreed-prices';
import { type Command, factOf, type Kind } from './command';
import { prepare, write } from './prepare-document';
import { aboutNumbers, onceIn } from './told-once';

interface Surroundings {
  partners: Map<string, Partner>;
  orders: Map<string, RememberedOrder>;
  /** By shipment number */
  notices: Map<string, SendShipNotice>;
  /** Invoices of these orders, where amounts are spread over them */
  bills: SendInvoice[];
  /** Invoices that were sent, where no ship notices tell what may be billed */
  billed: SendInvoice[];
  /** By the document that asked for the change */
  changes: Map<string, MappedChange>;
  /** By `onceKey` */
  told: Map<string, ToldNumber>;
}

/** Documents to partners: each checked before it is written; what does not agree or is not clean is held with a case. */
@Injectable()
export class SendDocuments {
  constructor(
    private readonly documents: Documents,
    private readonly partners: Partners,
    private readonly orders: PurchaseOrders,
    private readonly cases: Cases,
    private readonly numbers: ToldNumbers,
    private readonly writer: WriteInterchange,
  ) {}

  /** @throws DomainError `not-found` `UNKNOWN_PARTNER` */
  async send(tx: Tx, kind: Kind, messages: Envelope<Command>[]): Promise<void> {
    const keyOf = (data: Command) => `${kind}:${factOf(data)}`;
    const known = await this.documents.known(
      tx,
      messages.map(({ data }) => keyOf(data)),
    );
    const about = await this.surroundings(
      tx,
      kind,
      messages.map(({ data }) => data),
    );
    for (const message of messages) {
      const { data } = message;
      if (known.has(keyOf(data))) continue;
      known.add(keyOf(data));
      if ('changeDocumentId' in data) await this.amend(tx, data, about);
      const findings = await this.one(tx, kind, data, about, causeOf(message));
      // What has left has left, also when its notice is held; a bill that is held is no bill.
      if ('shipmentId' in data) about.notices.set(data.shipmentNumber, data);
      if ('invoiceId' in data) about.bills.push(data);
      if ('invoiceId' in data && findings.length === 0) about.billed.push(data);
    }
  }

  /**
   * Makes a document anew, with the profile as it is now.
   * @param allTheSame why it goes out although it does not agree
   * @returns why it was not sent; empty = it was
   */
  async again(tx: Tx, kind: Kind, data: Command, documentId: string, cause: Cause, allTheSame?: string): Promise<string[]> {
    return this.one(tx, kind, data, await this.surroundings(tx, kind, [data]), cause, { documentId, allTheSame });
  } // prettier-ignore

  /** What was agreed is what is held against the documents, the clocks and the figures that follow. */
  private async amend(tx: Tx, data: AnswerOrderChange, { orders, changes }: Surroundings): Promise<void> {
    const key = orderKey(keyOfOrder(data));
    const order = orders.get(key);
    const means = changes.get(data.changeDocumentId)?.means;
    if (data.accepted && !data.cancelled && order && means) orders.set(key, await this.orders.amend(tx, order, means));
  }

  private async rememberSubstitutes(tx: Tx, data: Command, { orders }: Surroundings): Promise<void> {
    const order = orders.get(orderKey(keyOfOrder(data)));
    if (!order || !('answer' in data) || data.lines.every(({ substituteSku }) => substituteSku === undefined)) return;
    orders.set(orderKey(keyOfOrder(data)), await this.orders.substitute(tx, order, data));
  }

  private async surroundings(tx: Tx, kind: Kind, all: Command[]): Promise<Surroundings> {
    const partners = await this.partners.byIds(
      tx,
      all.map(({ partner }) => partner),
    );
    const remembered = await this.orders.find(tx, all.map(keyOfOrder));
    const orders = kind === '810' ? await this.asAnswered(tx, remembered, all) : remembered;
    const orderIds = all.map(({ orderId }) => orderId);
    const sources =
      kind === '810' || kind === '856' ? await this.documents.sources<SendShipNotice>(tx, '856', orderIds) : [];
    const unnoticed = kind === '810' && [...partners.values()].some(({ profile }) => !profile.sets.includes('856'));
    return {
      partners,
      orders,
      bills: await this.bills(tx, all),
      notices: new Map(sources.map((notice) => [notice.shipmentNumber, notice])),
      billed: unnoticed ? await this.documents.sources<SendInvoice>(tx, '810', orderIds, ['sent']) : [],
      changes: await this.changes(tx, all),
      told: await this.numbers.find(
        tx,
        all.flatMap((data) => onceIn(kind, data)),
      ),
    };
  }

  private async bills(tx: Tx, all: Command[]): Promise<SendInvoice[]> {
    const spread = all.filter((data) => 'invoiceId' in data && hasAmounts(data)).map(({ orderId }) => orderId);
    return spread.length === 0 ? [] : this.documents.sources<SendInvoice>(tx, '810', spread);
  }

  private async asAnswered(tx: Tx, orders: Map<string, RememberedOrder>, all: Command[]) {
    const orderIds = all.map(({ orderId }) => orderId);
    const answers = await this.documents.sources<AcknowledgePurchaseOrder>(tx, '855', orderIds, ['sent']);
    const told = new Map(all.map((data) => {
      const answer = answers.find(({ orderId, refused }) => orderId === data.orderId && refused === undefined);
      return [orderKey(keyOfOrder(data)), answer];
    }));
    return new Map([...orders].map(([key, order]) => [key, asAnswered(order, told.get(key))]));
  } // prettier-ignore

  private async changes(tx: Tx, all: Command[]): Promise<Map<string, MappedChange>> {
    const ids = all.flatMap((data) => ('changeDocumentId' in data ? [data.changeDocumentId] : []));
    return ids.length === 0 ? new Map() : this.documents.sourcesById<MappedChange>(tx, ids);
  }

  private async one(
    tx: Tx,
    kind: Kind,
    data: Command,
    about: Surroundings,
    cause: Cause,
    { documentId: held, allTheSame }: { documentId?: string; allTheSame?: string } = {},
  ): Promise<string[]> {
    const partner = about.partners.get(data.partner);
    if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: data.partner });
    if (!partner.profile.sets.includes(kind))
      return [`the profile of ${partner.id} does not name ${kind} among its sets`];
    const { orderId, orderNumber, customerPo } = data;
    const facts = {
      naturalKey: `${kind}:${factOf(data)}`,
      customerPo,
      orderId,
      orderNumber,
      source: data,
      mapVersion: mapVersionOf(partner, kind, 'out'),
    };
    const documentId = held ?? randomUUID();
    const of = {
      order: about.orders.get(orderKey(keyOfOrder(data))),
      notices: about.notices,
      bills: about.bills,
      billed: about.billed,
      change: 'changeDocumentId' in data ? about.changes.get(data.changeDocumentId) : undefined,
      repeated: aboutNumbers(kind, data, documentId, about.told),
    };
    const prepared = allTheSame === undefined ? prepare(kind, data, partner, of) : write(kind, data, partner, of);
    if ('findings' in prepared) {
      if (!held)
        await this.documents.add(tx, [
          { ...facts, id: documentId, direction: 'out', partner: partner.id, setId: kind, message: messageFor(kind, partner.profile), groupControl: '', control: '', verdict: 'held', status: 'held', faults: prepared.findings.map((message) => ({ level: 'set', code: 'HELD', message })) },
        ]); // prettier-ignore
      const { id, legalEntity } = partner;
      await this.cases.open(tx, {
        subject: 'document', subjectId: documentId, code: 'DOCUMENT_HELD', partner: id, legalEntity, customerPo, orderId, orderNumber,
        detail: `${messageFor(kind, partner.profile) ?? kind} for order ${orderNumber} of ${id} was not sent: ${prepared.findings.join('; ')}`, retryPath: retryDocument(documentId), facts: { findings: prepared.findings },
      }, cause); // prettier-ignore
      return prepared.findings;
    }
    const { version } = partner.profile;
    const set = { id: kind, version, segments: prepared.segments, documentId, held: held !== undefined, ...facts };
    await this.writer.write(tx, partner, [set], cause);
    await this.rememberSubstitutes(tx, data, about);
    const once = onceIn(kind, data);
    await this.numbers.note(tx, documentId, once);
    for (const each of once) about.told.set(onceKey(each), { ...each, documentId, setId: kind, orderNumber });
    if (held) await this.cases.close(tx, 'document', [held], allTheSame === undefined ? 'sent' : `sent all the same by ${cause.actor}: ${allTheSame}`, cause); // prettier-ignore
    return [];
  }
}

const hasAmounts = ({ lines, allowancesAndCharges = [] }: SendInvoice): boolean =>
  [...lines.flatMap((line) => line.allowancesAndCharges ?? []), ...allowancesAndCharges].some(
    ({ amount }) => amount !== undefined,
  );

const keyOfOrder = ({ partner, customerPo, channelOrderNumber, documentId }: Command) => ({
  partner,
  documentId,
  orderNumber: channelOrderNumber ?? customerPo,
});
