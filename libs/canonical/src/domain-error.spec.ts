import { asDomainError, DomainError } from './domain-error';

describe('a domain error', () => {
  it('says in words what its code and facts are', () => {
    expect(new DomainError('conflict', 'HOLD_EXPIRED', { holdId: 'h-1', age: 7 }).message).toBe(
      'hold expired (holdId h-1, age 7)',
    );
    expect(new DomainError('rejected', 'EMPTY_ORDER').message).toBe('empty order');
  });

  it('prefers a message of its own, then those of its fields', () => {
    const errors = [{ pointer: '/lines/0/sku', code: 'UNKNOWN_ITEM', message: 'item NW-999 is unknown' }];
    expect(new DomainError('rejected', 'ORDER_INVALID', {}, errors).message).toBe('item NW-999 is unknown');
    expect(new DomainError('rejected', 'ORDER_INVALID', { message: 'no' }, errors).message).toBe('no');
  });

  it('is made of anything that was thrown, and stays itself', () => {
    const own = new DomainError('transient', 'WMS_DOWN');
    expect(asDomainError(own)).toBe(own);
    const defect = new TypeError('undefined is not a function');
    expect(asDomainError(defect)).toMatchObject({
      kind: 'unexpected',
      code: 'UNEXPECTED',
      message: defect.message,
      cause: defect,
    });
    expect(asDomainError('just a text')).toMatchObject({ kind: 'unexpected', message: 'just a text' });
  });
});
