/** Who may ask the development issuer for tokens, and what for. Development and tests only: the secrets are public. */
export interface Client {
  secret: string;
  scopes: readonly string[];
  /** Claims of every token of this client. */
  claims?: Readonly<Record<string, string>>;
}

const client = (name: string, scopes: readonly string[], claims?: Client['claims']): Client => ({
  secret: `${name}-development-secret`,
  scopes,
  claims,
});
const service = (name: string, ...scopes: string[]) => client(name, scopes, { actor: `service:${name}` });

const retries = ['parked:manage', 'orders:manage', 'channels:manage', 'edi:manage'];

export const clients: Readonly<Record<string, Client>> = {
  // Services: what each asks of the floors below it.
  portal: service('portal', 'orders:read', 'orders:write', 'erp:read', 'stock:read', 'stock:hold'),
  marketplace: service('marketplace', 'orders:read', 'orders:write', 'erp:read', 'stock:read'),
  operations: service('operations', 'orders:read', 'edi:read', ...retries),
  'order-to-cash': service(
    'order-to-cash',
    'erp:read',
    'erp:write',
    'stock:read',
    'stock:hold',
    'tax:read',
    'tax:write',
    'wms:read',
  ),
  'inventory-availability': service('inventory-availability', 'erp:read', 'wms:read'),
  erp: service('erp'),
  wms: service('wms'),
  edi: service('edi', 'orders:read', 'erp:read'),
  tax: service('tax'),

  // People and outside systems.
  /** Buys for a customer of the demo company. */
  buyer: client('buyer', ['portal:read', 'portal:order'], { customer_id: 'SUPRD', legal_entity: 'NW-US' }),
  channel: client('channel', ['channel-orders:write', 'channel-orders:read']),
  partner: client('partner', ['edi:write', 'edi:read']),
  operator: client(
    'operator',
    [
      'operations:read',
      'operations:manage',
      'channels:read',
      'edi:read',
      'orders:read',
      'stock:read',
      'stock:manage',
      ...retries,
    ],
    {
      actor: 'user:operator',
    },
  ),
  /** Sets up the demo company and the sandboxes. */
  administrator: client(
    'administrator',
    [
      'sandbox:manage',
      'erp:read',
      'erp:write',
      'wms:read',
      'wms:write',
      'tax:read',
      'stock:read',
      'stock:hold',
      'stock:manage',
      'edi:read',
      ...retries,
    ],
    { actor: 'user:administrator' },
  ),
};
