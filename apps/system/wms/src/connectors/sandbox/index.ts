import { Faults, faultsFromEnv } from '@crossdock/connectors';
import { BookStock } from './book-stock';
import { ReduceReleases } from './reduce-releases';
import { RunWave } from './run-wave';
import { SandboxConnector } from './sandbox.connector';
import { Shelves } from './shelves';
import { TakeReleases } from './take-releases';
import { WaveRunner } from './wave-runner';

export { SandboxConnector };

/** What the sandbox needs; `SandboxFaultsController` sets its faults. */
export const sandboxProviders = [
  SandboxConnector,
  BookStock,
  ReduceReleases,
  RunWave,
  Shelves,
  TakeReleases,
  WaveRunner,
  { provide: Faults, useFactory: () => faultsFromEnv('wms') },
];
