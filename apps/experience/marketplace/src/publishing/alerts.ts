import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { caseClosed, caseOpened, type Cause } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';

const hour = 3_600_000;

export interface Alert {
  caseId: string;
  channel: string;
  legalEntity: string;
  code: string;
  detail: string;
  facts?: Record<string, unknown>;
  retryPath?: string;
}

/** Cases of publishing: what keeps a channel from being told. */
@Injectable()
export class Alerts {
  constructor(private readonly outbox: Outbox) {}

  async open(tx: Tx, { caseId, legalEntity, code, detail, facts, retryPath: path }: Alert): Promise<void> {
    const retry = path ? { service: 'marketplace', path } : undefined;
    const dueAt = new Date(Date.now() + hour).toISOString();
    await this.send(tx, caseOpened.of(
      { caseId, service: 'marketplace', stage: 'channel', code, detail, ownerRole: 'channel-desk', dueAt, retry, facts },
      legalEntity,
    )); // prettier-ignore
  }

  async close(tx: Tx, caseId: string, legalEntity: string, resolution: string): Promise<void> {
    await this.send(tx, caseClosed.of({ caseId, service: 'marketplace', resolution }, legalEntity));
  }

  private send(tx: Tx, draft: Parameters<Outbox['send']>[1][number]): Promise<void> {
    const cause: Cause = { correlationId: randomUUID(), actor: 'service:marketplace' };
    return this.outbox.send(tx, [draft], cause);
  }
}
