import { DomainError, inBaseUnits, type Quantity } from '@crossdock/canonical';
import type { Item } from './items';

/** The most base units that one line, movement or count may say; sums of them stay exact. */
export const mostUnits = 1_000_000_000;

/**
 * Whole base units of an item; an item that was never told of has eaches only.
 * @throws DomainError `rejected` UNIT_NOT_OF_ITEM, QUANTITY_NOT_WHOLE, QUANTITY_TOO_LARGE
 */
export function baseUnitsOf({ value, unit }: { value: string; unit?: string }, sku: string, item: Item | undefined): number {
  const base = item?.baseUnit ?? 'EA';
  const quantity: Quantity = { value, unit: unit ?? base };
  const others = Object.entries(item?.units ?? {}).map(([name, baseUnits]) => ({ unit: name, baseUnits }));
  try {
    const units = inBaseUnits(quantity, [{ unit: base, baseUnits: 1 }, ...others]);
    if (Math.abs(units) > mostUnits) throw new DomainError('rejected', 'QUANTITY_TOO_LARGE', { message: `more than ${mostUnits} base units` });
    return units;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('rejected', error.code, { message: `${value} ${quantity.unit} of ${sku}: ${error.message}` });
  }
} // prettier-ignore
