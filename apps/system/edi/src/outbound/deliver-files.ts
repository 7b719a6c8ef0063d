import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { asDomainError, DomainError } from '@crossdock/canonical';
import { backoffMs } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { retryBaseMs } from '../config';
import { retryDelivery } from '../inbound/work';
import { Cases } from '../persistence/cases';
import { OutgoingFiles } from '../persistence/outgoing-files';
import { RouteCases } from '../transports/route-cases';
import { type Connection, isAwaiting, type OutgoingFile, type Route } from '../transports/transport';
import { Transports } from '../transports/transports';

const pollMs = 1_000;
const extendEveryMs = 30_000;
const atOnce = 10;
/** Sendings without a receipt, of those whose receipts come later. */
const patience = 5;
/** Partners served at once. */
const width = 16;
const longestWaitMs = 15 * 60_000;

/**
 * Brings queued files to partners, each partner by itself and in order. A crash between sending and marking sends the same
 * again: it is one file there, or recognised by its id.
 */
@Injectable()
export class DeliverFiles implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Delivery');
  private readonly busy = new Map<string, Promise<void>>();
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly files: OutgoingFiles,
    private readonly transports: Transports,
    private readonly cases: Cases,
    private readonly routes: RouteCases,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), pollMs);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.stopped = true;
    await this.running;
    await Promise.all(this.busy.values());
  }

  wake(): void {
    this.again = true;
    this.running ??= this.look()
      .catch((error: unknown) => this.logger.warn(`delivery is put off: ${String(error)}`))
      .finally(() => (this.running = undefined));
  }

  private async look(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      for (const partner of await this.files.due())
        if (!this.busy.has(partner) && this.busy.size < width) this.busy.set(partner, this.serve(partner));
    }
  }

  private async serve(partner: string): Promise<void> {
    let sent = false;
    try {
      for (let files = await this.next(partner); files.length > 0; files = await this.next(partner)) {
        if (!(await this.sendAll(await this.transports.routeOf(partner), files))) break;
        sent = true;
      }
    } catch (error) {
      this.logger.warn(`delivery to ${partner} is put off: ${String(error)}`);
    }
    this.busy.delete(partner);
    if (sent && !this.stopped) this.wake();
  }

  private async next(partner: string): Promise<OutgoingFile[]> {
    return this.stopped ? [] : this.files.claim(partner, atOnce);
  }

  /** @returns false when the route has to wait */
  private async sendAll(route: Route, files: OutgoingFile[]): Promise<boolean> {
    let left = files;
    let connection: Connection | undefined;
    const renewal = setInterval(() => void this.files.extend(idsOf(left)).catch(() => undefined), extendEveryMs);
    try {
      connection = await this.transports.open(route);
      for (; left.length > 0 && !this.stopped; left = left.slice(1)) await this.one(route, connection, left[0]);
      await this.routes.worked(route, 'send');
    } catch (thrown) {
      await this.putOff(route, left, asDomainError(thrown));
      return false;
    } finally {
      clearInterval(renewal);
      await connection?.close().catch(() => undefined);
    }
    if (left.length > 0) await this.files.release(idsOf(left));
    return true;
  }

  /** A file that is refused is parked. @throws DomainError `transient` when the route has to wait */
  private async one({ legalEntity, settings }: Route, connection: Connection, file: OutgoingFile): Promise<void> {
    try {
      if (file.unconfirmed && file.attempts + 1 >= patience) throw unconfirmed(file);
      const receipt = await connection.send(file);
      if (isAwaiting(receipt)) return await this.files.await(file.interchangeId, settings.kind, receipt);
      await this.files.delivered(file.interchangeId, settings.kind, receipt);
      if (file.attempts > 0) await this.delivered(file);
    } catch (thrown) {
      const error = asDomainError(thrown);
      if (error.kind === 'transient') throw error;
      await this.refused(file, legalEntity, error);
    }
  }

  private async putOff(route: Route, files: OutgoingFile[], error: DomainError): Promise<void> {
    const tries = files[0].attempts + 1;
    const wait = backoffMs(tries, { base: retryBaseMs(), cap: longestWaitMs });
    this.logger.warn(`${files[0].name} for ${route.partner} is tried again in ${wait} ms: ${error.message}`);
    await this.files.putOff(idsOf(files), wait, error.message);
    await this.routes.failed(route, 'send', tries, error);
  }

  /** The other side will not have a file: it is parked with a case. */
  async refused(
    { interchangeId, partner, name }: Pick<OutgoingFile, 'interchangeId' | 'partner' | 'name'>,
    legalEntity: string,
    { code, message }: DomainError,
  ) {
    const detail = `${name} was not taken by ${partner}: ${message}`;
    await this.database.transaction(async (tx) => {
      await this.files.park(tx, interchangeId, message);
      await this.cases.open(
        tx,
        {
          subject: 'interchange', subjectId: interchangeId, code: 'DELIVERY_REFUSED', detail, partner, legalEntity,
          retryPath: retryDelivery(interchangeId), facts: { code },
        }, // prettier-ignore
        cause(),
      );
    });
  }

  /** Closes what was open about a file. */
  async delivered({ interchangeId }: Pick<OutgoingFile, 'interchangeId'>): Promise<void> {
    await this.database.transaction((tx) =>
      this.cases.close(tx, 'interchange', [interchangeId], 'it was delivered', cause()),
    );
  }
}

const unconfirmed = ({ attempts }: OutgoingFile) =>
  new DomainError('rejected', 'RECEIPT_MISSING', {
    message: `it was sent ${attempts + 1} times and no receipt came: ask the partner where it sends receipts, then retry`,
  });
const idsOf = (files: OutgoingFile[]): string[] => files.map(({ interchangeId }) => interchangeId);
const cause = () => ({ correlationId: randomUUID(), actor: 'service:edi' });
