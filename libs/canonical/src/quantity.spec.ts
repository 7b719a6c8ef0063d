import fc from 'fast-check';
import { inBaseUnits, unitCodes, units } from './quantity';

const each = { unit: 'EA', baseUnits: 1 };

describe('quantities', () => {
  it('knows its units by UN/ECE Recommendation 20 code, each once', () => {
    expect(new Set(unitCodes).size).toBe(unitCodes.length);
    for (const code of unitCodes) expect(code).toMatch(/^[A-Z0-9]{2,3}$/);
    expect(units.KGM).toBe('kilogram');
  });

  it('turns a quantity into whole base units, or refuses: it never rounds', () => {
    const values = fc.nat(10_000_000).map((thousandths) => ({ thousandths, text: (thousandths / 1000).toFixed(3) }));
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5_000 }), ({ thousandths, text }, baseUnits) => {
        const convert = () => inBaseUnits({ value: text, unit: 'CS' }, [each, { unit: 'CS', baseUnits }]);
        const product = BigInt(thousandths) * BigInt(baseUnits);
        if (product % 1000n === 0n) expect(convert()).toBe(Number(product / 1000n));
        else expect(convert).toThrow(expect.objectContaining({ kind: 'rejected', code: 'QUANTITY_NOT_WHOLE' }));
      }),
    );
  });

  it.each([
    ['0.5', 24, 12],
    ['1.5', 2, 3],
    ['12', 1, 12],
    ['0.041666', 24, undefined],
    ['0.1', 1, undefined],
  ])('%s of a unit of %d is %s base units', (value, baseUnits, expected) => {
    const convert = () => inBaseUnits({ value, unit: 'CS' }, [{ unit: 'CS', baseUnits }]);
    if (expected === undefined) expect(convert).toThrow(expect.objectContaining({ code: 'QUANTITY_NOT_WHOLE' }));
    else expect(convert()).toBe(expected);
  });

  it('refuses a unit in which the item is not sold, and says which ones it has', () => {
    const convert = () => inBaseUnits({ value: '1', unit: 'PF' }, [each, { unit: 'CS', baseUnits: 24 }]);
    expect(convert).toThrow(
      expect.objectContaining({
        kind: 'rejected',
        code: 'UNIT_NOT_OF_ITEM',
        details: { unit: 'PF', allowed: 'EA, CS' },
      }),
    );
  });
});
