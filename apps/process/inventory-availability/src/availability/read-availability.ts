import { Injectable } from '@nestjs/common';
import type { AvailabilityView } from '@crossdock/contracts';
import type { AvailabilityList, ItemAvailabilityView } from '../http/availability.dto';
import { promise } from './promise';
import { Projection } from './projection';

export interface AvailabilityRequest {
  skus: readonly string[];
  node?: string;
  channel?: string;
  legalEntity?: string;
  explain?: boolean;
  maxAgeMs?: number;
}

/** Answers what can be promised, from the projection. */
@Injectable()
export class ReadAvailability {
  constructor(private readonly projection: Projection) {}

  async read({ skus, node, channel, legalEntity, explain = false, maxAgeMs }: AvailabilityRequest): Promise<AvailabilityList> {
    const known = await this.projection.of(skus, maxAgeMs);
    const { version, body } = this.projection.policies;
    const current = this.projection.currentUntil;
    const asOf = new Date(current).toISOString();
    const positions: AvailabilityView[] = [];
    const items: ItemAvailabilityView[] = [];
    for (const stock of known.flat()) {
      if (legalEntity !== undefined && stock.legalEntity !== legalEntity) continue;
      const { available, nodes, windows, reasons } = promise(stock, body, channel, node);
      for (const [index, position] of stock.positions.filter((each) => node === undefined || each.node === node).entries()) {
        const { held, allocated, picked, onHand } = position;
        positions.push({ sku: stock.sku, node: position.node, onHand, held: held + allocated + picked, available: nodes[index].available, asOf });
      }
      items.push({ legalEntity: stock.legalEntity, sku: stock.sku, available, windows, ...(explain && { explain: reasons }) });
    }
    return { asOf, stalenessMs: Math.max(0, Date.now() - current), policyVersion: version, positions, items };
  }
} // prettier-ignore
