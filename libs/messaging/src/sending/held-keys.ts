/** Keys whose next message was refused: the relay leaves their rows alone until their time has come. */
export class HeldKeys {
  private readonly until = new Map<string, number>();

  hold(key: string, ms: number): void {
    this.until.set(key, Math.max(this.until.get(key) ?? 0, Date.now() + ms));
  }

  forget(key: string): void {
    this.until.delete(key);
  }

  replaceBy(held: { key: string; ms: number }[]): void {
    this.until.clear();
    for (const { key, ms } of held) this.hold(key, ms);
  }

  /** Those that still wait. */
  keys(): string[] {
    const now = Date.now();
    return [...this.until].filter(([, until]) => until > now).map(([key]) => key);
  }

  /** Milliseconds until the next key may be tried again; Infinity when none waits. */
  dueInMs(): number {
    const now = Date.now();
    return Math.min(...[...this.until.values()].filter((until) => until > now).map((until) => until - now));
  }
}
