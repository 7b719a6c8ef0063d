/** What a unit of stock should be, in the plainest words: no locks, no ledger, one number a place. */
export class StockModel {
  readonly onHand = new Map<string, number>();
  readonly holds = new Map<string, { place: string; quantity: number }>();
  readonly asked = new Map<string, { sku: string; quantity: number }>();
  private readonly applied = new Set<string>();
  private readonly counted = new Map<string, number>();
  private readonly moved = new Map<string, Map<number, number>>();
  private readonly sequences = new Map<string, number>();

  /** The warehouse's next number at a place. */
  number(place: string): number {
    const next = (this.sequences.get(place) ?? 0) + 1;
    this.sequences.set(place, next);
    return next;
  }

  /** Told once or ten times, now or late: a number counts once, and not when a count has it already. */
  tell(place: string, sequence: number, quantity: number): void {
    const name = `${place} ${sequence}`;
    if (this.applied.has(name) || sequence <= (this.counted.get(place) ?? 0)) return;
    this.applied.add(name);
    this.moved.set(place, (this.moved.get(place) ?? new Map()).set(sequence, quantity));
    this.change(place, quantity);
  }

  /** What the warehouse says it has, up to its last number but some; what it told later comes on top. */
  count(place: string, sequence: number, there: number): void {
    const later = [...(this.moved.get(place) ?? [])].filter(([number]) => number > sequence);
    this.counted.set(place, sequence);
    this.onHand.set(place, there + later.reduce((sum, [, quantity]) => sum + quantity, 0));
  }

  lastNumber(place: string): number {
    return this.sequences.get(place) ?? 0;
  }
  countedUpTo(place: string): number {
    return this.counted.get(place) ?? 0;
  }

  change(place: string, quantity: number): void {
    this.onHand.set(place, this.at(place) + quantity);
  }
  at(place: string): number {
    return this.onHand.get(place) ?? 0;
  }
  heldAt(place: string): number {
    return [...this.holds.values()].reduce((sum, hold) => sum + (hold.place === place ? hold.quantity : 0), 0);
  }

  end(holdId: string, how: 'post' | 'void' | 'expire'): void {
    const hold = this.holds.get(holdId);
    if (!hold) return;
    this.holds.delete(holdId);
    if (how === 'post') this.change(hold.place, -hold.quantity);
  }
}
