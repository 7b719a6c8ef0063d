import { eventually } from '../../../libs/testing/src/eventually';
import type { Installation } from '../../launcher/installation';
import { table } from '../../launcher/table';
import { verify } from '../../verify';
import type { Measurement } from '../contract';
import type { Transport } from './ground';
import { type Usage, Watch } from './resources';
import { Ledger } from './settle';
import { type Answers, percentile, Submitter } from './submit';
import type { BenchOrder } from './uci-orders';

export interface Floor {
  /** In batches of fifty. */
  opsPerSecond: number;
  oneAtATime: { opsPerSecond: number };
}
export interface RunSettings {
  transport: Transport;
  callers: number;
  /** Process ids of what is measured: the services and the issuer, `postgres`, `broker`. */
  roots: ReadonlyMap<string, number>;
  say(text: string): void;
}

const apart = new Set(['postgres', 'broker']);

/** Runs of one installation, one after the other. */
export class Runs {
  private constructor(
    private readonly installation: Installation,
    private readonly ledger: Ledger,
    private readonly settings: RunSettings,
  ) {}

  static async on(installation: Installation, settings: RunSettings): Promise<Runs> {
    return new Runs(installation, await Ledger.open(installation), settings);
  }

  /** As fast as it goes: the clock runs from the first order until the last journal row of all orders has committed. */
  throughput(name: string, orders: readonly BenchOrder[], floor: Floor): Promise<Measurement> {
    return this.measure(name, orders, floor, (submitter) => submitter.closedLoop(orders, this.settings.callers));
  }

  /** At a given rate: what counts is what a buyer waits for. */
  atRate(name: string, orders: readonly BenchOrder[], floor: Floor, perSecond: number): Promise<Measurement> {
    return this.measure(name, orders, floor, (submitter) => submitter.openLoop(orders, perSecond));
  }

  /** @throws Error that names the first row at fault */
  async verify(): Promise<void> {
    const context = {
      databaseUrl: (name: Parameters<Installation['databaseUrl']>[0]) => this.installation.databaseUrl(name),
      transport: this.settings.transport,
    };
    await eventually(async () => {
      const { ok, checks } = await verify(context);
      if (!ok) throw new Error(checks.flatMap(({ faults }) => faults)[0]);
      return ok;
    }, 30_000);
  }

  close(): Promise<void> {
    return this.ledger.close();
  }

  private async measure(
    name: string,
    orders: readonly BenchOrder[],
    floor: Floor,
    submit: (submitter: Submitter) => Promise<Answers>,
  ): Promise<Measurement> {
    const { transport, roots, say } = this.settings;
    const submitter = new Submitter(this.installation, name);
    const [messages, posted] = [await this.ledger.messages(), await this.ledger.posted()];
    const watch = new Watch(roots).start();
    const began = performance.now();
    try {
      const { milliseconds, others } = await submit(submitter);
      const accepted = performance.now();
      const settled = await this.ledger.settled();
      const usage = watch.stop();
      const seconds = (settled - began) / 1000;
      const invoiced = (await this.ledger.posted()) - posted;
      if (invoiced !== orders.length)
        throw new Error(`${invoiced} of ${orders.length} orders are invoiced; ${others[0]}`);
      say(`\n${name} over ${transport}\n${usageTable(usage, orders.length)}`);
      return {
        name, transport, orders: orders.length,
        lines: orders.reduce((sum, order) => sum + order.lines.length, 0),
        ordersPerSecond: orders.length / seconds,
        acceptedPerSecond: (orders.length / (accepted - began)) * 1000,
        p50Ms: percentile(milliseconds, 0.5), p99Ms: percentile(milliseconds, 0.99),
        notAllocated: others.length, firstNotAllocated: others[0],
        messagesPerSecond: ((await this.ledger.messages()) - messages) / seconds,
        floor, ratio: orders.length / seconds / floor.opsPerSecond,
        cpuSecondsPerOp: sum(usage, 'cpuSeconds') / orders.length,
        rssMiB: sum(Object.fromEntries(Object.entries(usage).filter(([part]) => !apart.has(part))), 'mib'),
        parts: usage, seconds,
      }; // prettier-ignore
    } finally {
      watch.stop();
      submitter.close();
    }
  }
}

const sum = (usage: Usage, what: 'cpuSeconds' | 'mib'): number =>
  Object.values(usage).reduce((all, each) => all + each[what], 0);

function usageTable(usage: Usage, orders: number): string {
  const rows = Object.entries(usage).map(([name, { cpuSeconds, mib }]) => [
    name,
    ((cpuSeconds / orders) * 1000).toFixed(2),
    Math.round(mib),
  ]);
  return table([['process', 'CPU ms an order', 'MiB'], ...rows]);
}
