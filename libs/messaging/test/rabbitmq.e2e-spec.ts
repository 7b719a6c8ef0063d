import { hasOwnBroker, type TestBroker, testBroker } from '@crossdock/testing';
import { deadLetterSuite } from './contract/dead-letter.suite';
import { deleteTopology } from './contract/delete-topology';
import { deliverySuite } from './contract/delivery.suite';
import { failureSuite } from './contract/failure.suite';
import { replicasSuite } from './contract/replicas.suite';
import { restartSuite } from './contract/restart.suite';
import { World } from './contract/world';

jest.setTimeout(120_000);

// Not green yet: on RabbitMQ 3.10 it does not come to an end. CROSSDOCK_RABBITMQ_SUITE=1 runs it.
const wanted = process.env.CROSSDOCK_RABBITMQ_SUITE === '1';
if (!wanted) console.log('the RabbitMQ contract suite is skipped: set CROSSDOCK_RABBITMQ_SUITE=1 to run it');
const describeWithRabbitmq = wanted ? describe : describe.skip;

describeWithRabbitmq('the RabbitMQ transport', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ AMQP_URL: (await testBroker())!.url });
  });
  afterAll(async () => {
    await world.close();
    await deleteTopology(process.env.AMQP_URL!, world.instance);
  });

  describe('delivery', () => deliverySuite(() => world));
  describe('failure', () => failureSuite(() => world));
  describe('replicas', () => replicasSuite(() => world));
  describe('dead letters', () => deadLetterSuite(() => world));
});

// Restarting needs a node of our own: with nothing but AMQP_URL there is none to stop.
const describeWithOwnNode = wanted && hasOwnBroker() ? describe : describe.skip;
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

  restartSuite(() => world, { stop: () => broker.kill!(), start: () => broker.start!() });
});
