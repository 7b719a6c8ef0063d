import { DomainError } from '@crossdock/canonical';

/** How badly a sandbox behaves. Rates are fractions of 1 of its calls; `…Next` counts calls down and comes before the rates. */
export interface FaultSettings {
  latencyMs: number;
  /** Refuse to do the work. */
  failRate: number;
  failNext: number;
  /** Do the work and lose the answer. */
  loseAnswerRate: number;
  loseNextAnswers: number;
}

const wellBehaved: FaultSettings = { latencyMs: 0, failRate: 0, failNext: 0, loseAnswerRate: 0, loseNextAnswers: 0 };

/** The faults of one sandbox in one process. */
export class Faults {
  private settings: FaultSettings;
  private readonly random: () => number;

  /** @param options.seed makes the rates' coins repeatable */
  constructor(initial: Partial<FaultSettings> = {}, options: { seed?: number } = {}) {
    this.settings = { ...wellBehaved, ...initial };
    this.random = options.seed === undefined ? Math.random : coins(options.seed);
  }

  current(): FaultSettings {
    return { ...this.settings };
  }

  /** Changes what is named and leaves the rest. */
  set(changes: Partial<FaultSettings>): FaultSettings {
    this.settings = { ...this.settings, ...changes };
    return this.current();
  }

  reset(): void {
    this.settings = { ...wellBehaved };
  }

  /**
   * Calls the sandbox as over a bad line: waits, perhaps fails before the work, does it, perhaps loses the answer. The work
   * must commit by itself, as an outside system does, or a lost answer would undo it.
   * @throws DomainError `transient`: `SANDBOX_UNAVAILABLE` (nothing was done) or `ANSWER_LOST` (it was done)
   */
  async around<T>(work: () => Promise<T>): Promise<T> {
    const { latencyMs } = this.settings;
    if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
    if (this.strikes('failNext', 'failRate'))
      throw new DomainError('transient', 'SANDBOX_UNAVAILABLE', {
        message: 'the sandbox is set to fail: nothing was done',
      });
    const answer = await work();
    if (this.strikes('loseNextAnswers', 'loseAnswerRate'))
      throw new DomainError('transient', 'ANSWER_LOST', { message: 'the answer was lost: look up before repeating' });
    return answer;
  }

  private strikes(count: 'failNext' | 'loseNextAnswers', rate: 'failRate' | 'loseAnswerRate'): boolean {
    if (this.settings[count] > 0) {
      this.settings[count]--;
      return true;
    }
    return this.settings[rate] > 0 && this.random() < this.settings[rate];
  }
}

/** True when the outside system may have done the work although it gave no answer. */
export const isAnswerLost = (error: unknown): boolean => error instanceof DomainError && error.code === 'ANSWER_LOST';

/**
 * Faults from `<SERVICE>_SANDBOX_FAULTS`, a JSON object such as `{"latencyMs":20,"loseAnswerRate":0.01}`; none without it.
 * @throws Error that names the variable
 */
export function faultsFromEnv(service: string, env: NodeJS.ProcessEnv = process.env): Faults {
  const variable = `${service.toUpperCase().replaceAll('-', '_')}_SANDBOX_FAULTS`;
  return new Faults(env[variable] ? parse(variable, env[variable]) : {});
}

function parse(variable: string, text: string): Partial<FaultSettings> {
  const names = Object.keys(wellBehaved);
  try {
    const settings = JSON.parse(text) as Record<string, unknown>;
    if (
      Object.entries(settings).every(([name, value]) => names.includes(name) && typeof value === 'number' && value >= 0)
    )
      return settings;
  } catch {
    // Said below.
  }
  throw new Error(`${variable} must be a JSON object of numbers named ${names.join(', ')}`);
}

// mulberry32
function coins(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
