import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import { DomainError } from '@crossdock/canonical';
import { type CatalogueItem, type Draft, type EnrichedLine, type Envelope, type PriceCatalogueDue, sendPriceCatalogue } from '@crossdock/contracts'; // prettier-ignore
import type { BatchContext } from '@crossdock/messaging';
import { Erp } from '../peers/erp';

/** Tells a trading partner the items that it may order and the prices of its contract, as the ERP has them today. */
@Injectable()
export class TellPrices {
  constructor(private readonly erp: Erp) {}

  /** @throws DomainError `rejected` `UNKNOWN_CUSTOMER` and the like: a person has to put the partner's customer right */
  async tell(messages: Envelope<PriceCatalogueDue>[], context: BatchContext): Promise<void> {
    for (const message of messages) {
      const { requestId, partner, currency } = message.data;
      const effectiveOn = new Date().toISOString().slice(0, 10);
      let part = 0;
      for await (const items of this.pages(message, effectiveOn)) {
        const told = { requestId, part: ++part, partner, currency, effectiveOn, items };
        await context.send([sendPriceCatalogue.of(told, message.legalentity) as Draft], message);
      }
    }
  }

  private async *pages({ data, legalentity: legalEntity }: Envelope<PriceCatalogueDue>, orderedOn: string): AsyncGenerator<CatalogueItem[]> {
    const { customerNumber, currency } = data;
    let after: string | undefined;
    do {
      const { items, next } = await this.erp.items(legalEntity, after);
      after = next;
      if (items.length === 0) return;
      const lines = items.map(({ sku, baseUnit: unit }, index) => ({ lineNumber: index + 1, sku, unit }));
      const [{ problem, lines: priced }] = await this.erp.enrich([{ orderId: randomUUID(), legalEntity, customerNumber, currency, orderedOn, lines }]);
      if (problem) throw new DomainError('rejected', problem, { message: `customer ${customerNumber} in ${currency}, partner ${data.partner}: ${problem}` });
      const told = priced.flatMap(catalogued);
      if (told.length > 0) yield told;
    } while (after !== undefined);
  } // prettier-ignore
}

/** What has no price, or is no longer sold, is in no catalogue. */
function catalogued({ sku, substituteSku, problem, name, gtin, baseUnit, units, unitPrice, discount, priceSource }: EnrichedLine): CatalogueItem[] {
  if (problem || substituteSku || !unitPrice || !baseUnit) return [];
  const price = new Big(unitPrice).times(new Big(1).minus(discount ?? '0')).round(6, Big.roundHalfUp).toFixed();
  const others = (units ?? []).filter(({ unit }) => unit !== baseUnit);
  return [{ sku, name: name ?? sku, gtin, unit: baseUnit, units: others, price, source: priceSource ?? 'list' }];
} // prettier-ignore
