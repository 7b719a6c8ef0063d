import { asDomainError } from '@crossdock/canonical';
import type { Connector } from './connector';
import type { Faults } from './faults';

/** One effect of a connector (post an invoice, commit a tax document), ready to be tried. */
export interface ConformanceSubject<Request, Answer> {
  connector: Connector;
  /** A good request, with a new natural key each time. */
  aRequest(): Request;
  /** One that the other side refuses for good. */
  aRefusedRequest(): Request;
  perform(request: Request): Promise<Answer>;
  /** By natural key; undefined when the other side knows nothing of it. */
  lookUp(request: Request): Promise<Answer | undefined>;
  /** The other side's own number of what it made. */
  numberOf(answer: Answer): string;
  /** How many documents the other side holds for this natural key. */
  count(request: Request): Promise<number>;
  faults: Faults;
}

/** What every connector must do, whatever system is behind it. Call inside a spec; `subject` is asked for in each test. */
export function conformanceSuite<Request, Answer>(
  effect: string,
  subject: () => ConformanceSubject<Request, Answer>,
): void {
  describe(`a connector that can ${effect}`, () => {
    const outcome = async (work: Promise<unknown>) => {
      try {
        return { answer: await work };
      } catch (error) {
        return { error: asDomainError(error) };
      }
    };

    it('says what it can do, as data', () => {
      const { vendor, capabilities } = subject().connector;
      expect(vendor).toMatch(/^[a-z0-9-]+$/);
      expect(Object.values(capabilities).some(({ supported }) => supported)).toBe(true);
    });

    it('answers a repeat with the first result', async () => {
      const { perform, aRequest, numberOf, count } = subject();
      const request = aRequest();
      const [first, second] = [await perform(request), await perform(request)];
      expect(numberOf(second)).toBe(numberOf(first));
      expect(await count(request)).toBe(1);
    });

    it('makes one document of requests that arrive together', async () => {
      const { perform, aRequest, numberOf, count } = subject();
      const request = aRequest();
      const settled = await Promise.all(Array.from({ length: 8 }, () => outcome(perform(request))));
      const numbers = settled.flatMap(({ answer }) => (answer === undefined ? [] : [numberOf(answer as Answer)]));
      expect(new Set(numbers).size).toBe(1);
      expect(await count(request)).toBe(1);
      // Those that did not get through may only say so as something to try again.
      for (const { error } of settled) if (error) expect(error.kind).toBe('transient');
    });

    it('finds by natural key what it did while the answer was lost', async () => {
      const { perform, aRequest, lookUp, numberOf, count, faults } = subject();
      const request = aRequest();
      faults.set({ loseNextAnswers: 1 });
      expect((await outcome(perform(request))).error).toMatchObject({ kind: 'transient', code: 'ANSWER_LOST' });
      const found = await lookUp(request);
      expect(found).toBeDefined();
      expect(numberOf(await perform(request))).toBe(numberOf(found!));
      expect(await count(request)).toBe(1);
    });

    it('has done nothing when it fails before the work', async () => {
      const { perform, aRequest, lookUp, count, faults } = subject();
      const request = aRequest();
      faults.set({ failNext: 1 });
      expect((await outcome(perform(request))).error).toMatchObject({ kind: 'transient', code: 'SANDBOX_UNAVAILABLE' });
      expect(await lookUp(request)).toBeUndefined();
      await perform(request);
      expect(await count(request)).toBe(1);
    });

    it('refuses for good what the other side refuses, and keeps nothing of it', async () => {
      const { perform, aRefusedRequest, count } = subject();
      const request = aRefusedRequest();
      const { error } = await outcome(perform(request));
      expect(error?.kind).toBe('rejected');
      expect(error?.code).toMatch(/^[A-Z][A-Z0-9_]+$/);
      expect(await count(request)).toBe(0);
    });
  });
}
