import type { Logger } from '@nestjs/common';

const sayAgainAfterMs = 60_000;

/** Trouble that lasts: it is said at once, then once a minute with how often it was met, and once when it is over. */
export class Trouble {
  private times = 0;
  private unsaid = 0;
  private since = 0;
  private saidAt = 0;

  constructor(
    private readonly logger: Pick<Logger, 'warn' | 'log'>,
    /** Begins every line, e.g. `relay`. */
    private readonly who: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** How often it was met in a row, this time included. */
  met(reason: string): number {
    const now = this.now();
    if (++this.times === 1) this.since = now;
    if (this.times > 1 && now - this.saidAt < sayAgainAfterMs) {
      this.unsaid++;
      return this.times;
    }
    const more = this.unsaid > 0 ? ` (and ${this.unsaid} times since it was last said)` : '';
    this.logger.warn(`${this.who} pauses: ${reason}${more}`);
    this.saidAt = now;
    this.unsaid = 0;
    return this.times;
  }

  over(): void {
    if (this.times === 0) return;
    const seconds = ((this.now() - this.since) / 1000).toFixed(1);
    this.logger.log(`${this.who} goes on after ${this.times} failure(s) in ${seconds} s`);
    this.times = this.unsaid = 0;
  }
}
