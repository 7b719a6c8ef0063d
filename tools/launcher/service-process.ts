import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { distFolder } from './dist-folder';

export interface ServiceProcessOptions {
  name: string;
  /** The compiled main.js. */
  program: string;
  env: NodeJS.ProcessEnv;
  execArgv: string[];
  logFile: string;
  /** Told when the process ended on its own and when it will be started again. */
  onDeath(death: { name: string; code: number | null; signal: NodeJS.Signals | null; againInMs: number }): void;
}

const largestLog = 20 * 1024 * 1024;
const graceMs = 12_000;
const longestPauseMs = 10_000;

/** One program in its own process: started again, later each time, when it dies without having been told to. */
export class ServiceProcess {
  private child?: ChildProcess;
  private wanted = false;
  private startedAt = 0;
  private deaths = 0;

  constructor(private readonly options: ServiceProcessOptions) {}

  get pid(): number | undefined {
    return this.running ? this.child!.pid : undefined;
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  start(): void {
    if (this.running) return;
    this.wanted = true;
    const { program, env, execArgv, logFile } = this.options;
    const log = openLog(logFile);
    // Its own process group: Ctrl-C reaches the launcher only, which stops the services in order. The leash ends a
    // service whose launcher is gone.
    const child = fork(program, {
      env,
      execArgv: [...execArgv, '--require', join(distFolder, 'tools/launcher/leash.js')],
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    closeSync(log);
    this.child = child;
    this.startedAt = Date.now();
    child.once('exit', (code, signal) => this.ended(child, code, signal));
    child.on('error', () => {}); // a message that could not be sent: its end is reported by exit
  }

  /** Sends a signal. One that ends the process leaves it down until `start`; waits until it is gone. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    if (!child || !this.running) return;
    const ends = signal !== 'SIGSTOP' && signal !== 'SIGCONT';
    if (ends) this.wanted = false;
    child.kill(signal);
    if (ends) await gone(child);
  }

  /** Asks it to finish its work and end; kills it when it takes too long. */
  async stop(): Promise<void> {
    this.wanted = false;
    const child = this.child;
    if (!child || !this.running) return;
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    const ended = await Promise.race([gone(child).then(() => true), sleep(graceMs, false, { ref: false })]);
    if (!ended) {
      child.kill('SIGKILL');
      await gone(child);
    }
  }

  lastWords(lines = 15): string {
    return readFileSync(this.options.logFile, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  private ended(child: ChildProcess, code: number | null, signal: NodeJS.Signals | null): void {
    if (!this.wanted || child !== this.child) return;
    this.deaths = Date.now() - this.startedAt > 60_000 ? 1 : this.deaths + 1;
    const againInMs = Math.min(500 * 2 ** (this.deaths - 1), longestPauseMs);
    this.options.onDeath({ name: this.options.name, code, signal, againInMs });
    setTimeout(() => this.wanted && this.start(), againInMs).unref();
  }
}

function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}
