/**
 * Set control numbers of a group. Partners count up, so one range holds most of them and a group of a million sets takes
 * no more room than a small one; only what falls out of the row is kept by itself.
 */
export class SeenControls {
  private first = 0;
  private last = -1;
  private readonly others = new Set<string>();

  /** Adds a control number. Returns false when the group has had it. */
  add(control: string): boolean {
    if (this.has(control)) return false;
    const number = numberOf(control);
    if (number === this.last + 1 && this.last >= this.first) this.last = number;
    else if (number >= 0 && this.last < this.first) this.first = this.last = number;
    else if (this.others.size < MOST) this.others.add(control);
    return true;
  }

  private has(control: string): boolean {
    const number = numberOf(control);
    return (number >= this.first && number <= this.last) || this.others.has(control);
  }
}

const MOST = 100_000;

/** -1 for what is not written as partners count: digits, as many as need be. */
function numberOf(control: string): number {
  return /^\d{1,9}$/.test(control) ? Number(control) : -1;
}
