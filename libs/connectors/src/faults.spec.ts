import { Faults, faultsFromEnv, isAnswerLost } from './faults';

describe('Faults', () => {
  const counted = () => {
    const work = { done: 0 };
    return { work, run: async () => ++work.done };
  };

  it('lets well-behaved calls through', async () => {
    expect(await new Faults().around(async () => 'answer')).toBe('answer');
  });

  it('fails so many next calls before the work', async () => {
    const { work, run } = counted();
    const faults = new Faults({ failNext: 2 });
    for (let i = 0; i < 2; i++)
      await expect(faults.around(run)).rejects.toMatchObject({ kind: 'transient', code: 'SANDBOX_UNAVAILABLE' });
    expect(work.done).toBe(0);
    expect(await faults.around(run)).toBe(1);
  });

  it('does the work and loses the answer', async () => {
    const { work, run } = counted();
    const faults = new Faults({ loseNextAnswers: 1 });
    const error: unknown = await faults.around(run).catch((thrown: unknown) => thrown);
    expect(isAnswerLost(error)).toBe(true);
    expect(work.done).toBe(1);
    expect(await faults.around(run)).toBe(2);
  });

  it('passes on the error of the work itself', async () => {
    const faults = new Faults({ loseNextAnswers: 1 });
    await expect(faults.around(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(faults.current().loseNextAnswers).toBe(1);
  });

  it('strikes by rate, the same for the same seed', async () => {
    const play = async () => {
      const faults = new Faults({ failRate: 0.3 }, { seed: 7 });
      const results: boolean[] = [];
      for (let i = 0; i < 200; i++) results.push(await faults.around(async () => true).catch(() => false));
      return results;
    };
    const failed = (await play()).filter((went) => !went).length;
    expect(failed).toBeGreaterThan(35);
    expect(failed).toBeLessThan(85);
    expect(await play()).toEqual(await play());
  });

  it('waits as long as it is told', async () => {
    jest.useFakeTimers();
    try {
      const { work, run } = counted();
      const call = new Faults({ latencyMs: 250 }).around(run);
      await jest.advanceTimersByTimeAsync(249);
      expect(work.done).toBe(0);
      await jest.advanceTimersByTimeAsync(1);
      expect(await call).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });

  it('reads the environment and names a variable that is wrong', () => {
    expect(faultsFromEnv('tax', { TAX_SANDBOX_FAULTS: '{"latencyMs":20}' }).current().latencyMs).toBe(20);
    expect(() => faultsFromEnv('tax', { TAX_SANDBOX_FAULTS: '{"latency":20}' })).toThrow('TAX_SANDBOX_FAULTS');
    expect(() => faultsFromEnv('tax', { TAX_SANDBOX_FAULTS: 'fast' })).toThrow('TAX_SANDBOX_FAULTS');
  });
});
