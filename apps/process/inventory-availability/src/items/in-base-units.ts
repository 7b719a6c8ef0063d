import { DomainError, inBaseUnits, type Quantity } from '@crossdock/canonical';
import type { Item } from './items';

/**
 * Whole base units of an item; an item that was never told of has eaches only.
 * @throws DomainError `rejected` UNIT_NOT_OF_ITEM, QUANTITY_NOT_WHOLE
 */
export function baseUnitsOf({ value, unit }: { value: string; unit?: string }, sku: string, item: Item | undefined): number {
  const base = item?.baseUnit ?? 'EA';
  const quantity: Quantity = { value, unit: unit ?? base };
  const others = Object.entries(item?.units ?? {}).map(([name, baseUnits]) => ({ unit: name, baseUnits }));
  try {
    return inBaseUnits(quantity, [{ unit: base, baseUnits: 1 }, ...others]);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError('rejected', error.code, { message: `${value} ${quantity.unit} of ${sku}: ${error.message}` });
  }
} // prettier-ignore
