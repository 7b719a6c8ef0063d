import { writeFile } from 'node:fs/promises';
import type { RunDemo } from '../demo/contract';
import type { Verify } from '../verify/contract';
import { Installation, type InstallationEvent } from './installation';
import { faultsOf } from './judgement';
import { type StartOptions, startOptions, usage } from './options';
import { progressDisplay } from './progress';
import { directions, summaryText } from './report';
import { stopOnSignal } from './stop-on-signal';
import { bold, dim, red } from './table';

/** `npm start`: everything up, the demo company's orders through, and then where to look. */
async function main(options: StartOptions): Promise<void> {
  const began = Number(process.env.CROSSDOCK_STARTED_AT ?? Date.now());
  const installation = new Installation({ ...options, onEvent: tell });
  const signals = stopOnSignal(installation);
  try {
    await installation.start();
    console.log(
      `${bold('ready')} after ${((Date.now() - began) / 1000).toFixed(1)} s, messages by ${installation.transport}`,
    );
    const faults = await mainJob(installation, options);
    if (options.once) {
      await installation.stop();
      process.exit(faults.length === 0 ? 0 : 1);
    }
  } catch (error) {
    // What fails while everything is being stopped fails because of that.
    if (signals.stopping) return;
    await installation.stop();
    throw error;
  }
}

/** Replays the orders, verifies, reports; returns what is wrong. */
async function mainJob(installation: Installation, options: StartOptions): Promise<string[]> {
  if (options.orders === 0) {
    if (!options.once) console.log(await directions(installation, undefined));
    return [];
  }
  const { runDemo } = require('../demo/run') as { runDemo: RunDemo };
  const { verify } = require('../verify') as { verify: Verify };
  const progress = progressDisplay();
  const summary = await runDemo({
    urls: installation.urls,
    ediFolder: `${installation.home}/edi`,
    transport: installation.transport,
    orders: options.orders,
    databaseUrl: (service) => installation.databaseUrl(service),
    token: (...request) => installation.token(...request),
    tokenOf: (...request) => installation.tokenOf(...request),
    onProgress: progress.show,
  }).finally(progress.end);
  const verification = await verify({
    databaseUrl: (service) => installation.databaseUrl(service),
    transport: installation.transport,
  });
  console.log(summaryText(summary, verification));
  if (options.json) {
    await writeFile(options.json, `${JSON.stringify({ ...summary, checks: verification.checks }, null, 2)}\n`);
  }
  const faults = faultsOf(summary, verification, options.orders);
  for (const fault of faults) console.error(red(fault));
  if (!options.once) console.log(await directions(installation, summary.example));
  return faults;
}

function tell(event: InstallationEvent): void {
  switch (event.kind) {
    case 'postgres-ready':
      return console.log(dim(`  PostgreSQL  ${new URL(event.url).host}  ${event.seconds.toFixed(1)} s`));
    case 'service-ready':
      return console.log(dim(`  ${event.name.padEnd(24)} ready  ${event.seconds.toFixed(1)} s`));
    case 'service-died':
      return console.error(red(`  ${event.name} died (${event.how}); again in ${event.againInMs / 1000} s`));
  }
}

function fail(error: Error): never {
  console.error(red(error.message));
  if (process.env.DEBUG) console.error(error.stack);
  process.exit(1);
}

try {
  const options = startOptions(process.argv.slice(2), process.env);
  if (options === 'help') console.log(usage);
  else main(options).catch(fail);
} catch (error) {
  fail(error as Error);
}
