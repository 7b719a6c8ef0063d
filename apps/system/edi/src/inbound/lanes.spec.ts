import { Lanes } from './lanes';

/** Work that runs until it is let go. */
class Held {
  running = false;
  private readonly gate: Promise<void>;
  release!: () => void;

  constructor() {
    this.gate = new Promise((resolve) => (this.release = resolve));
  }

  readonly run = (): Promise<void> => {
    this.running = true;
    return this.gate;
  };
}
const soon = () => new Promise((resume) => setImmediate(resume));

describe('lanes', () => {
  it('work on one file of a partner at a time, and on three of different partners', async () => {
    const lanes = new Lanes();
    const works = ['A', 'A', 'B', 'C', 'D'].map((lane) => ({ lane, work: new Held() }));
    for (const { lane, work } of works) lanes.add(lane, work.run);
    expect(works.map(({ work }) => work.running)).toEqual([true, false, true, true, false]);
    works[0].work.release();
    await soon();
    expect(works.map(({ work }) => work.running)).toEqual([true, true, true, true, false]);
    works[2].work.release();
    await soon();
    expect(works.at(-1)!.work.running).toBe(true);
    for (const { work } of works) work.release();
    await lanes.idle();
    expect(works.every(({ work }) => work.running)).toBe(true);
  });

  it('keep a place free of big files, so that a single order waits for no batch', async () => {
    const lanes = new Lanes();
    const batches = ['A', 'B', 'C'].map((lane) => ({ lane, work: new Held() }));
    for (const { lane, work } of batches) lanes.add(lane, work.run, true);
    expect(batches.map(({ work }) => work.running)).toEqual([true, true, false]);
    const order = new Held();
    lanes.add('D', order.run);
    expect(order.running).toBe(true);
    batches[0].work.release();
    await soon();
    expect(batches[2].work.running).toBe(true);
    for (const { work } of [...batches, { work: order }]) work.release();
    await lanes.idle();
  });
});
