import { randomUUID } from 'node:crypto';
import { legalEntity } from './bench-service';

export interface BenchOrder {
  orderId: string;
  lines: { lineId: string; lineNumber: number; sku: string; quantity: number }[];
}

/** So many orders of so many lines, as `POST /v1/allocations` wants them. */
export function ordersOf(count: number, lines: number, skus: readonly string[], quantity: number): BenchOrder[] {
  return Array.from({ length: count }, (_, order) => ({
    orderId: randomUUID(), orderNumber: `B-${order}`, legalEntity, channelName: 'b2b-portal',
    shipTo: { name: 'A', street: 'B', city: 'C', region: order % 2 ? 'NY' : 'WA', country: 'US' },
    lines: Array.from({ length: lines }, (_, line) => ({
      lineId: randomUUID(), lineNumber: line + 1, sku: skus[(order * lines + line) % skus.length], quantity,
    })),
  }));
} // prettier-ignore
