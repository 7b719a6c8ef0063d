import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AddressValue, MoneyValue, QuantityValue, UnitOfItemValue } from './values';

/** Members at fault; empty when the value may pass. */
const faultsOf = (schema: new () => object, value: object): string[] =>
  validateSync(plainToInstance(schema, value), { whitelist: true, forbidNonWhitelisted: true }).map(
    ({ property }) => property,
  );

const address = { name: 'Ernst Handel', street: 'Kirchgasse 6', city: 'Graz', postalCode: '8010', country: 'AT' };

describe('what crosses a wall', () => {
  it.each([
    [AddressValue, address],
    [AddressValue, { ...address, region: '6', street2: 'Hof 2' }],
    [MoneyValue, { amount: '-0.5', currency: 'JPY' }],
    [MoneyValue, { amount: '123456789012345.123456', currency: 'USD' }],
    [QuantityValue, { value: '0.5', unit: 'CS' }],
    [UnitOfItemValue, { unit: 'PF', baseUnits: 960 }],
  ])('%p passes as %p', (schema, value) => expect(faultsOf(schema, value)).toEqual([]));

  it.each([
    [AddressValue, { ...address, country: 'Austria' }, ['country']],
    [AddressValue, { ...address, country: 'at' }, ['country']],
    [AddressValue, { ...address, name: '' }, ['name']],
    [AddressValue, { ...address, city: undefined }, ['city']],
    [AddressValue, { ...address, postalCode: 8010 }, ['postalCode']],
    [AddressValue, { ...address, planet: 'Earth' }, ['planet']],
    [AddressValue, { ...address, street: 'x'.repeat(121) }, ['street']],
    [MoneyValue, { amount: 12.5, currency: 'USD' }, ['amount']],
    [MoneyValue, { amount: '1e3', currency: 'USD' }, ['amount']],
    [MoneyValue, { amount: '1,50', currency: 'USD' }, ['amount']],
    [MoneyValue, { amount: '1.50\n', currency: 'usd' }, ['amount', 'currency']],
    [QuantityValue, { value: '-1', unit: 'EA' }, ['value']],
    [QuantityValue, { value: '1', unit: 'BARREL' }, ['unit']],
    [UnitOfItemValue, { unit: 'CS', baseUnits: 0.5 }, ['baseUnits']],
  ])('%p refuses %p by naming %p', (schema, value, faults) => expect(faultsOf(schema, value)).toEqual(faults));
});
