import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { validateSync } from 'class-validator';
import { isSurelyValid } from './fast-validation';
import { Text } from './fields';
import { OrderSubmission } from './orders';

const submission = () => ({
  legalEntity: 'NW-US',
  channel: { kind: 'portal', name: 'b2b-portal', orderNumber: '10248' },
  customerNumber: 'VINET',
  customerPo: 'PO-7731',
  orderedOn: '2026-11-21',
  currency: 'USD',
  shipTo: { name: 'Vins', street: '1 Quai', city: 'Reims', postalCode: '51100', country: 'FR' },
  freight: { amount: '12.50', currency: 'USD' },
  lines: [
    { lineNumber: 1, sku: 'NW-11', quantity: { value: '2', unit: 'EA' }, unitPrice: '14.00', discount: '0.15' },
    { lineNumber: 2, sku: 'NW-42', quantity: { value: '10', unit: 'EA' } },
  ],
});

const slowly = (data: unknown) =>
  validateSync(plainToInstance(OrderSubmission, data as object), { whitelist: true, forbidNonWhitelisted: true });

type Json = Record<string, unknown>;

/** Every place in the data: the object that holds it, and its name there. */
const placesIn = (data: Json, path: string[] = []): string[][] =>
  Object.entries(data).flatMap(([name, value]) => [
    [...path, name],
    ...(value && typeof value === 'object' ? placesIn(value as Json, [...path, name]) : []),
  ]);

const changed = ([...path]: string[], change: (holder: Json, name: string) => void): Json => {
  const data: Json = submission();
  const name = path.pop()!;
  change(
    path.reduce((holder, step) => holder[step] as Json, data),
    name,
  );
  return data;
};

describe('validation of what is right', () => {
  it('knows what is surely valid', () => {
    expect(isSurelyValid(OrderSubmission, submission(), { exact: true })).toBe(true);
    expect(slowly(submission())).toEqual([]);
  });

  it.each([
    undefined,
    null,
    '',
    'x'.repeat(3000),
    -1,
    1.5,
    true,
    {},
    [],
    [null],
    '2026-13-45',
    '1e9',
    'a\0b',
    '\ud800',
    'b\udc00c',
  ])('never passes what class-validator refuses: %j in every place', (value) => {
    for (const place of placesIn(submission())) {
      const data = changed(place, (holder, name) => (holder[name] = value));
      if (isSurelyValid(OrderSubmission, data, { exact: true })) expect([place, slowly(data)]).toEqual([place, []]);
    }
  });

  it('does not pass unknown members, at any depth, when it is to be exact', () => {
    for (const place of placesIn(submission())) {
      const data = changed(place, (holder) => !Array.isArray(holder) && (holder.surprise = 1));
      const placedInList = JSON.stringify(data) === JSON.stringify(submission());
      expect([place, isSurelyValid(OrderSubmission, data, { exact: true })]).toEqual([place, placedInList]);
      expect(isSurelyValid(OrderSubmission, data)).toBe(true);
    }
  });

  it('leaves to class-validator what would be converted, or filled in, on the way', () => {
    class Page {
      @Text({ max: 10 }) name!: string;
      @Transform(({ value }) => value.trim()) @Text({ optional: true }) note?: string;
    }
    class WithDefault extends Page {
      @Text({ max: 10 }) kind = 'any';
    }
    expect(isSurelyValid(Page, { name: 'a' }, { exact: true })).toBe(true);
    expect(isSurelyValid(Page, { name: 'a', note: ' b ' }, { exact: true })).toBe(false);
    expect(isSurelyValid(WithDefault, { name: 'a', kind: 'b' }, { exact: true })).toBe(false);
  });
});
