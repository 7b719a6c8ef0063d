/** Lets a loop sleep until somebody wakes it or the time is up. A wake-up that comes while it works is not lost. */
export class WakeUp {
  private pending = false;
  private end?: () => void;

  wake(): void {
    this.pending = true;
    this.end?.();
  }

  async sleep(ms: number): Promise<void> {
    if (!this.pending) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.end = undefined;
    }
    this.pending = false;
  }
}
