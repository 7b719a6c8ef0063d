import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoContext } from './contract';
import { company } from './data';
import { one } from './rows';

/** Orders would be backordered before the warehouses have told what they hold. */
export async function stockIsKnown(context: DemoContext): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { nodes } = await one<{ nodes: number }>(
      context,
      'inventory-availability',
      'SELECT count(DISTINCT node)::int AS nodes FROM position WHERE on_hand > 0 OR held > 0',
    );
    if (nodes >= company.warehouses.length) return;
    await sleep(100);
  }
  throw new Error('the opening stock did not arrive at inventory-availability');
}
