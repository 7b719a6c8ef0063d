import { setImmediate as turn } from 'node:timers/promises';
import { AdvanceInTurn } from '../src/intake/advance-in-turn';
import type { AdvanceOrders } from '../src/intake/advance-orders';

/** Advances nothing until it is told to. */
class Advancing {
  readonly begun: { ids: string[]; end: () => void }[] = [];

  advanceAll(ids: string[]): Promise<void> {
    return new Promise((end) => this.begun.push({ ids, end }));
  }
  get orders(): number {
    return this.begun.reduce((sum, { ids }) => sum + ids.length, 0);
  }
}

const batch = (name: string, size = 100) => Array.from({ length: size }, (_, index) => `${name}-${index}`);

describe('orders that nobody waits for', () => {
  let advancing: Advancing;
  let pool: AdvanceInTurn;
  beforeEach(() => {
    advancing = new Advancing();
    pool = new AdvanceInTurn(advancing as unknown as AdvanceOrders);
  });

  it('are advanced 500 at a time; who brings more waits, and goes on in the order of coming', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await pool.begin(batch(name));
    const went: string[] = [];
    void pool.begin(batch('f')).then(() => went.push('f'));
    void pool.begin(batch('g')).then(() => went.push('g'));
    await turn();
    expect([advancing.orders, went]).toEqual([500, []]);
    advancing.begun[2].end();
    await turn();
    expect([advancing.orders, went]).toEqual([600, ['f']]);
    advancing.begun[0].end();
    await turn();
    expect(went).toEqual(['f', 'g']);
  });

  it('are not begun again while they are under way, and may be afterwards', async () => {
    await pool.begin(batch('a'));
    await pool.begin([...batch('a'), 'b-0']);
    expect(advancing.begun.map(({ ids }) => ids.length)).toEqual([100, 1]);
    advancing.begun[0].end();
    await turn();
    await pool.begin(batch('a'));
    expect(advancing.begun).toHaveLength(3);
  });

  it('are left to their timers when the service stops: nobody waits any longer', async () => {
    await pool.begin(batch('a', 500));
    const waiting = pool.begin(batch('b'));
    pool.beforeApplicationShutdown();
    await waiting;
    expect(advancing.orders).toBe(500);
  });
});
