/** Exponential back-off with jitter: between half and all of `base * factor^(attempt - 1)`, never more than `cap`. */
export function backoffMs(
  attempt: number,
  { base, cap, factor = 2 }: { base: number; cap: number; factor?: number },
): number {
  const full = Math.min(cap, base * factor ** Math.max(0, attempt - 1));
  return Math.round(full / 2 + (Math.random() * full) / 2);
}
