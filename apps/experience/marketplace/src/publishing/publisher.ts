import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Lease, Leases, type Tx } from '@crossdock/persistence';
import { Alerts } from './alerts';
import { type Attempt, type Concluded, Deliveries } from './deliveries';
import { nextStep, type Situation, type Step } from './next-step';
import { Pages } from './pages';
import { Publishing } from './publishing';
import { type Answer, push } from './push';

const firstRetryMs = 1_000;
const longestRetryMs = 300_000;
const alarmAfter = 5;
const refusalsUntilGivenUp = 5;
/** Answers that say "not this call, ever"; others may be different next time. */
const refuses = (status = 0): boolean =>
  status >= 400 && status < 500 && ![401, 403, 404, 408, 410, 425, 429].includes(status);

/** Does the next step of one channel. Whoever calls holds the channel's lease. */
@Injectable()
export class Publisher {
  constructor(
    private readonly database: Database,
    private readonly leases: Leases,
    private readonly publishing: Publishing,
    private readonly pages: Pages,
    private readonly deliveries: Deliveries,
    private readonly alerts: Alerts,
  ) {}

  /** @returns false when there was nothing to do */
  async advance(channel: string, lease: Lease): Promise<boolean> {
    const { step, attempt } = await this.database.transaction(async (tx) => {
      await this.leases.check(tx, [lease]);
      const [now] = await this.publishing.situations(tx, channel);
      const step: Step = now ? nextStep(now) : { do: 'nothing' };
      const call = now && (await this.take(tx, now, step));
      return { step, attempt: call && (await this.deliveries.begin(tx, call)) };
    });
    if (attempt) await this.conclude(attempt, await push(attempt));
    return step.do !== 'nothing';
  }

  /** @returns the call to make */
  private async take(tx: Tx, now: Situation, step: Step): Promise<string | undefined> {
    switch (step.do) {
      case 'publish':
        if (step.supersede) await this.pages.supersede(tx, step.supersede);
        return this.pages.publish(tx, now, step.soldOut);
      case 'tell-orders':
        return this.pages.tellOrders(tx, now);
      case 'repeat':
        return step.delivery;
      case 'hold':
        return this.hold(tx, now);
      case 'resume':
        return this.resume(tx, now);
      case 'nothing':
        return undefined;
    }
  }

  private async hold(tx: Tx, { channel, legalEntity }: Situation): Promise<undefined> {
    const caseId = randomUUID();
    tx.write('UPDATE publishing SET stale_case = $2 WHERE channel = $1', [channel, caseId]);
    const detail = `what is known of stock of ${legalEntity} is older than channel ${channel} allows, or nothing is known: publishing is held, only zeros go out`;
    await this.alerts.open(tx, { caseId, channel, legalEntity, code: 'AVAILABILITY_STALE', detail });
  }

  private async resume(tx: Tx, { channel, legalEntity, staleCase }: Situation): Promise<undefined> {
    tx.write('UPDATE publishing SET stale_case = NULL WHERE channel = $1', [channel]);
    await this.alerts.close(tx, staleCase!, legalEntity, 'stock is known again: publishing goes on');
  }

  private async conclude(attempt: Attempt, answer: Answer): Promise<void> {
    const ok = answer.status !== undefined && answer.status >= 200 && answer.status < 300;
    await this.database.transaction(async (tx) => {
      const now = await this.deliveries.conclude(tx, attempt, answer, ok);
      await (ok ? this.settle(tx, attempt, now) : this.fail(tx, attempt, answer, now));
    });
  }

  private async settle(tx: Tx, { id, channel, legalEntity }: Attempt, now: Concluded): Promise<void> {
    if (now.caseOpen) {
      tx.write('UPDATE delivery SET case_open = false WHERE id = $1', [id]);
      await this.alerts.close(tx, id, legalEntity, 'delivered by a replay');
    }
    if (!now.endpointCase || now.otherFails) return;
    tx.write('UPDATE publishing SET endpoint_case = NULL WHERE channel = $1', [channel]);
    await this.alerts.close(tx, now.endpointCase, legalEntity, 'the endpoint answers again');
  }

  private async fail(tx: Tx, attempt: Attempt, answer: Answer, now: Concluded): Promise<void> {
    const { id, channel, legalEntity, endpoint } = attempt;
    const said = answer.status ? `${answer.status} ${answer.error ?? ''}`.trim() : `no answer: ${answer.error}`;
    if (now.topic === 'orders' && refuses(answer.status) && now.attempts >= refusalsUntilGivenUp) {
      await this.deliveries.giveUp(tx, id);
      const detail = `channel ${channel} refused order updates ${now.attempts} times: ${said}; later ones go on`;
      const retryPath = `/v1/deliveries/${id}/replay`;
      if (!now.caseOpen)
        await this.alerts.open(tx, { caseId: id, channel, legalEntity, code: 'DELIVERY_REFUSED', detail, retryPath });
      return;
    }
    const gone = answer.status === 410;
    tx.write(
      `UPDATE publishing SET ${now.topic === 'orders' ? 'orders_retry_at' : 'retry_at'} = clock_timestamp() + $2 * interval '1 millisecond',
              enabled = enabled AND NOT $3 WHERE channel = $1`,
      [channel, retryMs(now.failures, answer.retryAfter), gone],
    );
    if (now.endpointCase || !(gone || now.failures >= alarmAfter)) return;
    const caseId = randomUUID();
    tx.write('UPDATE publishing SET endpoint_case = $2 WHERE channel = $1', [channel, caseId]);
    const code = gone ? 'CHANNEL_ENDPOINT_GONE' : 'CHANNEL_ENDPOINT_FAILING';
    const detail = gone
      ? `${endpoint} of channel ${channel} is gone (410): publishing is switched off until it is set again`
      : `${endpoint} of channel ${channel} failed ${now.failures} times in a row for ${now.topic}, at last: ${said}`;
    await this.alerts.open(tx, { caseId, channel, legalEntity, code, detail });
  }
}

/** Doubles from a second to five minutes, with jitter, but never before the receiver asked for. */
function retryMs(failures: number, retryAfter = 0): number {
  const ceiling = Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1));
  return Math.max(retryAfter * 1000, ceiling / 2 + Math.random() * (ceiling / 2));
}
