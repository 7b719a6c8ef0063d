import { Injectable } from '@nestjs/common';
import {
  type Cause,
  type Draft,
  type FulfilmentPicked,
  fulfilmentPicked,
  type FulfilmentReduced,
  fulfilmentReduced,
  type ShipmentConfirmed,
  shipmentConfirmed,
  type StockMovement,
  stockMoved,
} from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';

/** What happened in a warehouse, as facts that the house knows. */
export type News =
  | { kind: 'picked'; picked: FulfilmentPicked }
  | { kind: 'shipped'; shipment: ShipmentConfirmed }
  | { kind: 'reduced'; reduced: FulfilmentReduced }
  | { kind: 'moved'; node: string; document: string; movements: StockMovement[] };

/** Where connectors hand in what a warehouse tells: announced with whatever they commit besides, to whom it belongs. */
@Injectable()
export class ReportNews {
  constructor(private readonly outbox: Outbox) {}

  async report(tx: Tx, news: News[], legalEntity: string, cause: Cause): Promise<void> {
    await this.outbox.send(
      tx,
      news.map((each) => draftOf(each, legalEntity)),
      cause,
    );
  }
}

function draftOf(news: News, legalEntity: string): Draft {
  switch (news.kind) {
    case 'picked':
      return fulfilmentPicked.of(news.picked, legalEntity);
    case 'shipped':
      return shipmentConfirmed.of(news.shipment, legalEntity);
    case 'reduced':
      return fulfilmentReduced.of(news.reduced, legalEntity);
    case 'moved':
      return stockMoved.of({ node: news.node, document: news.document, movements: news.movements }, legalEntity);
  }
}
