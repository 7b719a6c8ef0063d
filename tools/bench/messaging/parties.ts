import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Role } from './notes';
import type { Order } from './party';

interface News {
  ready?: true;
  sent?: true;
  arrived?: number[];
  batches?: number;
}

/** A sender and a receiver, each in a process of its own, as two services of one installation. */
export class Parties {
  /** Of every message that has had its effect: milliseconds from before the sender's transaction until after the receiver's. */
  readonly milliseconds: number[] = [];
  /** Transactions of the receiver. */
  batches = 0;
  private sentAll?: () => void;
  private readonly ended: Promise<never>;

  private constructor(
    private readonly sender: ChildProcess,
    private readonly receiver: ChildProcess,
  ) {
    sender.on('message', ({ sent }: News) => sent && this.sentAll?.());
    receiver.on('message', ({ arrived = [], batches }: News) => {
      for (const one of arrived) this.milliseconds.push(one);
      this.batches = batches ?? this.batches;
      if (sender.connected) sender.send({ received: this.milliseconds.length });
    });
    this.ended = new Promise((_, reject) => {
      for (const party of [sender, receiver])
        party.once('exit', (code, signal) => reject(new Error(`a service of the benchmark ended: ${code ?? signal}`)));
    });
    this.ended.catch(() => {});
  }

  static async start(env: Record<string, string>): Promise<Parties> {
    const receiver = await start('receiver', env); // first: it declares where messages go
    return new Parties(await start('sender', env), receiver);
  }

  get roots(): Map<Role, number> {
    return new Map([
      ['sender', this.sender.pid!],
      ['receiver', this.receiver.pid!],
    ]);
  }

  /** Resolves when the last message has had its effect, with the seconds that all took. */
  async carry(order: Order): Promise<number> {
    const target = this.milliseconds.length + order.messages;
    const began = performance.now();
    const sent = new Promise<void>((resolve) => (this.sentAll = resolve));
    this.sender.send({ order });
    await Promise.race([sent, this.ended]);
    for (let [last, since] = [0, performance.now()]; this.milliseconds.length < target;) {
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 5)), this.ended]);
      if (this.milliseconds.length !== last) [last, since] = [this.milliseconds.length, performance.now()];
      if (performance.now() - since > 30_000) throw new Error(`${target - last} messages have not arrived for 30 s`);
    }
    return (performance.now() - began) / 1000;
  }

  async stop(): Promise<void> {
    await Promise.all([this.sender, this.receiver].map(stop));
  }
}

async function start(role: Role, env: Record<string, string>): Promise<ChildProcess> {
  const child = fork(join(__dirname, 'party'), { env: { ...process.env, ...env, ROLE: role } });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the ${role} ended with ${code}`)));
  });
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.send({ stop: true });
    setTimeout(() => child.kill('SIGKILL'), 15_000).unref();
  });
}
