import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Gateway, lines, soon } from './gateway';
import { interchange, order } from './x12';

const sets = (count: number, name: string, lineCount = 1): [string, string[]][] => {
  const ordered = Array.from({ length: lineCount }, (_, line) => `PO1*${line + 1}*12*EA*14.00**VN*NW-11`);
  return Array.from({ length: count }, (_, index) => [
    '850',
    [
      `BEG*00*SA*${name}-${index}**20260101`, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', ...ordered, `CTT*${lineCount}`,
    ],
  ]); // prettier-ignore
};

/** `npm run prove -- edi-lanes` takes 50, in a process of its own. */
const batchMegabytes = Number(process.env.EDI_BATCH_MEGABYTES ?? 2);

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
  const taken = async (partner: string) =>
    (
      await edi.database.query(`SELECT count(*)::int AS n FROM document WHERE direction = 'in' AND partner = $1`, [
        partner,
      ])
    )[0].n as number;
  const state = async (file: string) =>
    (await edi.database.query('SELECT status FROM raw_file WHERE name = $1', [file]))[0].status as string;

  it(
    'answers one partner’s order while another’s batch of megabytes is in work, and takes the batch whole',
    async () => {
      const lineCount = 100;
      const count = Math.ceil((batchMegabytes * 2 ** 20) / (30 * lineCount));
      await drop('BIG', 'batch.edi', interchange('000000001', 'PO', sets(count, 'B', lineCount), { sender: 'BIG' }));
      await soon(async () => (await taken('BIG')) > 0);
      await drop('SMALL', 'order.edi', order('000000001', { sender: 'SMALL' }));
      expect(lines((await edi.answer('SMALL', [], '997')).groups[0].sets[0]).at(-2)).toBe('AK9*A*1*1*1');
      expect(await state('batch.edi')).toBe('received');
      expect(await taken('BIG')).toBeLessThan(count);
      await soon(async () => (await state('batch.edi')) === 'processed', patience);
      expect(await taken('BIG')).toBe(count);
      const told = lines((await edi.answer('BIG', [], '997')).groups[0].sets[0]);
      expect(told.at(-2)).toBe(`AK9*A*${count}*${count}*${count}`);
    },
    patience,
  ); // prettier-ignore

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
