/** One of the applications that make up an installation. */
export interface ServiceEntry {
  /** Folder under apps/. */
  readonly folder: string;
  /** Port = port base + this. */
  readonly portOffset: number;
  /** Whether it keeps rows in a database of its own. */
  readonly database: boolean;
}

/** Every application of the house, lower floors first. */
export const services = {
  erp: { folder: 'system/erp', portOffset: 21, database: true },
  wms: { folder: 'system/wms', portOffset: 22, database: true },
  edi: { folder: 'system/edi', portOffset: 23, database: true },
  tax: { folder: 'system/tax', portOffset: 24, database: true },
  'inventory-availability': { folder: 'process/inventory-availability', portOffset: 12, database: true },
  'order-to-cash': { folder: 'process/order-to-cash', portOffset: 11, database: true },
  portal: { folder: 'experience/portal', portOffset: 1, database: false },
  marketplace: { folder: 'experience/marketplace', portOffset: 2, database: true },
  operations: { folder: 'experience/operations', portOffset: 3, database: true },
} as const satisfies Record<string, ServiceEntry>;

export type ServiceName = keyof typeof services;
export const serviceNames = Object.keys(services) as ServiceName[];

/** Part of an installation that has an address: the services and the issuer of their tokens. */
export type Addressed = ServiceName | 'issuer';

export function urlsFrom(portBase: number): Record<Addressed, string> {
  const url = (offset: number) => `http://127.0.0.1:${portBase + offset}`;
  const entries = serviceNames.map((name) => [name, url(services[name].portOffset)]);
  return { issuer: url(0), ...Object.fromEntries(entries) } as Record<Addressed, string>;
}

/** `order-to-cash` → `ORDER_TO_CASH`, as environment variables begin. */
export const variablePrefix = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/** The database of a service, or of the embedded broker, on a server. */
export function databaseOf(name: ServiceName | 'broker', server: string, instance: string): string {
  const url = new URL(server);
  url.pathname = `/${instance}_${name.replaceAll('-', '_')}`;
  return url.href;
}
