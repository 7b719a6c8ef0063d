import { connect } from 'amqplib';
import { hasOwnBroker, testBroker, type TestBroker } from './test-broker';

(hasOwnBroker() ? describe : describe.skip)('a RabbitMQ of the suite’s own', () => {
  let broker: TestBroker;
  beforeAll(async () => {
    broker = (await testBroker({ own: true }))!;
  }, 120_000);
  afterAll(() => broker.stop!(), 60_000);

  it('keeps its queues over a stop and confirmed messages over a power cut', async () => {
    await withChannel(async (channel) => {
      await channel.assertQueue('kept', { durable: true, arguments: { 'x-queue-type': 'quorum' } });
    });
    await broker.stop!();
    await broker.start!();
    await withChannel(async (channel) => {
      channel.sendToQueue('kept', Buffer.from('still here'), { persistent: true });
      await channel.waitForConfirms();
    });
    await broker.kill!();
    await expect(connect(broker.url)).rejects.toThrow();
    await broker.start!();
    await withChannel(async (channel) => {
      const message = await channel.get('kept', { noAck: true });
      expect(message && message.content.toString()).toBe('still here');
    });
  }, 120_000);

  async function withChannel(
    work: (channel: Awaited<ReturnType<Awaited<ReturnType<typeof connect>>['createConfirmChannel']>>) => Promise<void>,
  ): Promise<void> {
    const connection = await connect(broker.url);
    connection.on('error', () => {});
    try {
      await work(await connection.createConfirmChannel());
    } finally {
      await connection.close();
    }
  }
});
