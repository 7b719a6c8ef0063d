import fc from 'fast-check';
import { checkDigitRows } from '../test/samples';
import { buildSscc, gs1CheckDigit, gtinKind, isValidGs1, withCheckDigit, type Gs1Kind } from './gs1';

it.each(checkDigitRows())('%s %s is valid: %s', (kind, value, valid) => {
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
