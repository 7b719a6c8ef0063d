import { ConnectorRegistry, connectorRules } from '@crossdock/connectors';
import { SandboxConnector } from './sandbox';
import type { WmsConnector } from './wms-connector';

/** The warehouse systems and whom each serves: by `warehouse` (our node) and `legalEntity`, from `WMS_CONNECTORS`. */
export class WmsConnectors extends ConnectorRegistry<WmsConnector> {}

export const wmsConnectors = {
  provide: WmsConnectors,
  useFactory: (sandbox: SandboxConnector) => new WmsConnectors([sandbox], connectorRules('WMS_CONNECTORS')),
  inject: [SandboxConnector],
};
