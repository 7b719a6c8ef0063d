/** Who may ask the development issuer for tokens, and what for. Development and tests only: the secrets are public. */
export interface Client {
  secret: string;
  scopes: readonly string[];
  /** Claims of every token of this client. */
  claims?: Readonly<Record<string, string>>;
}

const service = (name: string, scopes: readonly string[]): Client => ({ secret: `${name}-development-secret`, scopes });

export const clients: Readonly<Record<string, Client>> = {
  // Services: what each may ask of the floors below it.
  portal: service('portal', ['orders:write', 'orders:read', 'catalogue:read', 'availability:read', 'tax:estimate']),
  marketplace: service('marketplace', ['orders:write', 'orders:read', 'catalogue:read', 'availability:read']),
  operations: service('operations', ['orders:read', 'parked:manage']),
  'order-to-cash': service('order-to-cash', [
    'customers:read',
    'catalogue:read',
    'prices:read',
    'credit:check',
    'availability:read',
    'holds:write',
    'tax:estimate',
    'tax:determine',
  ]),
  'inventory-availability': service('inventory-availability', ['catalogue:read', 'stock:read']),
  erp: service('erp', []),
  wms: service('wms', []),
  edi: service('edi', []),
  tax: service('tax', []),

  // People and outside systems.
  buyer: { secret: 'buyer-development-secret', scopes: ['orders:write', 'orders:read', 'catalogue:read', 'availability:read'] },
  channel: { secret: 'channel-development-secret', scopes: ['channel-orders:write', 'orders:read'] },
  partner: { secret: 'partner-development-secret', scopes: ['edi:write', 'edi:read'] },
  operator: {
    secret: 'operator-development-secret',
    scopes: ['timeline:read', 'exceptions:read', 'exceptions:manage', 'parked:manage', 'orders:read', 'orders:write'],
  },
};
