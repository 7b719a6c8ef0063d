import { Client } from 'pg';
import { eventually } from '../../../libs/testing/src/eventually';
import { orders } from '../../demo/data';
import { SubmitOrder } from '../../demo/submit-order';
import { deeds, orphanReceipt } from './deeds';
import { deliverSubstitute, substitute, superseded } from './deliver-substitute';
import { contextOf, FinishedRun } from './finished-run';

const replayed = 30;
const patienceMs = 180_000;

describe('npm run verify, on a finished run', () => {
  let run: FinishedRun;

  beforeAll(async () => {
    const [order] = orders().slice(replayed).filter(({ channel }) => channel === 'edi'); // prettier-ignore
    run = await FinishedRun.of(replayed, (context) => deliverSubstitute(context, order));
  }, 400_000);
  afterAll(() => run?.discard());

  it(
    'ends with 0 when nothing was done to it',
    async () => {
      const { code, output } = await run.verify();
      expect(faultsIn(output)).toBe('');
      expect(code).toBe(0);
    },
    patienceMs,
  );

  it('shows in the timeline what was ordered, and what came in its place', async () => {
    const told = await run.change('operations', `SELECT data #>> '{substitutes,0}' AS name FROM timeline_event WHERE type = 'order.accepted.v1' AND data ? 'substitutes'`); // prettier-ignore
    expect(JSON.parse(told)).toEqual({ lineNumber: 1, sku: superseded, substituteSku: substitute });
  });

  it('ends with 0 when the order of a receipt is parked, and when it was discarded', async () => {
    await run.undoing('marketplace', () =>
      run.undoing('order-to-cash', async () => {
        const key = (await run.change('marketplace', orphanReceipt)).replace(' ', ':');
        const parked = await run.change('order-to-cash',
          `INSERT INTO parked (type, key, envelope, status, attempts, reason, owner_role) VALUES ('order.submit.v1', '${key}', '{}', 'parked', 1, 'rejected: waits for a person', 'operations')
           RETURNING id AS name`);
        await run.undoing('operations', async () => {
          const opened = `INSERT INTO exception (id, service, stage, code, detail, owner_role, status, due_at, facts, opened_at)
            VALUES ('${parked}', 'order-to-cash', 'parked-message', 'INVALID_MESSAGE', '', 'operations', 'open', now(), '{"type": "order.submit.v1", "key": "${key}"}', now()) RETURNING id AS name`;
          await run.change('operations', opened);
          expect(faultsIn((await run.verify()).output)).toBe('');
          await run.change('operations', `UPDATE exception SET status = 'closed', resolution = 'discarded by user:ops: withdrawn' WHERE id = '${parked}' RETURNING id AS name`);
          await run.change('order-to-cash', `DELETE FROM parked WHERE id = '${parked}' RETURNING id AS name`);
          expect(faultsIn((await run.verify()).output)).toBe('');
        });
      }));
  }, patienceMs); // prettier-ignore

  it.each(deeds)(
    'ends with 1 and names the row when %s',
    async (_what, service, statement) => {
      await run.undoing(service, async () => {
        const name = await run.change(service, statement);
        const { code, output } = await run.verify();
        expect(faultsIn(output)).toContain(name);
        expect(code).toBe(1);
      });
    },
    patienceMs,
  );

  // Last: it works on the databases themselves.
  it('ends with 1 and names the order when a row of the outbox is dropped before it was sent', async () => {
    const named = await run.whileUp(async (installation) => {
      const client = new Client({ connectionString: run.url('order-to-cash') });
      await client.connect();
      try {
        // The relay's lease in other hands: what commits now waits in the outbox.
        await client.query(`UPDATE lease SET owner = 'nobody', epoch = epoch + 1, expires_at = now() + interval '1 hour' WHERE name = 'relay'`); // prettier-ignore
        const order = orders().slice(replayed).find(({ channel }) => channel === 'portal')!; // prettier-ignore
        await new SubmitOrder(contextOf(installation, 1)).submit(order);
        const dropped = await client.query(`DELETE FROM outbox WHERE type = 'fulfilment.release.v1' RETURNING body::json #>> '{data,orderNumber}' AS name`); // prettier-ignore
        await client.query(`UPDATE lease SET owner = NULL, expires_at = NULL WHERE name = 'relay'`);
        await eventually(async () => (await client.query('SELECT 1 FROM outbox')).rowCount === 0, patienceMs);
        return dropped.rows.map(({ name }) => name as string);
      } finally {
        await client.end();
      }
    });
    expect(named).toEqual([expect.stringMatching(/^SO-/)]);
    const { code, output } = await run.verify();
    expect(faultsIn(output)).toContain(`${named[0]} stands in released without a case`);
    expect(code).toBe(1);
  }, 400_000);
});

const faultsIn = (output: string): string =>
  output
    .split('\n')
    .filter((line) => line.includes('  fault  '))
    .join('\n');
