import { ConnectorRegistry, connectorRules } from './connector-registry';
import { translateError } from './translate-error';

describe('ConnectorRegistry', () => {
  const connector = (vendor: string) => ({ vendor, capabilities: {} });
  const registry = new ConnectorRegistry(
    [connector('sandbox'), connector('old-erp'), connector('new-erp')],
    [
      { connector: 'new-erp', legalEntity: 'NW-US', region: 'US' },
      { connector: 'old-erp', legalEntity: 'NW-US' },
      { connector: 'sandbox', warehouse: 'SEA' },
    ],
  );

  it('runs an old and a new system side by side: the first rule that matches wins', () => {
    expect(registry.serving({ legalEntity: 'NW-US', region: 'US-WA' }).vendor).toBe('new-erp');
    expect(registry.serving({ legalEntity: 'NW-US', region: 'USX' }).vendor).toBe('old-erp');
    expect(registry.serving({ legalEntity: 'NW-UK', warehouse: 'SEA' }).vendor).toBe('sandbox');
  });

  it('refuses what no rule covers', () => {
    expect(() => registry.serving({ legalEntity: 'NW-UK' })).toThrow(
      expect.objectContaining({ kind: 'rejected', code: 'NO_CONNECTOR' }),
    );
  });

  it('refuses to start with a rule for a connector that does not exist', () => {
    expect(() => new ConnectorRegistry([connector('sandbox')], [{ connector: 'sap' }])).toThrow('sap');
  });

  it('reads rules from the environment; the sandbox serves all without them', () => {
    expect(connectorRules('TAX_CONNECTORS', {})).toEqual([{ connector: 'sandbox' }]);
    expect(
      connectorRules('TAX_CONNECTORS', { TAX_CONNECTORS: '[{"connector":"avatax","legalEntity":"NW-US"}]' }),
    ).toHaveLength(1);
    expect(() => connectorRules('TAX_CONNECTORS', { TAX_CONNECTORS: '[{"vendor":"avatax"}]' })).toThrow(
      'TAX_CONNECTORS',
    );
    expect(() => connectorRules('TAX_CONNECTORS', { TAX_CONNECTORS: '[null]' })).toThrow('TAX_CONNECTORS');
  });
});

describe('translateError', () => {
  const rules = [
    { status: 400, code: 'DocStatusError', kind: 'conflict' as const, as: 'TAX_DOCUMENT_LOCKED' },
    { code: /^Jurisdiction/, kind: 'rejected' as const, as: 'TAX_JURISDICTION_UNKNOWN' },
  ];

  it('follows the connector’s own table first', () => {
    expect(translateError('avatax', { status: 400, code: 'DocStatusError', message: 'locked' }, rules)).toMatchObject({
      kind: 'conflict',
      code: 'TAX_DOCUMENT_LOCKED',
    });
    expect(
      translateError('avatax', { status: 400, code: 'JurisdictionNotFound', message: 'nowhere' }, rules).code,
    ).toBe('TAX_JURISDICTION_UNKNOWN');
  });

  it('falls back to what the HTTP status says, and to unexpected', () => {
    const kindOf = (status?: number) => translateError('avatax', { status, message: 'words' }, rules).kind;
    expect([404, 408, 409, 422, 401, 429, 503, undefined].map(kindOf)).toEqual([
      'not-found', 'transient', 'conflict', 'rejected', 'unexpected', 'transient', 'transient', 'unexpected',
    ]); // prettier-ignore
  });

  it('keeps the vendor’s words', () => {
    expect(translateError('avatax', { status: 503, message: 'down for maintenance' }).message).toBe(
      'avatax: down for maintenance',
    );
  });
});
