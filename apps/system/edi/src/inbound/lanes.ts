import { Injectable } from '@nestjs/common';

/** Files worked on at once; big ones leave one place free, so that what is quickly done waits for none of them. */
const width = 3;

interface Work {
  run: () => Promise<void>;
  big: boolean;
}

/**
 * One lane a partner: its files are worked on one after another, beside those of others. Lanes take turns file by file, so
 * that a partner with a thousand files waits behind itself only.
 */
@Injectable()
export class Lanes {
  private readonly waiting = new Map<string, Work[]>();
  private readonly busy = new Map<string, Work>();

  /** Puts work at the end of a lane. It must not throw. */
  add(lane: string, run: () => Promise<void>, big = false): void {
    this.waiting.set(lane, [...(this.waiting.get(lane) ?? []), { run, big }]);
    this.fill();
  }

  /** Resolves when nothing runs or waits. */
  async idle(): Promise<void> {
    while (this.busy.size > 0 || this.waiting.size > 0) await new Promise((resume) => setTimeout(resume, 10));
  }

  /** What has not begun is left: it is stored, and taken up again after the next start. */
  clear(): void {
    this.waiting.clear();
  }

  private fill(): void {
    for (const [lane, [work, ...rest]] of [...this.waiting]) {
      if (this.busy.size >= width) return;
      if (this.busy.has(lane) || (work.big && this.bigOnes() >= width - 1)) continue;
      // A lane that was served goes to the end of the turn.
      this.waiting.delete(lane);
      if (rest.length > 0) this.waiting.set(lane, rest);
      this.busy.set(lane, work);
      void work.run().finally(() => {
        this.busy.delete(lane);
        this.fill();
      });
    }
  }

  private bigOnes(): number {
    return [...this.busy.values()].filter(({ big }) => big).length;
  }
}
