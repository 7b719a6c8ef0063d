import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Lease, Leases, newOwner } from '@crossdock/persistence';
import { MessagingSettings } from '../messaging.options';
import { TRANSPORT } from '../tokens';
import { topologyFromEnv } from '../transport/topology';
import type { Transport } from '../transport/transport';
import { Trouble } from '../trouble';
import { WakeUp } from '../wake-up';
import { BatchProcessor } from './batch-processor';
import { Lane } from './lane';
import { fairShare, Membership } from './membership';

/**
 * Shares the group's partitions with the other replicas: takes its fair part by leases, runs lanes for it, and closes a
 * lane before its leases go.
 */
@Injectable()
export class Partitions {
  private readonly logger = new Logger('Consumer');
  private readonly trouble = new Trouble(this.logger, 'sharing of partitions');
  private readonly wakeUp = new WakeUp();
  private readonly owner = newOwner();
  private held = new Map<number, Lease>();
  private lanes: Lane[] = [];
  private running?: Promise<void>;
  private stopping = false;
  private ready!: () => void;
  /** Resolves when this replica has had its first share. */
  readonly shared = new Promise<void>((resolve) => (this.ready = resolve));

  constructor(
    private readonly settings: MessagingSettings,
    private readonly leases: Leases,
    private readonly membership: Membership,
    private readonly processor: BatchProcessor,
    @Inject(TRANSPORT) private readonly transport: Transport,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp.wake();
    await this.running;
  }

  get owned(): number[] {
    return [...this.held.keys()].sort((a, b) => a - b);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.share();
        this.trouble.over();
        this.ready();
      } catch (error) {
        this.trouble.met((error as Error).message);
      }
      if (!this.stopping) await this.wakeUp.sleep(this.settings.leaseMs / 3);
    }
    await this.leave();
  }

  private async share(): Promise<void> {
    const { leaseMs } = this.settings;
    const names = Array.from({ length: topologyFromEnv().partitions }, (_, partition) => this.leaseName(partition));
    const members = await this.membership.beat(this.owner, leaseMs);
    const quota = fairShare(names.length, members, this.owner);
    const renewed = await this.leases.renew([...this.held.values()], leaseMs);
    const keep = renewed.slice(0, quota);
    const surplus = renewed.slice(quota);
    const mine = new Set(renewed.map((lease) => lease.name));
    const open = names.filter((name) => !mine.has(name));
    const taken = keep.length < quota ? await this.leases.acquire(open, leaseMs, this.owner, quota - keep.length) : [];
    await this.adopt([...keep, ...taken]);
    await this.leases.release(surplus);
  }

  /** Runs lanes for exactly these leases; lanes that keep theirs go on undisturbed. */
  private async adopt(leases: Lease[]): Promise<void> {
    const wanted = new Map(leases.map((lease) => [Number(lease.name.split('/').at(-1)), lease]));
    const unchanged = (lane: Lane) =>
      lane.isRunning && [...lane.leases].every(([partition, lease]) => wanted.get(partition)?.epoch === lease.epoch);
    const ending = this.lanes.filter((lane) => !unchanged(lane));
    await Promise.all(ending.map((lane) => lane.stop()));
    this.lanes = this.lanes.filter((lane) => !ending.includes(lane));
    this.held = wanted;
    const covered = new Set(this.lanes.flatMap((lane) => [...lane.leases.keys()]));
    const rest = [...wanted].filter(([partition]) => !covered.has(partition)).sort(([a], [b]) => a - b);
    const count = Math.max(1, this.settings.lanes - this.lanes.length);
    for (const part of dealOut(rest, count)) this.lanes.push(await this.openLane(new Map(part)));
    if (rest.length > 0 || ending.length > 0) this.logger.log(`consumes partitions ${this.owned.join(', ') || 'none'}`);
  }

  private async openLane(leases: Map<number, Lease>): Promise<Lane> {
    const { service, batchSize } = this.settings;
    const subscription = await this.transport.subscribe(service, [...leases.keys()], 2 * batchSize);
    return new Lane(leases, subscription, this.processor.process, batchSize, () => this.wakeUp.wake());
  }

  private async leave(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.stop()));
    await this.leases.release([...this.held.values()]).catch(() => {});
    await this.membership.leave(this.owner).catch(() => {});
    this.lanes = [];
    this.held.clear();
  }

  private leaseName(partition: number): string {
    return `partition/${this.settings.service}/${partition}`;
  }
}

function dealOut<T>(items: T[], hands: number): T[][] {
  const dealt = Array.from({ length: hands }, (_, hand) => items.filter((_item, index) => index % hands === hand));
  return dealt.filter((hand) => hand.length > 0);
}
