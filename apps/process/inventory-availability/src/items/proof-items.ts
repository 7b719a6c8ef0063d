/** Items that only `npm run prove -- stock` has: no channel, partner or ERP is told of them. */
export const proofPrefix = 'CROSSDOCK-PROOF-';
export const isOfProof = (sku: string): boolean => sku.startsWith(proofPrefix);
