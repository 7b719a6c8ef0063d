/** Who may ask the development issuer for tokens, and what for. Development and tests only: the secrets are public. */
export interface Client {
  secret: string;
  scopes: readonly string[];
  /** Claims of every token of this client. */
  claims?: Readonly<Record<string, string>>;
}

/** A service or person of the house; `actor` is what messages say of who did it. */
const client = (name: string, actor: string, scopes: readonly string[]): [string, Client] => [
  name,
  { secret: `${name}-development-secret`, scopes, claims: { actor } },
];
const service = (name: string, ...scopes: string[]) => client(name, `service:${name}`, scopes);

export const clients: Readonly<Record<string, Client>> = Object.fromEntries([
  // Services: what each may ask of the floors below it.
  service('portal', 'orders:read', 'orders:write', 'erp:read', 'stock:read'),
  service('marketplace', 'orders:read', 'erp:read', 'stock:read'),
  service('operations', 'orders:manage', 'orders:read', 'parked:manage', 'channels:manage', 'edi:write', 'erp:write'),
  service('order-to-cash', 'erp:read', 'erp:write', 'stock:hold', 'stock:read', 'tax:read', 'tax:write', 'wms:read'),
  service('inventory-availability', 'wms:read', 'erp:read'),
  service('erp'),
  service('wms'),
  service('edi'),
  service('tax'),

  // People and outside systems.
  client('buyer', 'user:buyer', ['portal:order', 'portal:read']),
  client('channel', 'client:channel', ['channel-orders:write', 'channel-orders:read', 'channels:read']),
  client('partner', 'client:partner', ['edi:write', 'edi:read']),
  client('operator', 'user:operator', [
    'operations:read', 'operations:manage', 'parked:manage', 'channels:read', 'channels:manage', 'edi:read', 'edi:write',
    'orders:read', 'orders:write', 'orders:manage', 'erp:read', 'erp:write', 'stock:read', 'stock:hold', 'stock:write',
    'wms:read', 'wms:write', 'tax:read', 'tax:write', 'sandbox:manage',
  ]),
]); // prettier-ignore
