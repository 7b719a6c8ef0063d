import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Client } from 'pg';
import { Installation } from '../../launcher/installation';
import { databaseOf } from '../../launcher/services';

/** edi alone, in a process of its own, on a database and folders that are there for this run only. */
export interface RunningEdi {
  folder: string;
  /** Of the process, while it runs */
  pid(): number | undefined;
  partner(id: string): Promise<void>;
  post(path: string, body: Readable, type: string): Promise<{ fileId: string; status: string }>;
  query(sql: string): Promise<Record<string, any>[]>;
}

export async function withEdi<T>(portBase: number, work: (edi: RunningEdi) => Promise<T>): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'crossdock-proof-'));
  const installation = await Installation.start({ home, portBase, only: ['edi'], env: { LOG_LEVEL: 'error' } });
  const client = new Client({ connectionString: databaseOf('edi', installation.databaseServer, installation.instance) });
  try {
    await client.connect();
    return await work(await handleOf(installation, client, home));
  } finally {
    await client.end();
    await installation.stop();
    await rm(home, { recursive: true, force: true });
  }
} // prettier-ignore

async function handleOf(installation: Installation, client: Client, home: string): Promise<RunningEdi> {
  const authorization = `Bearer ${await installation.token('proof', ['edi:write', 'edi:read', 'edi:manage'])}`;
  const call = async (method: string, path: string, body: string | Readable, type: string) => {
    const answer = await fetch(`${installation.urls.edi}${path}`, {
      method, body, headers: { authorization, 'content-type': type }, duplex: 'half',
    } as object); // prettier-ignore
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return {
    folder: join(home, 'edi'),
    pid: () => installation.pidOf('edi'),
    partner: async (id) => {
      const profile = { customerParty: { role: 'BY', qualifier: '92' } };
      const partner = { legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: id, profile };
      await call('PUT', `/v1/partners/${id}`, JSON.stringify(partner), 'application/json');
    },
    post: (path, body, type) => call('POST', path, body, type) as Promise<{ fileId: string; status: string }>,
    query: async (sql) => (await client.query(sql)).rows,
  };
} // prettier-ignore
