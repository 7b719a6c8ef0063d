/** What an application says of itself. */
export interface ServiceMeta {
  /** `order-to-cash`: names its database, its queues, its client id and its logs. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Port = CROSSDOCK_PORT_BASE (4100) + this, unless PORT says otherwise. */
  readonly portOffset: number;
}

/** Where every service listens on one machine, unless `<NAME>_URL` says otherwise. */
export const portOffsets = {
  issuer: 0,
  portal: 1, marketplace: 2, operations: 3,
  'order-to-cash': 11, 'inventory-availability': 12,
  erp: 21, wms: 22, edi: 23, tax: 24,
} as const; // prettier-ignore
export type PeerName = keyof typeof portOffsets;

export const portBase = (): number => Number(process.env.CROSSDOCK_PORT_BASE ?? 4100);

/** Base URL of a service: `ORDER_TO_CASH_URL`, or its port on this machine. */
export function urlOf(name: PeerName): string {
  const variable = `${name.toUpperCase().replaceAll('-', '_')}_URL`;
  return process.env[variable] ?? `http://127.0.0.1:${portBase() + portOffsets[name]}`;
}
