import { ConnectorRegistry, connectorRules } from '@crossdock/connectors';
import { Edi3plConnector } from './edi-3pl';
import { SandboxConnector } from './sandbox';
import type { WmsConnector } from './wms-connector';

/** The warehouse systems and whom each serves: by `warehouse` (our node) and `legalEntity`, from `WMS_CONNECTORS`. */
export class WmsConnectors extends ConnectorRegistry<WmsConnector> {}

export const wmsConnectors = {
  provide: WmsConnectors,
  useFactory: (...connectors: WmsConnector[]) => new WmsConnectors(connectors, connectorRules('WMS_CONNECTORS')),
  inject: [SandboxConnector, Edi3plConnector],
};
