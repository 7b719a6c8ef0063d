import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Cause,
  causeOf,
  type Envelope,
  type SendInventoryAdvice,
  type SendPriceCatalogue,
  type SendShippingOrder,
  type SendStockTransfer,
} from '@crossdock/contracts';
import { DomainError } from '@crossdock/canonical';
import type { Tx } from '@crossdock/persistence';
import { type SegmentInput, X12WriteError } from '@crossdock/x12';
import { retryDocument } from '../inbound/work';
import { asWanted, mapVersionOf, rulesFor } from '../maps/maps-of';
import type { Partner, PartnerProfile } from '../partner';
import { Cases } from '../persistence/cases';
import { type DocumentRow, Documents } from '../persistence/documents';
import { Partners } from '../persistence/partners';
import { WriteInterchange } from '../write-interchange';
import { priceCatalogue } from './map-price-catalogue';
import { inventoryAdvice, shippingOrder, stockTransfer } from './map-warehouse-documents';
import { faultsOf } from './prepare-document'; // prettier-ignore

interface Statements {
  '940': SendShippingOrder;
  '943': SendStockTransfer;
  '846': SendInventoryAdvice;
  '832': SendPriceCatalogue;
}
export type StatementKind = keyof Statements;
export type Statement = Statements[StatementKind];
type Facts = Pick<DocumentRow, 'orderId' | 'orderNumber' | 'customerPo'>;

/** By set: one document is sent for one fact. */
const kinds: { [K in StatementKind]: { factOf(data: Statements[K]): string; write(data: Statements[K], profile: PartnerProfile): SegmentInput[]; about(data: Statements[K]): Facts } } = {
  '940': { factOf: (data) => `${data.partner}:${data.depositorOrder}`, write: shippingOrder, about: ({ orderId, orderNumber, customerPo }) => ({ orderId, orderNumber, customerPo }) },
  '943': { factOf: (data) => `${data.partner}:${data.depositorOrder}`, write: stockTransfer, about: () => ({}) },
  '846': { factOf: (data) => `${data.requestId}:${data.part}`, write: inventoryAdvice, about: () => ({}) },
  '832': { factOf: (data) => `${data.requestId}:${data.part}`, write: priceCatalogue, about: () => ({}) },
}; // prettier-ignore

export const isStatement = (setId: string): setId is StatementKind => Object.hasOwn(kinds, setId);

/** Documents that answer no purchase order: to warehouses, and what there is in stock and what it costs. Each checked as it will be read, else held. */
@Injectable()
export class SendStatements {
  constructor(
    private readonly documents: Documents,
    private readonly partners: Partners,
    private readonly cases: Cases,
    private readonly writer: WriteInterchange,
  ) {}

  /** @throws DomainError `not-found` `UNKNOWN_PARTNER` */
  async send<K extends StatementKind>(tx: Tx, kind: K, messages: Envelope<Statements[K]>[]): Promise<void> {
    const keyOf = (data: Statements[K]) => `${kind}:${kinds[kind].factOf(data)}`;
    const known = await this.documents.known(tx, messages.map(({ data }) => keyOf(data)));
    const partners = await this.partners.byIds(tx, messages.map(({ data }) => data.partner));
    for (const message of messages) {
      const { data } = message;
      if (known.has(keyOf(data))) continue;
      known.add(keyOf(data));
      await this.one(tx, kind, data, partnerOf(partners, data), causeOf(message));
    }
  } // prettier-ignore

  /** Makes a document anew, with the profile as it is now. @returns why it was not sent; empty = it was */
  async again(tx: Tx, kind: StatementKind, data: Statement, documentId: string, cause: Cause): Promise<string[]> {
    const partners = await this.partners.byIds(tx, [data.partner]);
    return this.one(tx, kind, data as never, partnerOf(partners, data), cause, documentId);
  }

  private async one<K extends StatementKind>(tx: Tx, kind: K, data: Statements[K], partner: Partner, cause: Cause, held?: string): Promise<string[]> {
    const { factOf, about } = kinds[kind];
    const facts = { ...about(data), naturalKey: `${kind}:${factOf(data)}`, source: data, mapVersion: mapVersionOf(partner, kind, 'out') };
    const documentId = held ?? randomUUID();
    const prepared = writeStatement(kind, data, partner);
    if ('segments' in prepared) {
      const set = { id: kind, version: partner.profile.version, segments: prepared.segments, documentId, held: held !== undefined, ...facts };
      await this.writer.write(tx, partner, [set], cause);
      if (held) await this.cases.close(tx, 'document', [held], 'sent', cause);
      return [];
    }
    const { findings } = prepared;
    const { id, legalEntity } = partner;
    const faults = findings.map((message) => ({ level: 'set', code: 'HELD', message }));
    if (!held)
      await this.documents.add(tx, [
        { ...facts, id: documentId, direction: 'out', partner: id, setId: kind, groupControl: '', control: '', verdict: 'held', status: 'held', faults },
      ]);
    await this.cases.open(tx, {
      subject: 'document', subjectId: documentId, code: 'DOCUMENT_HELD', partner: id, legalEntity, ...about(data),
      detail: `${facts.naturalKey} was not sent to ${id}: ${findings.join('; ')}`, retryPath: retryDocument(documentId), facts: { findings },
    }, cause);
    return findings;
  } // prettier-ignore
}

/** The document as the partner's map wants it, and right X12; else what is wrong. */
export function writeStatement<K extends StatementKind>(kind: K, data: Statements[K], partner: Partner): { segments: SegmentInput[] } | { findings: string[] } {
  if (!partner.profile.sets.includes(kind)) return { findings: [`the profile of ${partner.id} does not name ${kind} among its sets`] };
  try {
    const usual = kinds[kind].write(data, partner.profile);
    const rules = rulesFor(partner, kind);
    const { segments, findings: lacking } = rules ? asWanted(kind, usual, rules, data, { profile: partner.profile }) : { segments: usual, findings: [] };
    const findings = [...lacking, ...faultsOf(kind, segments, partner)];
    return findings.length > 0 ? { findings } : { segments };
  } catch (error) {
    if (error instanceof X12WriteError) return { findings: [error.message] };
    throw error;
  }
} // prettier-ignore

function partnerOf(partners: Map<string, Partner>, { partner }: Statement): Partner {
  const found = partners.get(partner);
  if (!found) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner });
  return found;
}
