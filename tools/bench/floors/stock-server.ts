import { createServer, type ServerResponse } from 'node:http';
import { Pool } from 'pg';

/**
 * The floors of stock behind bare node:http (or, for `nest`, behind Nest and Fastify): `node stock-server.js KIND PORT`.
 * row-lock: a hand-written transaction a hold; group: what queued while the last group committed, decided in one statement;
 * select: one indexed SELECT; bytes, nest: FLOOR_BODY from memory. FLOOR_DATABASE_URL, FLOOR_CONNECTIONS.
 */
interface Hold {
  item: number;
  qty: number;
  ref: string;
}

const tables = `
  DROP TABLE IF EXISTS item, reservation;
  CREATE TABLE item (id int PRIMARY KEY, on_hand bigint NOT NULL, reserved bigint NOT NULL DEFAULT 0) WITH (fillfactor = 50);
  CREATE TABLE reservation (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, item_id int NOT NULL, qty int NOT NULL, ref text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now());
  INSERT INTO item SELECT g, 1000000000 FROM generate_series(1, 10000) g`;

export async function prepareFloor(connectionString: string): Promise<void> {
  const pool = new Pool({ connectionString, max: 1 });
  await pool.query(tables);
  await pool.query('VACUUM ANALYZE item');
  await pool.end();
}

function rowLock(pool: Pool) {
  return async ({ item, qty, ref }: Hold): Promise<boolean> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query({ name: 'sel', text: 'SELECT on_hand - reserved AS a FROM item WHERE id = $1 FOR UPDATE', values: [item] });
      if (Number(rows[0].a) < qty) return (await client.query('ROLLBACK'), false);
      await client.query({ name: 'upd', text: 'UPDATE item SET reserved = reserved + $2 WHERE id = $1', values: [item, qty] });
      await client.query({ name: 'ins', text: 'INSERT INTO reservation (item_id, qty, ref) VALUES ($1, $2, $3)', values: [item, qty, ref] });
      await client.query('COMMIT');
      return true;
    } finally {
      client.release();
    }
  };
} // prettier-ignore

const group = `
  WITH req AS (SELECT * FROM unnest($1::int[], $2::int[], $3::text[]) WITH ORDINALITY AS r(item, qty, ref, ord)),
  locked AS (SELECT id, on_hand - reserved AS a FROM item WHERE id = ANY ($1::int[]) ORDER BY id FOR UPDATE),
  decided AS (SELECT r.*, sum(qty) OVER (PARTITION BY item ORDER BY ord) <= l.a AS ok FROM req r JOIN locked l ON l.id = r.item),
  upd AS (UPDATE item SET reserved = item.reserved + s.q FROM (SELECT item, sum(qty) q FROM decided WHERE ok GROUP BY item) s WHERE item.id = s.item),
  ins AS (INSERT INTO reservation (item_id, qty, ref) SELECT item, qty, ref FROM decided WHERE ok)
  SELECT ord::int, ok FROM decided`;

function groupCommit(pool: Pool) {
  const queue: { hold: Hold; resolve(ok: boolean): void; reject(error: unknown): void }[] = [];
  let busy = false;
  const flush = async () => {
    busy = true;
    while (queue.length > 0) {
      const batch = queue.splice(0, 500);
      const values = [batch.map(({ hold }) => hold.item), batch.map(({ hold }) => hold.qty), batch.map(({ hold }) => hold.ref)];
      try {
        const { rows } = await pool.query({ name: 'group', text: group, values });
        for (const { ord, ok } of rows) batch[ord - 1].resolve(ok);
      } catch (error) {
        for (const each of batch) each.reject(error);
      }
    }
    busy = false;
  };
  return (hold: Hold) =>
    new Promise<boolean>((resolve, reject) => {
      queue.push({ hold, resolve, reject });
      if (!busy) {
        busy = true;
        setImmediate(() => void flush());
      }
    });
} // prettier-ignore

const say = (response: ServerResponse, status: number, body: string) => {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
};

async function main([kind, port]: string[]): Promise<void> {
  const body = process.env.FLOOR_BODY ?? '{}';
  if (kind === 'nest') return nest(JSON.parse(body), Number(port));
  const pool = new Pool({ connectionString: process.env.FLOOR_DATABASE_URL, max: Number(process.env.FLOOR_CONNECTIONS ?? 16) });
  const hold = kind === 'group' ? groupCommit(pool) : rowLock(pool);
  const select = { name: 'av', text: 'SELECT id, on_hand, reserved, on_hand - reserved AS available FROM item WHERE id = $1' };
  createServer((request, response) => {
    const failed = (error: unknown) => say(response, 500, JSON.stringify(String(error)));
    if (kind === 'bytes') return say(response, 200, body);
    if (kind === 'select')
      return void pool.query({ ...select, values: [Number(request.url!.slice(1))] }).then(({ rows }) => say(response, 200, JSON.stringify(rows[0])), failed);
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => hold(JSON.parse(text)).then((ok) => say(response, ok ? 201 : 409, `{"held":${ok}}`), failed));
  }).listen(Number(port), '127.0.0.1', () => console.log('UP'));
} // prettier-ignore

async function nest(body: unknown, port: number): Promise<void> {
  await import('reflect-metadata');
  const { Controller, Get, Module } = await import('@nestjs/common');
  const { NestFactory } = await import('@nestjs/core');
  const { FastifyAdapter } = await import('@nestjs/platform-fastify');
  class Answer {
    get(): unknown {
      return body;
    }
  }
  Get(':id')(Answer.prototype, 'get', Object.getOwnPropertyDescriptor(Answer.prototype, 'get')!);
  Controller()(Answer);
  class Root {}
  Module({ controllers: [Answer] })(Root);
  const app = await NestFactory.create(Root, new FastifyAdapter(), { logger: false });
  await app.listen(port, '127.0.0.1');
  console.log('UP');
}

if (require.main === module) void main(process.argv.slice(2));
