import { connect } from 'amqplib';
import { Database } from '@crossdock/persistence';
import { ParkedMessages } from '../../src';
import { Names } from '../../src/transport/rabbitmq/names';
import { deliveryLimit } from '../../src/transport/rabbitmq/rabbitmq.topology';
import { accountsIn, coin, numbers, send, until, type World } from './world';

/** What the broker itself gives up on ends in `parked`, not in a queue that nobody reads. */
export function deadLetterSuite(world: () => World): void {
  it('parks what killed its consumers up to the delivery limit, and replays it', async () => {
    const cashier = await world().start('cashier');
    await world().stop(await world().start('vault')); // its queues are there, nobody reads them
    const [account] = accountsIn(2, 1);
    await send(cashier, [coin(account, 1)]);
    await giveBackUntilDead(new Names({ instance: world().instance, partitions: 4, generation: 1 }).queue('vault', 2));
    const vault = await world().start('vault');
    const parked = vault.get(ParkedMessages);
    const [row] = await until('it is parked', async () => {
      const rows = await parked.list();
      return rows.length > 0 && rows;
    });
    expect(row).toMatchObject({ status: 'parked', code: 'DELIVERY_LIMIT', key: account, owner_role: 'engineering' });
    expect(await parked.replay(row.id, 'user:ops')).toMatchObject({ status: 'replayed' });
    expect((await numbers(vault))[account]).toEqual([1]);
    await vault.get(Database).query('TRUNCATE coin, parked');
    await world().stop(vault);
    await world().stop(cashier);
  });
}

async function giveBackUntilDead(queue: string): Promise<void> {
  const model = await connect(process.env.AMQP_URL!);
  const channel = await model.createChannel();
  let deliveries = 0;
  await channel.consume(queue, (message) => {
    deliveries++;
    channel.nack(message!, false, true);
  });
  await until('the limit is reached', () => deliveries > deliveryLimit);
  await model.close();
}
