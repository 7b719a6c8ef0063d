export type { Capabilities, Capability, Connector } from './connector';
export { ConnectorRegistry, connectorRules, type ConnectorRule, type ConnectorScope } from './connector-registry';
export { conformanceSuite, type ConformanceSubject } from './conformance-suite';
export { Faults, faultsFromEnv, type FaultSettings, isAnswerLost } from './faults';
export { FaultSettingsDto, SandboxFaultsController } from './sandbox-faults.controller';
export { type ErrorRule, translateError, type VendorError } from './translate-error';
export { CapabilityDto, ConnectorDto, ConnectorRuleDto, ConnectorsView, viewOfConnectors } from './connectors.dto';
