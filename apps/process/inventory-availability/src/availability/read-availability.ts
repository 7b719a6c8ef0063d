import { Injectable } from '@nestjs/common';
import type { AvailabilityView } from '@crossdock/contracts';
import type { ItemAvailabilityView } from '../http/availability.dto';
import { promise } from './promise';
import { type Known, Projection } from './projection';
import { type RenderedItem, RenderedItems } from './rendered-items';

export interface AvailabilityRequest {
  skus: readonly string[];
  node?: string;
  channel?: string;
  legalEntity?: string;
  /** `YYYY-MM-DD`: what can be promised on that day. */
  date?: string;
  explain?: boolean;
  maxAgeMs?: number;
}

/** Answers what can be promised, from the projection: an `AvailabilityList` as JSON text, each item rendered once as it is. */
@Injectable()
export class ReadAvailability {
  private readonly rendered = new RenderedItems();
  private instant = { of: -1, text: '' };

  constructor(private readonly projection: Projection) {}

  /** At once when everything asked for is in memory and young enough. */
  read(request: AvailabilityRequest): string | Promise<string> {
    const { skus, maxAgeMs } = request;
    const atHand = this.projection.atHand(skus, maxAgeMs);
    return atHand
      ? this.answer(request, atHand)
      : this.projection.of(skus, maxAgeMs).then((known) => this.answer(request, known));
  }

  private answer(request: AvailabilityRequest, known: readonly Known[]): string {
    const { skus, node = '', channel = '', legalEntity = '', explain = false, date = '' } = request;
    const { version, body: policies } = this.projection.policies;
    const asOf = this.asOf();
    // With lengths, so that no two views have one name; with the day, for lots expire and supply is overdue over night.
    const view = `${asOf.slice(1, 11)}|${channel.length}|${node.length}|${channel}${node}${legalEntity}${explain}${date}`;
    let positions = '';
    let items = '';
    for (let n = 0; n < skus.length; n++) {
      const item = this.rendered.of(view, skus[n], known[n], policies, () => render(known[n], request, policies));
      for (const position of item.positions) positions += `${positions && ','}${position},"asOf":${asOf}}`;
      for (const each of item.items) items += `${items && ','}${each}`;
    }
    const stalenessMs = Math.max(0, Date.now() - this.projection.currentUntil);
    return `{"asOf":${asOf},"stalenessMs":${stalenessMs},"policyVersion":${version},"positions":[${positions}],"items":[${items}]}`;
  } // prettier-ignore

  private asOf(): string {
    const { currentUntil } = this.projection;
    if (this.instant.of !== currentUntil) this.instant = { of: currentUntil, text: `"${new Date(currentUntil).toISOString()}"` }; // prettier-ignore
    return this.instant.text;
  }
}

function render(stocks: Known, request: AvailabilityRequest, policies: Projection['policies']['body']): RenderedItem {
  const { node, channel, legalEntity, explain, date } = request;
  const positions: Omit<AvailabilityView, 'asOf'>[] = [];
  const items: ItemAvailabilityView[] = [];
  for (const stock of stocks) {
    if (legalEntity !== undefined && stock.legalEntity !== legalEntity) continue;
    const { available, nodes, windows, reasons } = promise(stock, policies, channel, node, explain ? [] : null, date);
    const served = stock.positions.filter((each) => node === undefined || each.node === node);
    for (const [index, { node: at, onHand, held, allocated, picked }] of served.entries())
      positions.push({ sku: stock.sku, node: at, onHand, held: held + allocated + picked, available: nodes[index].available }); // prettier-ignore
    items.push({ legalEntity: stock.legalEntity, sku: stock.sku, available, windows, ...(explain && { explain: reasons }) }); // prettier-ignore
  }
  return {
    positions: positions.map((each) => JSON.stringify(each).slice(0, -1)),
    items: items.map((each) => JSON.stringify(each)),
  };
}
