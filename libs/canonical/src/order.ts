/** How an order reached us. */
export const channelKinds = ['portal', 'marketplace', 'edi'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** The states of the order process (R39); what people see after release is projected from line quantities. */
export const orderStates = [
  'received', 'accepted', 'credit-cleared', 'allocated', 'released', 'in-fulfilment', 'closed',
  'on-hold', 'backordered', 'rejected', 'cancelled',
] as const; // prettier-ignore
export type OrderState = (typeof orderStates)[number];

/** What can happen to a line's quantity. `ordered` minus what left by `cancelled` is still owed until `shipped`. */
export const quantityKinds = [
  'ordered', 'held', 'backordered', 'released', 'picked', 'shipped', 'invoiced', 'returned', 'cancelled',
] as const; // prettier-ignore
export type QuantityKind = (typeof quantityKinds)[number];
export type LineQuantities = Record<QuantityKind, number>;

export const noQuantities = (): LineQuantities =>
  Object.fromEntries(quantityKinds.map((kind) => [kind, 0])) as LineQuantities;

export const fulfilmentStatuses = [
  'open',
  'partially-shipped',
  'shipped',
  'partially-invoiced',
  'invoiced',
  'cancelled',
] as const;
export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];

/** What people see of a line or an order: a projection of its quantities and nothing else. */
export function statusOf(lines: LineQuantities[]): FulfilmentStatus {
  const total = (kind: QuantityKind) => lines.reduce((all, line) => all + line[kind], 0);
  const due = total('ordered') - total('cancelled');
  if (due <= 0) return 'cancelled';
  if (total('invoiced') >= due) return 'invoiced';
  if (total('invoiced') > 0) return 'partially-invoiced';
  if (total('shipped') >= due) return 'shipped';
  if (total('shipped') > 0) return 'partially-shipped';
  return 'open';
}
