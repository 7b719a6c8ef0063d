import type { Candidate } from './decide-sourcing';

/** Candidates as they are stored: items named once, each node a row `[node, chosen, reason, free of each item …]`. */
export interface PackedCandidates {
  skus: string[];
  nodes: [node: string, chosen: 0 | 1, reason: string, ...free: number[]][];
}

export function packCandidates(candidates: readonly Candidate[]): PackedCandidates {
  const skus = Object.keys(candidates[0]?.free ?? {});
  return {
    skus,
    nodes: candidates.map(({ node, chosen, reason, free }) => [
      node,
      chosen ? 1 : 0,
      reason,
      ...skus.map((sku) => free[sku]),
    ]),
  };
}

/** Also of what was stored before candidates were packed. */
export function unpackCandidates(stored: PackedCandidates | Candidate[]): Candidate[] {
  if (Array.isArray(stored)) return stored;
  return stored.nodes.map(([node, chosen, reason, ...free]) => ({
    node,
    chosen: chosen === 1,
    reason,
    free: Object.fromEntries(stored.skus.map((sku, index) => [sku, free[index]])),
  }));
}
