import { Injectable, Logger } from '@nestjs/common';
import {
  type Draft,
  type Envelope,
  type InventoryAdviceDue,
  type PositionToAdvise,
  sendInventoryAdvice,
} from '@crossdock/contracts';
import type { BatchContext } from '@crossdock/messaging';
import { isOfProof } from '../items/proof-items';
import { RuleSets } from '../rules/rule-sets';
import { type ChannelPolicies, usualPolicies } from './channel-policies';
import { ItemStocks } from './item-stocks';
import { type ItemStock, mostTold, promise } from './promise';

const itemsAtOnce = 1_000;
const positionsInPart = 1_000;

/** Tells a trading partner, as a channel with its own policies, what it may order of each item at each node. */
@Injectable()
export class AdvisePartners {
  private readonly logger = new Logger(AdvisePartners.name);

  constructor(
    private readonly stocks: ItemStocks,
    private readonly rules: RuleSets,
  ) {}

  async advise(messages: Envelope<InventoryAdviceDue>[], context: BatchContext): Promise<void> {
    const { body: policies } = await this.rules.active<ChannelPolicies>('channels', usualPolicies);
    for (const message of messages) {
      let part = 0;
      for await (const positions of this.positions(context.tx, message.legalentity, message.data.partner, policies)) {
        const { requestId, partner } = message.data;
        const advice = { requestId, partner, part: ++part, positions };
        await context.send([sendInventoryAdvice.of(advice, message.legalentity) as Draft], message);
      }
    }
  }

  /** In parts, item by item. */
  private async *positions(tx: BatchContext['tx'], legalEntity: string, channel: string, policies: ChannelPolicies): AsyncGenerator<PositionToAdvise[]> {
    let after = '';
    for (;;) {
      const rows = await tx.query<{ sku: string }>(
        `SELECT DISTINCT sku FROM position WHERE legal_entity = $1 AND sku > $2 ORDER BY sku LIMIT ${itemsAtOnce}`,
        [legalEntity, after],
      );
      if (rows.length === 0) return;
      after = rows.at(-1)!.sku;
      const { found, failed } = await this.stocks.readEach(rows.map(({ sku }) => sku).filter((sku) => !isOfProof(sku)));
      for (const [sku, error] of failed) this.logger.error(`${sku} is in no advice: ${error.message}`);
      const positions = [...found.values()].filter((stock) => stock.legalEntity === legalEntity).flatMap((stock) => promisedOf(stock, channel, policies));
      for (let from = 0; from < positions.length; from += positionsInPart) yield positions.slice(from, from + positionsInPart);
    }
  } // prettier-ignore
}

/** By node, all nodes together not more than the channel may be promised. */
export function promisedOf(stock: ItemStock, channel: string, policies: ChannelPolicies): PositionToAdvise[] {
  const { available, nodes } = promise(stock, policies, channel, undefined, null);
  let left = Math.min(Math.max(available, 0), mostTold);
  return nodes.map((each) => {
    const here = Math.min(left, Math.max(each.available, 0));
    left -= here;
    return { sku: stock.sku, node: each.node, available: here, unit: stock.item?.baseUnit ?? 'EA' };
  });
}
