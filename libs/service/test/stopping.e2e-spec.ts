import { once } from 'node:events';
import { connect } from 'node:net';
import { Module } from '@nestjs/common';
import { createApp } from '../src';

@Module({})
class Quiet {}

describe('a service that is told to stop', () => {
  it('does, also while somebody is connected who never said a word', async () => {
    const app = await createApp(Quiet, {
      name: 'quiet',
      title: 'Quiet',
      description: 'Says nothing',
      portOffset: 0,
    } as never);
    await app.listen(0, '127.0.0.1');
    const silent = connect(Number(new URL(await app.getUrl()).port), '127.0.0.1');
    await once(silent, 'connect');
    const cutOff = once(silent, 'close');
    await app.close();
    await cutOff;
  }, 30_000);
});
