// A replica in a process of its own, so that it can be killed and stopped. Its environment says what and how.
import { transportFromEnv } from '../../src';
import type { Role } from './coins';
import { type Faults, FaultyTransport } from './faults';
import { startReplica } from './replica';

const die = () => process.kill(process.pid, 'SIGKILL');
let stopped = false;

const faults: Record<string, Faults> = {
  'dies before ack': { beforeAck: die },
  'dies after publish': { afterPublish: die },
  'stops after take': {
    afterTake: () => {
      if (stopped) return;
      stopped = true;
      process.kill(process.pid, 'SIGSTOP');
    },
  },
};

async function main(): Promise<void> {
  const { ROLE, FAULT = '', LEASE_MS = '6000' } = process.env;
  const transport = () => new FaultyTransport(transportFromEnv(), faults[FAULT] ?? {});
  const app = await startReplica(ROLE as Role, { transport, leaseMs: Number(LEASE_MS) });
  process.on('message', () => void app.close().then(() => process.exit(0)));
  process.on('disconnect', () => process.exit(1));
  process.send!('ready');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
