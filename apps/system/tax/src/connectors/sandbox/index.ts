import { Faults, faultsFromEnv } from '@crossdock/connectors';
import { SandboxConnector } from './sandbox.connector';

export { SandboxConnector };

/** What the sandbox needs; `SandboxFaultsController` sets its faults. */
export const sandboxProviders = [SandboxConnector, { provide: Faults, useFactory: () => faultsFromEnv('tax') }];
