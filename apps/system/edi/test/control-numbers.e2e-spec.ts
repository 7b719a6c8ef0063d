import { randomUUID } from 'node:crypto';
import type { Tx } from '@crossdock/persistence';
import type { SegmentInput } from '@crossdock/x12';
import type { Partner } from '../src/partner';
import { Partners } from '../src/persistence/partners';
import { WriteInterchange } from '../src/write-interchange';
import { Gateway } from './gateway';

const cause = () => ({ correlationId: randomUUID(), actor: 'service:edi' });
const answer = { id: '997', version: '004010', segments: [['AK1', 'PO', '1'], ['AK9', 'A', '1', '1', '1']] as SegmentInput[] }; // prettier-ignore

describe('control numbers', () => {
  let edi: Gateway;
  let partners: Map<string, Partner>;
  let writer: WriteInterchange;
  const names = ['ONE', 'TWO', 'THREE'];

  beforeAll(async () => {
    edi = await Gateway.start();
    for (const name of names) await edi.partner(name);
    partners = await edi.app.app.get(Partners, { strict: false }).byIds(edi.database, names);
    writer = edi.app.app.get(WriteInterchange, { strict: false });
  });
  afterAll(() => edi?.stop());
  beforeEach(() => edi.database.query('TRUNCATE outgoing_file, document, interchange, control_number CASCADE'));

  const write = (tx: Tx, name: string, sets = 1) =>
    writer.write(tx, partners.get(name)!, Array.from({ length: sets }, () => answer), cause()); // prettier-ignore
  /** ISA13 and the GS06 of what goes to a partner, in the order in which it goes out. */
  const sent = async (name: string) =>
    edi.database.query<{ control: number; groups: number[] }>(
      `SELECT i.control::int AS control, array_agg(d.group_control::int ORDER BY d.group_control::int) AS groups
       FROM outgoing_file o JOIN interchange i ON i.id = o.interchange_id JOIN document d ON d.interchange_id = i.id
       WHERE o.partner = $1 GROUP BY o.number, i.control ORDER BY o.number`,
      [name],
    );

  it('are taken when a transaction ends: long work on one file holds up no other document', async () => {
    let finish: () => void;
    const longWork = new Promise<void>((resolve) => (finish = resolve));
    let begun: () => void;
    const written = new Promise<void>((resolve) => (begun = resolve));
    const long = edi.database.transaction(async (tx) => {
      await write(tx, 'ONE', 2);
      begun();
      await longWork;
    });
    await written;
    await edi.database.transaction((tx) => write(tx, 'ONE'));
    finish!();
    await long;
    expect(await sent('ONE')).toEqual([
      { control: 1, groups: [1] },
      { control: 2, groups: [2, 3] },
    ]);
  });

  it('ascend without gaps in the order of going out, however many are at it and in whatever order', async () => {
    const orders = [['ONE', 'TWO', 'THREE'], ['THREE', 'TWO', 'ONE'], ['TWO', 'ONE', 'ONE', 'THREE']]; // prettier-ignore
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        edi.database.transaction(async (tx) => {
          for (const name of orders[index % 3]) await write(tx, name);
        }),
      ),
    );
    for (const [name, count] of [['ONE', 40], ['TWO', 30], ['THREE', 30]] as const) {
      const all = await sent(name);
      expect(all.map(({ control }) => control)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      expect(all.flatMap(({ groups }) => groups)).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    }
  }); // prettier-ignore

  it('are not used up by what was rolled back', async () => {
    const failed = edi.database.transaction(async (tx) => {
      await write(tx, 'ONE');
      throw new Error('a fault further on');
    });
    await expect(failed).rejects.toThrow('a fault further on');
    await edi.database.transaction((tx) => write(tx, 'ONE'));
    expect((await sent('ONE')).map(({ control }) => control)).toEqual([1]);
  });

  it('start over at 1 after nine digits', async () => {
    await edi.database.query(
      `INSERT INTO control_number (partner, kind, last) VALUES ('ONE', 'interchange', 999999998)`,
    );
    for (let count = 0; count < 3; count++) await edi.database.transaction((tx) => write(tx, 'ONE'));
    expect((await sent('ONE')).map(({ control }) => control)).toEqual([999999999, 1, 2]);
  });
});
