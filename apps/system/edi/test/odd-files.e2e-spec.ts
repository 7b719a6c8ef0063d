import { Gateway, lines, soon } from './gateway';
import { ordersOf } from './listener';
import { sample } from './samples';
import { order } from './x12';

describe('purchase orders of odd shape', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  it.each([
    [1, 'bars, carets and file separators', (text: string) => text.replaceAll('*', '|').replaceAll('>', '^').replaceAll('~', '\x1c')],
    [2, 'control characters', (text: string) => text.replaceAll('*', '\x1d').replaceAll('>', '\x1f').replaceAll('~', '\x1e')],
    [3, 'a newline as terminator', (text: string) => text.replaceAll('~', '\n')],
    [4, 'CRLF after each segment', (text: string) => text.replaceAll('~', '~\r\n')],
    [5, 'a mixture of line breaks', (text: string) => text.replaceAll('~', '~\n').replace('~\n', '~\r\n')],
    [6, 'indented segments', (text: string) => text.replaceAll('~', '~\n   ')],
    [7, 'a byte order mark', (text: string) => `\uFEFF${text}`],
    [8, 'no last terminator', (text: string) => text.slice(0, -1)],
    [9, 'leading zeros in its counts', (text: string) => text.replace('SE*9*', 'SE*0009*').replace('GE*1*', 'GE*001*')],
  ])('reads one, number %i, with %s', async (number, _, change) => {
    const po = `ODD-${number}`;
    const file = await edi.send(change(order(String(200 + number).padStart(9, '0'), { po })));
    expect(file).toMatchObject({ status: 'processed', interchanges: [{ sets: [{ verdict: 'accepted', status: 'taken', customerPo: po }] }] });
    const [{ submission }] = await soon(async () => ordersOf(po).length === 1 && ordersOf(po));
    expect(submission).toMatchObject({ shipTo: { city: 'Reims' }, lines: [{ sku: 'NW-11' }] });
  }); // prettier-ignore

  it('keeps one that is cut off anywhere, opens a case, and takes no order from it', async () => {
    const whole = order('000000300', { po: 'CUT' });
    const cuts = [1, 40, 105, 106, 107, 120, 150, 170, 190, 210, 230, 250, 270, 290, 310, whole.length - 12];
    for (const cut of cuts) {
      const file = await edi.send(whole.slice(0, cut));
      expect([cut, file.status]).toEqual([cut, 'parked']);
      const open = await edi.database.query(
        `SELECT c.code FROM edi_case c LEFT JOIN interchange i ON i.id = c.subject_id WHERE c.closed_at IS NULL AND (c.subject_id = $1 OR i.file_id = $1)`,
        [file.fileId],
      ); // prettier-ignore
      // The same cut of an interchange is the same interchange: its case is open since the first.
      if (file.interchanges.length > 0 || cut < 106) expect([cut, open.length]).toEqual([cut, 1]);
    }
    expect((await edi.send(whole)).interchanges[0].sets).toMatchObject([{ status: 'taken' }]);
    await soon(async () => ordersOf('CUT').length === 1);
    // What was wrong with the interchange is over once it came whole.
    const open = await edi.database.query(
      `SELECT c.id FROM edi_case c JOIN interchange i ON i.id = c.subject_id WHERE c.closed_at IS NULL AND i.control = '000000300'`,
    );
    expect(open).toEqual([]);
  });

  it.each([
    ['malformed/850_edinet_x12.850.edi', '001'],
    ['malformed/850_vscode-edi_diagnosctics.x12.edi', '001'],
  ])('refuses %s, whose trailers are wrong, with TA1 %s', async (path, note) => {
    const { content, name, interchanges } = sample(path);
    const { senderQualifier, sender, receiverQualifier, receiver } = interchanges[0];
    await edi.partner(sender, { us: { qualifier: receiverQualifier, id: receiver } }, senderQualifier, sender);
    expect(await edi.send(content, name)).toMatchObject({ status: 'parked' });
    expect((await edi.answer(sender, [])).ta1s).toMatchObject([{ status: 'R', note }]);
    await edi.opened('INTERCHANGE_REJECTED', sender);
  });

  it('answers a set whose count is wrong as rejected, beside one that is right', async () => {
    const before = await edi.outbox('PARTNER');
    const bad = order('000000310', { po: 'BAD-COUNT', count: 50 });
    const good = order('000000310', { po: 'GOOD-COUNT' });
    const second = good.slice(good.indexOf('ST*'), good.indexOf('GE*')).replace('ST*850*0001', 'ST*850*0002').replace('SE*9*0001', 'SE*9*0002');
    const text = bad.replace('GE*1*1', `${second}GE*2*1`);
    expect((await edi.send(text)).interchanges[0].sets.map(({ verdict }) => verdict)).toEqual(['rejected', 'accepted']);
    const told = lines((await edi.answer('PARTNER', before, '997')).groups[0].sets[0]);
    expect(told).toEqual(expect.arrayContaining(['AK5*R*4', 'AK5*A', 'AK9*P*2*2*1']));
    await soon(async () => ordersOf('GOOD-COUNT').length === 1);
    expect(ordersOf('BAD-COUNT')).toEqual([]);
  }); // prettier-ignore

  it('takes more files at once than it has connections to its database', async () => {
    const controls = Array.from({ length: 40 }, (_, index) => String(500 + index).padStart(9, '0'));
    const files = await Promise.all(controls.map((control) => edi.send(order(control, { po: `AT-ONCE-${control}` }))));
    expect(files.map(({ status }) => status)).toEqual(controls.map(() => 'processed'));
    await soon(async () => controls.every((control) => ordersOf(`AT-ONCE-${control}`).length === 1));
  });
});
