import type { PublishOutcome } from '../transport/transport';
import type { OutboxRow } from './outbox-reader';
import { Underway } from './underway';

const row = (position: number, key: string): OutboxRow => ({
  position: String(position),
  key,
  attempts: 0,
  id: `m-${position}`,
  type: 'coin.paid.v1',
  kind: 'event',
  body: '{}',
});
const positions = (rows: OutboxRow[]) => rows.map((one) => Number(one.position));

describe('rows under way', () => {
  it('go all at once where that happens entirely or not at all', () => {
    const underway = new Underway(true);
    underway.add([row(1, 'a'), row(2, 'a'), row(3, 'b')]);
    const wave = underway.wave();
    expect(positions(wave)).toEqual([1, 2, 3]);
    underway.settle(wave, ['confirmed', 'confirmed', 'confirmed']);
    expect(underway.size).toBe(0);
  });

  it('go one a key where every message is decided by itself, and others join in between', () => {
    const underway = new Underway(false);
    underway.add([row(1, 'a'), row(2, 'a'), row(3, 'a'), row(4, 'b')]);
    expect(positions(settleAll(underway))).toEqual([1, 4]);
    underway.add([row(5, 'c'), row(6, 'a')]);
    expect(underway.positions()).toEqual(['2', '3', '5', '6']);
    expect(positions(settleAll(underway))).toEqual([2, 5]);
    expect(positions(settleAll(underway))).toEqual([3]);
    expect(positions(settleAll(underway))).toEqual([6]);
    expect(underway.size).toBe(0);
  });

  it('make room for others beside a key with very many', () => {
    const underway = new Underway(false);
    underway.add([...Array.from({ length: 50 }, (_, index) => row(index + 1, 'a')), row(51, 'b')]);
    expect(underway.crowdedKeys()).toEqual(['a']);
    settleAll(underway);
    expect(underway.crowdedKeys()).toEqual([]);
  });

  it('forget what comes behind a refused one: the outbox gives it again, in order', () => {
    const underway = new Underway(false);
    underway.add([row(1, 'a'), row(2, 'a'), row(3, 'b'), row(4, 'b')]);
    const { confirmed, refused } = underway.settle(underway.wave(), ['nacked', 'confirmed']);
    expect(positions(confirmed)).toEqual([3]);
    expect(refused).toMatchObject([{ row: { position: '1' }, outcome: 'nacked' }]);
    expect(underway.positions()).toEqual(['4']);
  });

  function settleAll(underway: Underway): OutboxRow[] {
    const wave = underway.wave();
    underway.settle(
      wave,
      wave.map((): PublishOutcome => 'confirmed'),
    );
    return wave;
  }
});
