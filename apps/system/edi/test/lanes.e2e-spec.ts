import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Gateway, lines, soon } from './gateway';
import { interchange, order } from './x12';

const sets = (count: number, name: string): [string, string[]][] =>
  Array.from({ length: count }, (_, index) => [
    '850',
    [
      `BEG*00*SA*${name}-${index}**20260101`, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', 'PO1*1*12*EA*14.00**VN*NW-11', 'CTT*1',
    ],
  ]); // prettier-ignore

// Thousands of orders take their time on a busy machine.
const patience = 300_000;

describe('lanes', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('BIG');
    await edi.partner('SMALL');
  });
  afterAll(() => edi?.stop());

  async function drop(partner: string, name: string, text: string): Promise<void> {
    const inbox = join(edi.folder, partner, 'inbox');
    await mkdir(inbox, { recursive: true });
    await writeFile(join(inbox, `${name}.tmp`), text);
    await rename(join(inbox, `${name}.tmp`), join(inbox, name));
  }
  const documents = async (partner: string) =>
    (
      await edi.database.query<{ n: number; first: string; last: string }>(
        `SELECT count(*)::int AS n, min(created_at) AS first, max(created_at) AS last FROM document WHERE direction = 'in' AND partner = $1`,
        [partner],
      )
    )[0];

  it(
    'takes one partner’s order in while another’s batch of thousands is worked on, and the batch whole',
    async () => {
      const count = 2_000;
      await drop('BIG', 'batch.edi', interchange('000000001', 'PO', sets(count, 'B'), { sender: 'BIG' }));
      await soon(async () => (await documents('BIG')).n > 0);
      await drop('SMALL', 'order.edi', order('000000001', { sender: 'SMALL' }));
      await soon(async () => (await documents('SMALL')).n === 1);
      await soon(async () => (await documents('BIG')).n === count, 200_000);
      const [big, small] = [await documents('BIG'), await documents('SMALL')];
      expect(new Date(small.first).getTime()).toBeLessThan(new Date(big.last).getTime());
      const told = lines((await edi.answer('BIG', [], '997')).groups[0].sets[0]);
      expect(told.at(-2)).toBe(`AK9*A*${count}*${count}*${count}`);
      await soon(async () => {
        const [{ status }] = await edi.database.query(`SELECT status FROM raw_file WHERE name = 'batch.edi'`);
        return status === 'processed';
      });
    },
    patience,
  );

  it(
    'goes on where an interrupted work left off, and answers once',
    async () => {
      const text = interchange('000000002', 'PO', sets(450, 'C'), { sender: 'BIG' });
      // As a process leaves it that dies after two of three pieces.
      await edi.database.query(`ALTER TABLE document ADD CONSTRAINT defect CHECK (customer_po <> 'C-420')`);
      const before = await edi.outbox('BIG');
      const file = await edi.send(text);
      expect(file.status).toBe('parked');
      expect(file.interchanges[0].sets).toHaveLength(400);
      await edi.database.query('ALTER TABLE document DROP CONSTRAINT defect');
      const again = await edi.post(`/v1/files/${file.fileId}/retry`).expect(200);
      expect(again.body.status).toBe('processed');
      expect(again.body.interchanges[0].sets).toHaveLength(450);
      await edi.answer('BIG', before, '997');
      expect((await edi.outbox('BIG')).filter((name) => !before.includes(name))).toHaveLength(1);
    },
    patience,
  );
});
