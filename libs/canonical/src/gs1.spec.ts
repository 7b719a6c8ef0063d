import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSscc, gs1CheckDigit, gtinKind, isValidGs1, withCheckDigit, type Gs1Kind } from './gs1';

/** Cases of public test suites; where each is from stands in the file. */
const cases = readFileSync(join(__dirname, '../test/samples/gs1/check-digits.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','));

it.each(cases)('%s %s is valid: %s', (kind, value, valid) => {
  // A label carries the SSCC behind its application identifier.
  const [bare, number] = kind === 'SSCC with AI 00' ? ['SSCC', value.slice(2)] : [kind, value];
  expect(isValidGs1(bare as Gs1Kind, number)).toBe(valid === 'true');
});

it('finds each single wrong digit', () => {
  const digits = fc.stringMatching(/^[1-9]\d{12}$/);
  fc.assert(
    fc.property(digits, fc.nat(13), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
      const good = withCheckDigit(body);
      const wrong = good.slice(0, place) + String((Number(good[place]) + shift) % 10) + good.slice(place + 1);
      expect([isValidGs1('GTIN-14', good), isValidGs1('GTIN-14', wrong)]).toEqual([true, false]);
    }),
  );
});

it.each([
  ['GTIN-8', '9638507'],
  ['GTIN-12', '03600029145'],
  ['GTIN-13', '590123412345'],
  ['GTIN-14', '0950110153000'],
  ['GLN', '541003199920'],
  ['SSCC', '00614141123456789'],
] as const)('knows the check digit of a %s, and only in its own length', (kind, body) => {
  expect(isValidGs1(kind, withCheckDigit(body))).toBe(true);
  expect(isValidGs1(kind, withCheckDigit(`0${body}`))).toBe(false);
  expect(isValidGs1(kind, '0'.repeat(body.length + 1))).toBe(false);
});

it('builds an SSCC from prefix and serial', () => {
  expect(buildSscc('0', '0614141', 123456789)).toBe('006141411234567890');
  expect(isValidGs1('SSCC', buildSscc('3', '0614141', 99n))).toBe(true);
});

it('refuses what is not made of digits or too long', () => {
  expect(() => gs1CheckDigit('12a')).toThrow(RangeError);
  expect(() => buildSscc('0', '0614141', 12345678901)).toThrow(RangeError);
});

it('knows a GTIN by its length', () => {
  expect(gtinKind('036000291452')).toBe('GTIN-12');
  expect(gtinKind('036000291453')).toBeUndefined();
});
