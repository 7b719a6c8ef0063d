import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  status: number;
  body: any;
}

/**
 * Calls any of the replicas; when one does not answer, the same call goes to the next: that is what keys are for. An error of the service
 * itself, or a deadlock, is asked again too, and is a fault.
 */
export class Calls {
  readonly faults: string[] = [];
  /** Calls that had to be repeated because a replica was gone or busy. */
  repeated = 0;
  made = 0;
  private turn = 0;

  constructor(
    private readonly urls: readonly string[],
    private readonly token: string,
  ) {}

  /** @throws Error when nobody answers for `patienceMs`, or with a server error that does not go away */
  async post(path: string, body: object | string, key?: string, patienceMs = 60_000): Promise<Answer> {
    const deadline = Date.now() + patienceMs;
    for (let last = ''; ;) {
      this.made++;
      const url = this.urls[this.turn++ % this.urls.length];
      try {
        const response = await fetch(`${url}${path}`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${this.token}`,
            'content-type': typeof body === 'string' ? 'application/jsonl' : 'application/json',
            ...(key ? { 'idempotency-key': key } : {}),
          },
          body: typeof body === 'string' ? body : JSON.stringify(body),
          signal: AbortSignal.timeout(20_000),
        });
        const answer: Answer = { status: response.status, body: await response.json() };
        const running = answer.body?.code === 'REQUEST_RUNNING';
        if (answer.status < 500 && !running) return answer;
        last = `${answer.status} ${answer.body?.code} ${answer.body?.detail}`;
        if (answer.status === 500 || /deadlock/.test(last)) this.faults.push(`${path} was answered ${last}`);
      } catch (error) {
        last = String((error as { cause?: unknown }).cause ?? error);
      }
      if (Date.now() > deadline) throw new Error(`${path}: ${last}`);
      this.repeated++;
      await sleep(20 + Math.random() * 80);
    }
  }
}
