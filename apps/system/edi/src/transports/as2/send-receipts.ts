import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { backoffMs } from '@crossdock/messaging';
import { retryBaseMs, scanIntervalMs } from '../../config';
import { As2Messages, type DueReceipt } from '../../persistence/as2-messages';
import { Partners } from '../../persistence/partners';
import { RouteCases } from '../route-cases';
import { quoteIfNeeded } from './mime';

const timeoutMs = 30_000;
const longestWaitMs = 15 * 60_000;
/** More than a day; whoever still wants a receipt sends its message again. */
const mostTries = 100;

/** Brings receipts that are wanted by a connection of their own (RFC 4130, section 7.3). */
@Injectable()
export class SendReceipts implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('AS2');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly messages: As2Messages,
    private readonly partners: Partners,
    private readonly routes: RouteCases,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.look()
        .catch((error: unknown) => this.logger.warn(`receipts are put off: ${String(error)}`))
        .finally(() => (this.running = undefined));
    }, scanIntervalMs());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async look(): Promise<void> {
    await Promise.all((await this.messages.dueReceipts()).map((each) => this.bring(each)));
  }

  private async bring(due: DueReceipt): Promise<void> {
    const partner = await this.partners.find(due.partner);
    const settings = partner?.profile.transport;
    if (!settings?.as2) return this.messages.receiptDone(due);
    const route = { partner: due.partner, legalEntity: partner!.legalEntity, settings };
    try {
      await post(due, settings.as2.ourId, settings.as2.theirId);
      await this.messages.receiptDone(due);
      await this.routes.worked(route, 'receipt');
    } catch (error) {
      const failure = new DomainError('transient', 'PARTNER_UNREACHABLE', { message: `${due.url}: ${(error as Error).message}` });
      if (due.tries >= mostTries) await this.messages.receiptDone(due);
      else await this.messages.putOffReceipt(due, backoffMs(due.tries, { base: retryBaseMs(), cap: longestWaitMs }));
      await this.routes.failed(route, 'receipt', due.tries, failure);
    }
  } // prettier-ignore
}

async function post({ url, contentType, body }: DueReceipt, ourId: string, theirId: string): Promise<void> {
  const headers = {
    'content-type': contentType, 'as2-version': '1.1', 'as2-from': quoteIfNeeded(ourId), 'as2-to': quoteIfNeeded(theirId),
    'message-id': `<${randomUUID()}@crossdock>`, 'mime-version': '1.0', date: new Date().toUTCString(),
  }; // prettier-ignore
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(body), redirect: 'error', signal });
  await answer.arrayBuffer().catch(() => undefined);
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
}
