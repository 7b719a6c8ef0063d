import { DomainError } from '@crossdock/canonical';

/** A warehouse that a logistics provider (3PL) runs and that is reached by EDI. */
export interface Warehouse {
  /** Our node */
  warehouse: string;
  /** The EDI partner */
  partner: string;
  /** As the partner names the warehouse; one without it has one warehouse only */
  warehouseId?: string;
  legalEntity: string;
}

/**
 * `WMS_EDI_3PL='[{"warehouse":"RNO","partner":"ACME-3PL","warehouseId":"ACME01","legalEntity":"NW-US"}]'`; none without it.
 * @throws Error that names the variable
 */
export function warehousesFromEnv(env: NodeJS.ProcessEnv = process.env): Warehouse[] {
  if (!env.WMS_EDI_3PL) return [];
  const found = parse(env.WMS_EDI_3PL);
  const wellFormed =
    Array.isArray(found) &&
    found.every((each) => ['warehouse', 'partner', 'legalEntity'].every((name) => typeof each?.[name] === 'string'));
  if (!wellFormed)
    throw new Error('WMS_EDI_3PL must be a JSON list of {"warehouse","partner","legalEntity"}, with "warehouseId" where the partner has several');
  return found as Warehouse[];
} // prettier-ignore

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The warehouses of the 3PLs, both ways. */
export class Warehouses {
  constructor(readonly all: readonly Warehouse[]) {}

  ofNode(node: string): Warehouse | undefined {
    return this.all.find(({ warehouse }) => warehouse === node);
  }

  /** @throws DomainError `rejected` `WAREHOUSE_UNKNOWN` */
  ofPartner(partner: string, warehouseId?: string): Warehouse {
    const own = this.all.filter((each) => each.partner === partner);
    const found = own.find((each) => each.warehouseId === warehouseId) ?? (own.length === 1 ? own[0] : undefined);
    if (!found)
      throw new DomainError('rejected', 'WAREHOUSE_UNKNOWN', {
        message: `partner ${partner} tells of warehouse ${warehouseId ?? '(none)'}: name it in WMS_EDI_3PL`,
      });
    return found;
  }
}
