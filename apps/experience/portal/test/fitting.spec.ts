import fc from 'fast-check';
import { fitting } from '../src/fitting';

describe('a key that must fit', () => {
  it('stays as it is when it does', () => {
    expect(fitting('VINET:10248', 60)).toBe('VINET:10248');
    expect(fitting(`VINET:Ä ${'1'.repeat(52)}`, 60)).toBe(`VINET:Ä ${'1'.repeat(52)}`);
  });

  it('fits, begins as it began, and differs from every other one', () => {
    const long = `VINET:${'0'.repeat(60)}`;
    const [one, other] = [fitting(`${long}1`, 60), fitting(`${long}2`, 60)];
    expect([one.length, other.length]).toEqual([60, 60]);
    expect(one).toMatch(/^VINET:0+~[0-9a-f]{32}$/);
    expect(one).not.toBe(other);
    expect(fitting(`${long}1`, 60)).toBe(one);
  });

  it('keeps apart what differs, whatever it is, and fits', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), fc.string({ maxLength: 300, unit: 'binary' }), (one, other) => {
        expect(fitting(one, 200).length).toBeLessThanOrEqual(200);
        expect(fitting(one, 200) === fitting(other, 200)).toBe(one === other);
      }),
    )); // prettier-ignore
});
