import { setTimeout as sleep } from 'node:timers/promises';
import { callerOf } from '../../demo/call';
import type { DemoContext } from '../../demo/contract';
import { company, type DemoOrder } from '../../demo/data';
import { settle } from '../../demo/settle';
import { SubmitOrder } from '../../demo/submit-order';

/** An item that is no longer sold, and the one that stands in its place. */
export const [superseded, substitute] = ['NW-OLD', 'NW-NEW'];
const scopes = ['sandbox:manage', 'wms:write', 'stock:read'];

/** A partner's order for an item that is no longer sold, up to the invoice for the one that comes in its place. */
export async function deliverSubstitute(context: DemoContext, order: DemoOrder): Promise<void> {
  const call = callerOf(context, () => context.token('tester', scopes));
  const item = (sku: string, more: object) => ({
    sku, name: sku, sellOut: false, baseUnit: 'EA', units: [{ unit: 'EA', baseUnits: 1 }], listPrice: '10.00', unitCost: '5.00', taxCategory: company.taxCategory, ...more,
  }); // prettier-ignore
  await call('PUT', 'erp', '/v1/sandbox/master-data', {
    legalEntity: 'NW-US', currency: 'USD', accounts: [], periods: [], customers: [], priceAgreements: [],
    items: [item(superseded, { active: false, supersededBy: substitute }), item(substitute, { active: true })],
  }); // prettier-ignore
  const lines = [{ sku: substitute, quantity: 50 }];
  for (const { code } of company.warehouses)
    await call('POST', 'wms', '/v1/stock-documents', { node: code, document: 'OPENING-NEW', kind: 'receipt', lines });
  for (;;) {
    const path = `/v1/availability?sku=${substitute}&maxAgeMs=0`;
    const { items = [] } = await call('GET', 'inventory-availability', path);
    if (items[0]?.available >= 100) break;
    await sleep(200);
  }
  const ordered = { ...order, lines: [{ sku: superseded, quantity: 7, unitPrice: '10.00', discount: '0' }] };
  await new SubmitOrder(context).submit(ordered);
  await settle(context, [ordered]);
}
