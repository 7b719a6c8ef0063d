import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '../../../libs/testing/src/free-port';
import { distFolder } from '../../launcher/dist-folder';
import { type Call, drive, type Loaded } from './load';

export type FloorKind = 'row-lock' | 'group' | 'select' | 'bytes' | 'nest';

/** Starts a floor in a process of its own, drives it like the service, and ends it. */
export async function measureFloor(
  kind: FloorKind,
  env: Record<string, string>,
  load: { connections: number; seconds: number; prepared?: number; next(): Call },
): Promise<Loaded> {
  const port = await freePort();
  const program = join(distFolder, 'tools/bench/floors/stock-server.js');
  const server = spawn(process.execPath, [program, kind, String(port)], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.once('data', () => resolve());
      server.once('exit', (code) => reject(new Error(`the floor ${kind} ended with ${code}`)));
    });
    const url = `http://127.0.0.1:${port}`;
    await drive({ ...load, url, seconds: 1 });
    return await drive({ ...load, url });
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill();
    await ended;
  }
}
