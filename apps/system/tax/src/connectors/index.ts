import { ConnectorRegistry, connectorRules } from '@crossdock/connectors';
import { SandboxConnector } from './sandbox';
import type { TaxConnector } from './tax-connector';

/** The tax engines and whom each serves: by `legalEntity` and ship-to `region`, from `TAX_CONNECTORS`. */
export class TaxConnectors extends ConnectorRegistry<TaxConnector> {}

export const taxConnectors = {
  provide: TaxConnectors,
  useFactory: (sandbox: SandboxConnector) => new TaxConnectors([sandbox], connectorRules('TAX_CONNECTORS')),
  inject: [SandboxConnector],
};
