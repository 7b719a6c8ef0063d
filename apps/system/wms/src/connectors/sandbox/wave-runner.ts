import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { RunWave } from './run-wave';

/** How often the warehouse looks for work when it has none, in ms: `WMS_WAVE_MS`. */
const pauseMs = (): number => Number(process.env.WMS_WAVE_MS ?? 200);

/** Runs wave after wave while releases wait. Replicas share them: a release is locked by whoever takes it. */
@Injectable()
export class WaveRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Waves');
  private stopping = false;
  private running?: Promise<void>;
  private wakeUp?: () => void;

  constructor(private readonly waves: RunWave) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    this.wakeUp?.();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      const shipped = await this.waves.run().catch((error: unknown) => {
        this.logger.warn(`the wave is put off: ${String(error)}`);
        return 0;
      });
      if (shipped === 0 && !this.stopping) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resume) => {
      const timer = setTimeout(resume, pauseMs());
      this.wakeUp = () => {
        clearTimeout(timer);
        resume();
      };
    });
  }
}
