import { describeWithRabbitmq, hasOwnBroker, type TestBroker, testBroker } from '@crossdock/testing';
import { deleteTopology, topologyFromEnv } from '../src';
import { deadLetterSuite } from './contract/dead-letter.suite';
import { deliverySuite } from './contract/delivery.suite';
import { failureSuite } from './contract/failure.suite';
import { replicasSuite } from './contract/replicas.suite';
import { generationsSuite } from './contract/generations.suite';
import { restartSuite } from './contract/restart.suite';
import { World } from './contract/world';

jest.setTimeout(300_000);

describeWithRabbitmq('the RabbitMQ transport', () => {
  let world: World;
  let broker: string;
  beforeAll(async () => {
    broker = (await testBroker())!.url;
    world = await World.open({ AMQP_URL: impatient(broker) });
  });
  afterAll(async () => {
    await world.close();
    await deleteTopology(process.env.AMQP_URL!, topologyFromEnv(), ['vault', 'witness', 'cashier']);
  });

  describe('delivery', () => deliverySuite(() => world));
  describe('failure', () => failureSuite(() => world));
  describe('replicas', () => replicasSuite(() => world));
  describe('dead letters', () => deadLetterSuite(() => world));
  describe('queues of the generation before', () =>
    generationsSuite(
      () => world,
      () => broker,
    ));
});

// Restarting needs a node of our own: with nothing but AMQP_URL there is none to stop.
const describeWithOwnNode = hasOwnBroker() ? describe : describe.skip;
describeWithOwnNode('the RabbitMQ transport: restart of the broker', () => {
  let world: World;
  let broker: TestBroker;
  beforeAll(async () => {
    broker = (await testBroker({ own: true }))!;
    world = await World.open({ AMQP_URL: broker.url });
  });
  afterAll(async () => {
    await world.close();
    await broker.stop!();
  });

  // Cleanly first: in the half second after it was declared a quorum queue does not survive a power cut.
  restartSuite(() => world, { ends: [() => broker.stop!(), () => broker.kill!()], start: () => broker.start!() });
});

/** Soon cuts off a replica that is stopped: how soon is a setting, what follows is what we look at. */
function impatient(broker: string): string {
  const url = new URL(broker);
  url.searchParams.set('heartbeat', '3');
  return url.href;
}
