import { randomUUID } from 'node:crypto';
import type { ReleaseFulfilment } from '@crossdock/contracts';
import type { Release } from '../src/connectors/wms-connector';

let serial = 0;

/** A release of one fulfilment to SEA, a new one each time. */
export function aRelease(
  { node = 'SEA', lines = [{ sku: 'NW-11', quantity: 1 }] }: { node?: string; lines?: { sku: string; quantity: number }[] } = {},
): Release {
  const orderNumber = `SO-${++serial}`;
  const fulfilment: ReleaseFulfilment = {
    fulfilmentId: randomUUID(), fulfilmentNumber: `${orderNumber}-1`, orderId: randomUUID(), orderNumber, node, carrier: 'UNITED',
    shipTo: { name: 'A', street: 'B', city: 'C', country: 'US' },
    lines: lines.map((line, index) => ({ ...line, lineId: randomUUID(), lineNumber: index + 1, unit: 'EA' })),
  };
  return { fulfilment, legalEntity: 'NW-US', cause: { correlationId: 'c-1', actor: 'service:order-to-cash' } };
} // prettier-ignore
