import type { DemoProgress } from '../demo/contract';
import { dim } from './table';

interface Bar {
  start(total: number, value: number, payload: object): void;
  setTotal(total: number): void;
  getTotal(): number;
  update(value: number, payload: object): void;
  stop(): void;
}

/** Shows how far the demo is: a bar in a terminal, a line now and then elsewhere. */
export function progressDisplay(): { show(progress: DemoProgress): void; end(): void } {
  return process.stdout.isTTY ? bar() : lines();
}

function bar() {
  const { SingleBar, Presets } = require('cli-progress') as {
    SingleBar: new (...args: object[]) => Bar;
    Presets: { shades_grey: object };
  };
  let step = '';
  let current: Bar | undefined;
  return {
    show({ step: next, done, total, note = '' }: DemoProgress) {
      if (next !== step) {
        current?.update(current.getTotal(), { note: '' }); // the next step has begun, so this one is done
        current?.stop();
        step = next;
        current = new SingleBar(
          { format: `  ${step.padEnd(22)} {bar} {value}/{total}  {note}`, hideCursor: true },
          Presets.shades_grey,
        );
        current.start(total, done, { note });
      }
      current!.setTotal(total);
      current!.update(done, { note });
    },
    end: () => current?.stop(),
  };
}

function lines() {
  let shown = '';
  return {
    show({ step, done, total, note = '' }: DemoProgress) {
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (shown === `${step} ${tenth}`) return;
      shown = `${step} ${tenth}`;
      console.log(dim(`  ${step}: ${done}/${total} ${note}`.trimEnd()));
    },
    end() {},
  };
}
