import type { RabbitmqServer } from '../../libs/testing/src/rabbitmq';
import type { Installation } from '../launcher/installation';
import type { ServiceName } from '../launcher/services';
import type { OrderStream } from './order-stream';
import type { Watch } from './watch';

export type VictimName = ServiceName | 'broker';

/** What is in its hands. */
export interface InHands {
  outbox: number;
  inbox: number;
  /** Requests that wait for the portal, which keeps no rows: it has neither inbox nor outbox. */
  requests: number;
}

/** What is killed and started again. */
export interface Victim {
  name: VictimName;
  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): Promise<void>;
  /** Ends when it is ready. */
  start(): Promise<void>;
  inHands(): Promise<InHands>;
}

export function serviceVictim(name: ServiceName, installation: Installation, watch: Watch, stream: OrderStream): Victim {
  return {
    name,
    signal: (signal) => installation.kill(name, signal),
    start: () => installation.restart(name),
    inHands: async () =>
      name === 'portal' ? { outbox: 0, inbox: 0, requests: stream.requests('portal') } : { ...(await watch.messagesOf(name)), requests: 0 },
  };
} // prettier-ignore

/** RabbitMQ itself: while it stands still, what services have to say stays in their outboxes. */
export function brokerVictim(broker: RabbitmqServer, watch: Watch): Victim {
  return {
    name: 'broker',
    async signal(signal) {
      if (signal === 'SIGKILL') await broker.kill();
      else process.kill(broker.pid, signal);
    },
    start: () => broker.start(),
    inHands: async () => ({ outbox: await watch.outboxes(), inbox: 0, requests: 0 }),
  };
}
