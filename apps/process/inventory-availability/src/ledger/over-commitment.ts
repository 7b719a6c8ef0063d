import { createHash } from 'node:crypto';
import { caseOpened, type Draft } from '@crossdock/contracts';
import { type Position, type PositionKey, positionKey } from './entry';

const dayMs = 24 * 3600 * 1000;

export const overCommitmentCaseId = (key: PositionKey): string => uuidOf(`over-commitment|${positionKey(key)}`);

/** One case for each position where less is left than is claimed: the same position is the same case. */
export const overCommitmentCases = (positions: Position[]): Draft[] =>
  positions
    .filter(({ overCommitted }) => overCommitted > 0)
    .map(
      ({ legalEntity, node, sku, onHand, held, allocated, picked, overCommitted }) =>
        caseOpened.of(
          {
            caseId: overCommitmentCaseId({ legalEntity, node, sku }), service: 'inventory-availability', stage: 'stock', code: 'OVER_COMMITTED',
            detail: `${sku} at ${node}: ${held + allocated + picked} promised, ${onHand} on hand, ${overCommitted} more promised than there are`,
            ownerRole: 'inventory-control', dueAt: new Date(Date.now() + dayMs).toISOString(),
            facts: { legalEntity, node, sku, onHand, held, allocated, picked, overCommitted },
          },
          legalEntity,
        ) as Draft, // prettier-ignore
    );

/** A UUID made of a name (RFC 9562, version 8: the digits of a hash). */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
