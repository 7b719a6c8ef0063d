import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import { DomainError } from '@crossdock/canonical';
import { type CatalogueItem, type Draft, type EnrichedLine, type Envelope, type PriceCatalogueDue, sendPriceCatalogue, type TellCataloguePart, tellCataloguePart } from '@crossdock/contracts'; // prettier-ignore
import type { BatchContext } from '@crossdock/messaging';
import { Erp } from '../peers/erp';

/** Tells a trading partner the items that it may order and the prices of its contract, as the ERP has them today: a part at a time. */
@Injectable()
export class TellPrices {
  constructor(private readonly erp: Erp) {}

  async begin(messages: Envelope<PriceCatalogueDue>[], context: BatchContext): Promise<void> {
    const effectiveOn = new Date().toISOString().slice(0, 10);
    for (const message of messages)
      await context.send([tellCataloguePart.of({ ...message.data, effectiveOn, part: 1 }, message.legalentity) as Draft], message);
  } // prettier-ignore

  /** @throws DomainError `rejected` `UNKNOWN_CUSTOMER` and the like: a person has to put the partner's customer right */
  async tell(messages: Envelope<TellCataloguePart>[], context: BatchContext): Promise<void> {
    for (const message of messages) {
      const { data, legalentity } = message;
      const { requestId, partner, currency, effectiveOn, part } = data;
      const { items, next } = await this.page(data, legalentity);
      const told = sendPriceCatalogue.of({ requestId, part, partner, currency, effectiveOn, items }, legalentity) as Draft;
      const rest = tellCataloguePart.of({ ...data, part: items.length > 0 ? part + 1 : part, after: next }, legalentity) as Draft;
      await context.send([...(items.length > 0 ? [told] : []), ...(next === undefined ? [] : [rest])], message);
    }
  } // prettier-ignore

  private async page({ customerNumber, currency, partner, effectiveOn: orderedOn, after }: TellCataloguePart, legalEntity: string) {
    const { items, next } = await this.erp.items(legalEntity, after);
    if (items.length === 0) return { items: [] };
    const lines = items.map(({ sku, baseUnit: unit }, index) => ({ lineNumber: index + 1, sku, unit }));
    const [{ problem, lines: priced }] = await this.erp.enrich([{ orderId: randomUUID(), legalEntity, customerNumber, currency, orderedOn, lines }]);
    if (problem) throw new DomainError('rejected', problem, { message: `customer ${customerNumber} in ${currency}, partner ${partner}: ${problem}` });
    return { items: priced.flatMap(catalogued), next };
  } // prettier-ignore
}

/** What has no price, or is no longer sold, is in no catalogue. */
function catalogued({ sku, substituteSku, problem, name, gtin, baseUnit, units, unitPrice, discount, priceSource }: EnrichedLine): CatalogueItem[] {
  if (problem || substituteSku || !unitPrice || !baseUnit) return [];
  const price = new Big(unitPrice).times(new Big(1).minus(discount ?? '0')).round(6, Big.roundHalfUp).toFixed();
  const others = (units ?? []).filter(({ unit }) => unit !== baseUnit);
  return [{ sku, name: name ?? sku, gtin, unit: baseUnit, units: others, price, source: priceSource ?? 'list' }];
} // prettier-ignore
