import type { Address, Money, Quantity, UnitOfItem } from '@crossdock/canonical';
import { Country, Currency, DecimalText, Text, Unit, WholeNumber } from './fields';

/** An amount of money: exact decimal and ISO 4217 currency. */
export class MoneyValue implements Money {
  @DecimalText({ signed: true, example: '440.00' }) amount!: string;
  @Currency() currency!: string;
}

/** A quantity with its unit of measure. */
export class QuantityValue implements Quantity {
  @DecimalText({ example: '12', description: 'More than 0; whole once turned into base units' }) value!: string;
  @Unit({ example: 'EA' }) unit!: string;
}

/** A postal address. */
export class AddressValue implements Address {
  @Text({ max: 80, example: 'Ernst Handel' }) name!: string;
  @Text({ max: 120, example: '908 W. Capital Way' }) street!: string;
  @Text({ max: 120, optional: true }) street2?: string;
  @Text({ max: 60, example: 'Tacoma' }) city!: string;
  @Text({ max: 20, optional: true, example: 'WA', description: 'ISO 3166-2 subdivision without the country' })
  region?: string;
  @Text({ max: 16, optional: true, example: '98401' }) postalCode?: string;
  @Country() country!: string;
}

/** One unit in which an item is sold, and the base units that it holds. */
export class UnitOfItemValue implements UnitOfItem {
  @Unit({ example: 'CS' }) unit!: string;
  @WholeNumber({ min: 1, example: 24 }) baseUnits!: number;
}
