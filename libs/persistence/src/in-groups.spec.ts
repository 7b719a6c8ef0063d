import { inGroups } from './in-groups';

const later = <T>(value: T) => new Promise<T>((resolve) => setImmediate(() => resolve(value)));

describe('inGroups', () => {
  it('makes the next group of what arrived while the last one ran', async () => {
    const groups: number[][] = [];
    const double = inGroups<number, number>(async (items) => {
      groups.push(items);
      return later(items.map((item) => item * 2));
    });
    const first = double(1);
    await Promise.resolve();
    const rest = [2, 3, 4].map(double);
    expect(await Promise.all([first, ...rest])).toEqual([2, 4, 6, 8]);
    expect(groups).toEqual([[1], [2, 3, 4]]);
  });

  it('keeps groups at the stated size', async () => {
    const sizes: number[] = [];
    const same = inGroups<number, number>(async (items) => (sizes.push(items.length), items), { max: 2 });
    await Promise.all([1, 2, 3, 4, 5].map(same));
    expect(sizes).toEqual([2, 2, 1]);
  });

  it('rejects the caller whose slot holds an error and answers its neighbours', async () => {
    const positive = inGroups<number, number>(async (items) => items.map((n) => (n < 0 ? new Error(`no ${n}`) : n)));
    const [one, two, three] = await Promise.allSettled([1, -2, 3].map(positive));
    expect(one).toMatchObject({ value: 1 });
    expect(two).toMatchObject({ reason: { message: 'no -2' } });
    expect(three).toMatchObject({ value: 3 });
  });

  it('refuses who comes when too many wait, with when to come again, and serves the rest', async () => {
    const same = inGroups<number, number>(later, { max: 1, mostWaiting: 2 });
    const settled = await Promise.allSettled([1, 2, 3].map(same));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(settled[2]).toMatchObject({ reason: { kind: 'transient', code: 'TOO_BUSY', details: { retryAfterSeconds: 1 } } }); // prettier-ignore
    await expect(same(4)).resolves.toBe(4);
  });

  it('rejects the whole group when its work throws, and goes on with the next', async () => {
    let calls = 0;
    const work = inGroups<number, number>(async (items) => {
      if (++calls === 1) throw new Error('down');
      return items;
    });
    await expect(Promise.all([work(1), work(2)])).rejects.toThrow('down');
    await expect(work(3)).resolves.toBe(3);
  });
});
