import { DomainError, type FieldError } from '@crossdock/canonical';
import type { Tx } from '@crossdock/persistence';
import type { MasterData } from '../../http/erp.dto';

/** Items in a row, each in the place of the one before, that are followed at most. */
const longest = 10;

interface Chain {
  sku: string;
  /** From the item on, each the successor of the one before */
  path: string[];
  /** Whom the last one names; null = nobody */
  next: string | null;
  baseUnit: string;
  successorUnit: string | null;
}

/** Refuses items of this load whose successor does not exist, is of another base unit or leads back; run after it is written. */
export async function checkSupersession(tx: Tx, { legalEntity, items }: MasterData): Promise<void> {
  const named = items.flatMap(({ sku, supersededBy }) => (supersededBy === undefined ? [] : [sku]));
  if (named.length === 0) return;
  const chains = await tx.query<Chain>(
    `WITH RECURSIVE chain AS (
       SELECT sku AS origin, superseded_by AS next, ARRAY[sku] AS path FROM item WHERE legal_entity = $1 AND sku = ANY($2)
       UNION ALL
       SELECT c.origin, i.superseded_by, c.path || i.sku FROM chain c JOIN item i ON i.legal_entity = $1 AND i.sku = c.next
       WHERE c.next <> ALL(c.path) AND cardinality(c.path) <= ${longest + 1})
     SELECT DISTINCT ON (c.origin) c.origin AS sku, c.path, c.next, i.base_unit AS "baseUnit", s.base_unit AS "successorUnit"
     FROM chain c JOIN item i ON i.legal_entity = $1 AND i.sku = c.origin LEFT JOIN item s ON s.legal_entity = $1 AND s.sku = i.superseded_by
     ORDER BY c.origin, cardinality(c.path) DESC`,
    [legalEntity, named],
  );
  const findings = chains.flatMap((chain): FieldError[] => {
    const fault = faultOf(chain, legalEntity);
    const index = items.findIndex(({ sku }) => sku === chain.sku);
    return fault ? [{ pointer: `/items/${index}/supersededBy`, ...fault }] : [];
  });
  if (findings.length > 0) throw new DomainError('rejected', 'MASTER_DATA_UNUSABLE', {}, findings);
}

function faultOf({ sku, path, next, baseUnit, successorUnit }: Chain, legalEntity: string) {
  const fault = (code: string, message: string) => ({ code, message: `item ${sku}: ${message}` });
  if (next === sku && path.length === 1) return fault('SAME_ITEM', 'supersededBy must name another item');
  if (successorUnit === null) return fault('UNKNOWN_ITEM', `supersededBy must name an item of ${legalEntity}; ${next} is none`);
  if (successorUnit !== baseUnit)
    return fault('BASE_UNIT_DIFFERS', `its base unit is ${baseUnit}, that of its successor ${path[1] ?? next} is ${successorUnit}; they must be the same`);
  if (next !== null && path.includes(next)) return fault('CIRCLE', `its successors lead back (${[...path, next].join(' → ')}); the last item must name none`);
  if (path.length > longest + 1) return fault('CHAIN_TOO_LONG', `more than ${longest} successors follow each other; name the last one`);
  return undefined;
} // prettier-ignore

/** For items (legal entity, SKU) that are no longer active: the first active one among their successors. By `entity|sku`. */
export async function successorsOf(
  query: Tx['query'],
  items: { legalEntity: string; sku: string }[],
): Promise<Map<string, string>> {
  if (items.length === 0) return new Map();
  const rows = await query<{ entity: string; sku: string; successor: string }>(
    `WITH RECURSIVE chain AS (
       SELECT i.legal_entity AS entity, i.sku AS origin, i.superseded_by AS next, 1 AS step
       FROM item i JOIN unnest($1::text[], $2::text[]) AS q(e, s) ON i.legal_entity = q.e AND i.sku = q.s
       UNION ALL
       SELECT c.entity, c.origin, i.superseded_by, c.step + 1 FROM chain c JOIN item i ON i.legal_entity = c.entity AND i.sku = c.next
       WHERE NOT i.active AND c.step < ${longest})
     SELECT DISTINCT c.entity, c.origin AS sku, i.sku AS successor FROM chain c JOIN item i ON i.legal_entity = c.entity AND i.sku = c.next AND i.active`,
    [items.map(({ legalEntity }) => legalEntity), items.map(({ sku }) => sku)],
  );
  return new Map(rows.map(({ entity, sku, successor }) => [`${entity}|${sku}`, successor]));
}
