import { connect } from 'amqplib';

const body = 1024;
const each = 100;

/**
 * The floor of messaging over RabbitMQ: persistent messages of 1 KiB, published with confirms a hundred at a time into one quorum
 * queue, and a consumer with a prefetch of 200 that acknowledges each. No database at either end.
 */
export async function measureAmqpFloor(url: string, seconds: number): Promise<{ opsPerSecond: number }> {
  const [publishing, consuming] = [await connect(url), await connect(url)];
  const [publisher, consumer] = [await publishing.createConfirmChannel(), await consuming.createChannel()];
  const queue = 'crossdock.bench.floor';
  try {
    await consumer.assertQueue(queue, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
    await consumer.purgeQueue(queue);
    await consumer.prefetch(200);
    let got = 0;
    await consumer.consume(queue, (message) => {
      if (!message) return; // the queue is gone: it is over
      got++;
      consumer.ack(message);
    });
    const publish = async (until: number): Promise<number> => {
      let sent = 0;
      for (; performance.now() < until; sent += each) {
        for (let n = 0; n < each; n++) publisher.sendToQueue(queue, Buffer.alloc(body, 120), { persistent: true });
        await publisher.waitForConfirms();
      }
      return sent;
    };
    const arrived = async (count: number): Promise<void> => {
      for (const giveUp = performance.now() + 15_000; got < count && performance.now() < giveUp;)
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await arrived(await publish(performance.now() + 500)); // warm-up
    got = 0;
    const began = performance.now();
    await arrived(await publish(began + seconds * 1000));
    return { opsPerSecond: got / ((performance.now() - began) / 1000) };
  } finally {
    await consumer.deleteQueue(queue);
    await publishing.close();
    await consuming.close();
  }
}
