import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Currency, ListOf, Text, WholeNumber } from '@crossdock/contracts';
import { fieldErrorsOf } from './validation';

class Line {
  @WholeNumber({ min: 1, example: 12 }) quantity!: number;
}
class Order {
  @Currency() currency!: string;
  @Text({ max: 5, example: 'PO-1' }) number!: string;
  @ListOf(() => Line, { min: 1 }) lines!: Line[];
}
const errors = (body: object) =>
  fieldErrorsOf(validateSync(plainToInstance(Order, body), { whitelist: true, forbidNonWhitelisted: true }));

describe('what is wrong with a body', () => {
  it('is nothing when all is right', () =>
    expect(errors({ currency: 'USD', number: 'A', lines: [{ quantity: 1 }] })).toEqual([]));

  it('is one error a field, with what would be right', () => {
    expect(errors({ currency: 'usd', number: 'far too long', lines: [{ quantity: 'many' }], colour: 'red' })).toEqual([
      { pointer: '/colour', code: 'UNKNOWN_MEMBER', message: 'colour is not known here' },
      { pointer: '/currency', code: 'isIn', message: 'currency must be a code of ISO 4217, such as USD' },
      { pointer: '/number', code: 'maxLength', message: 'number must be shorter than or equal to 5 characters, such as "PO-1"' },
      { pointer: '/lines/0/quantity', code: 'isInt', message: 'quantity must be an integer number, such as 12' },
    ]); // prettier-ignore
  });

  it('names what is missing', () => {
    expect(errors({ number: null })).toEqual([
      { pointer: '/currency', code: 'REQUIRED', message: 'currency is required: ISO 4217 code, such as "USD"' },
      { pointer: '/number', code: 'REQUIRED', message: 'number is required, such as "PO-1"' },
      { pointer: '/lines', code: 'REQUIRED', message: 'lines is required' },
    ]);
  });

  it('says so when a list is empty', () => {
    expect(errors({ currency: 'USD', number: 'A', lines: [] })).toMatchObject([
      { pointer: '/lines', code: 'arrayMinSize' },
    ]);
  });
});
