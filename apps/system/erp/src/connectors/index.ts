import { ConnectorRegistry, connectorRules } from '@crossdock/connectors';
import type { ErpConnector } from './erp-connector';
import { SandboxConnector } from './sandbox';

/** The ERPs and whom each serves: by `legalEntity`, from `ERP_CONNECTORS`. */
export class ErpConnectors extends ConnectorRegistry<ErpConnector> {
  /** Items in groups by the ERP that serves them. */
  inParts<T>(items: T[], legalEntityOf: (item: T) => string): Map<ErpConnector, T[]> {
    const parts = new Map<ErpConnector, T[]>();
    for (const item of items) {
      const connector = this.serving({ legalEntity: legalEntityOf(item) });
      parts.set(connector, [...(parts.get(connector) ?? []), item]);
    }
    return parts;
  }
}

export const erpConnectors = {
  provide: ErpConnectors,
  useFactory: (sandbox: SandboxConnector) => new ErpConnectors([sandbox], connectorRules('ERP_CONNECTORS')),
  inject: [SandboxConnector],
};
