import { Counter, Gauge, Histogram, register } from 'prom-client';

// Several applications may share a process in tests: whoever comes first makes the metric.
function once<M>(name: string, make: () => M): M {
  return (register.getSingleMetric(name) as M | undefined) ?? make();
}
const counter = <L extends string>(name: string, help: string, labelNames: L[]) =>
  once(name, () => new Counter<L>({ name, help, labelNames }));
const gauge = (name: string, help: string) => once(name, () => new Gauge({ name, help, labelNames: ['service'] }));
const histogram = (name: string, help: string, buckets: number[]) =>
  once(name, () => new Histogram({ name, help, labelNames: ['service'], buckets }));

export const metrics = {
  outboxDepth: gauge('crossdock_outbox_messages', 'Messages that wait in the outbox'),
  outboxAge: gauge('crossdock_outbox_oldest_seconds', 'Age of the oldest message in the outbox'),
  parkedOpen: gauge('crossdock_parked_messages', 'Parked messages that are not resolved'),
  published: counter('crossdock_messages_published_total', 'Messages handed to the transport', ['service', 'outcome']),
  consumed: counter('crossdock_messages_consumed_total', 'Messages whose effect has committed', ['service', 'type']),
  suppressed: counter('crossdock_messages_suppressed_total', 'Deliveries that had been done before', ['service']),
  parked: counter('crossdock_messages_parked_total', 'Messages set aside after a failure', ['service', 'kind']),
  batchSize: histogram('crossdock_batch_messages', 'Messages in one transaction', [1, 2, 5, 10, 20, 50, 100, 200]),
  handlerSeconds: histogram(
    'crossdock_handler_seconds',
    'Time that handlers take for one batch',
    [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  ),
};
