import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FileReport } from './report';

const sample = (file: string): string => resolve(__dirname, '../../libs/x12/test/samples/x12', file);
const ISA =
  'ISA*00*          *00*          *ZZ*BUYER          *ZZ*SELLER         *260304*0506*U*00401*000000007*0*P*>~';
const GOOD = 'ST*850*0001~BEG*00*SA*PO-1**20260301~PO1*1*10*EA*2.5**VN*A1~SE*4*0001~';
const BAD = 'ST*850*0002~BEG*00*SA*PO-2**20260301~PO1*1*10*EA*2.5**VN*A1~SE*9*0002~';
const file = (sets: string, count: number): string =>
  `${ISA}GS*PO*B*S*20260304*0506*1*X*004010~${sets}GE*${count}*1~IEA*1*000000007~`;

describe('npm run edi', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossdock-edi-'));
    await writeFile(join(folder, 'good.edi'), file(GOOD, 1));
    await writeFile(join(folder, 'mixed.edi'), file(GOOD + BAD, 2));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('inspects files as JSON on a clean standard output, and exits with 2 when something is rejected', async () => {
    const { code, out } = await edi(['inspect', join(folder, 'good.edi'), 'mixed.edi', '--json'], folder);
    expect(code).toBe(2);
    const [good, mixed] = JSON.parse(out) as FileReport[];
    expect(good).toMatchObject({
      file: join(folder, 'good.edi'),
      faults: [],
      interchanges: [
        {
          sender: 'BUYER',
          receiver: 'SELLER',
          control: '000000007',
          version: '00401',
          elementSeparator: '*',
          segmentTerminator: '~',
          groups: [
            { code: 'PO', sets: [{ id: '850', control: '0001', segments: 4, verdict: 'accepted', errors: [] }] },
          ],
          ta1: { status: 'A', code: '000' },
        },
      ],
    });
    expect(mixed!.interchanges[0]!.groups[0]).toMatchObject({
      acknowledgement: 'P',
      sets: [
        { verdict: 'accepted' },
        { verdict: 'rejected', errors: [{ segment: 'SE', position: 4, element: 1, code: '4', level: 'set' }] },
      ],
    });
  });

  it('tells one truth of a file whose group or interchange is refused', async () => {
    const good = file(GOOD, 1);
    await writeFile(join(folder, 'no-count.edi'), good.replace('GE*1*1', 'GE*2*1'));
    await writeFile(join(folder, 'cut-off.edi'), good.replace(/IEA.*/, ''));
    const { code, out } = await edi(['inspect', '--json', 'no-count.edi', 'cut-off.edi'], folder);
    expect(code).toBe(2);
    const [ofGroup, ofInterchange] = (JSON.parse(out) as FileReport[]).map(({ interchanges: [one] }) => one!);
    const set = { verdict: 'rejected', errors: [], notes: [] };
    expect(ofGroup).toMatchObject({
      ta1: { status: 'A' },
      groups: [{ verdict: 'rejected', acknowledgement: 'R', sets: [{ ...set, rejectedWith: 'group' }] }],
    });
    expect(ofInterchange).toMatchObject({
      ta1: { status: 'R', code: '023' },
      groups: [{ verdict: 'rejected', acknowledgement: null, sets: [{ ...set, rejectedWith: 'interchange' }] }],
    });
    expect((await edi(['inspect', 'no-count.edi'], folder)).out).toContain('rejected with its group');
  });

  it('inspects what comes on the standard input', async () => {
    const { code, out } = await edi(['inspect', '-', '--json'], folder, file(GOOD, 1).replace('GE*1*1', 'GE*2*1'));
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([{ file: '-', interchanges: [{ groups: [{ sets: [{ rejectedWith: 'group' }] }] }] }]); // prettier-ignore
  });

  it('says of a set without a table, and of another release, what changes no verdict', async () => {
    const body = 'ST*824*0001~BGN*00*1*20260301~SE*3*0001~';
    await writeFile(join(folder, 'unknown.edi'), file(body, 1).replace('GS*PO', 'GS*AG'));
    await writeFile(join(folder, 'earlier.edi'), file(GOOD.replace('EA*2.5', 'EA*2.5'.padEnd(30, '1')), 1).replace('*004010', '*003040')); // prettier-ignore
    const { code, out } = await edi(['inspect', '--json', 'unknown.edi', 'earlier.edi'], folder);
    expect(code).toBe(0);
    const sets = (JSON.parse(out) as FileReport[]).map(({ interchanges: [one] }) => one!.groups[0]!.sets[0]);
    expect(sets).toMatchObject([
      { verdict: 'accepted', checked: false, errors: [], notes: [{ level: 'set', code: '1' }] },
      { verdict: 'accepted', checked: true, errors: [], notes: [{ segment: 'PO1', element: 4, code: '5' }] },
    ]);
  });

  it('prints the same for a person', async () => {
    const { code, out } = await edi(['inspect', 'mixed.edi'], folder);
    expect(code).toBe(2);
    expect(out).toContain('SE at 4: SE01 says 9, the set has 4 segments. [set 4]');
    expect(out).toContain('answer: AK9 P');
  });

  it('exits with 0 for a published file', async () => {
    expect(await edi(['inspect', sample('published/850_node-x12_850_fat.edi')])).toMatchObject({ code: 0 });
  });

  it('exits with 2 for what is no X12, and says so', async () => {
    const { code, out } = await edi(['inspect', '--json', sample('malformed/940_ediengine_NonEdi.edi')]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([{ interchanges: [], faults: [{ level: 'file' }] }]);
  });

  it('answers a file', async () => {
    const { code, out } = await edi(['ack', 'mixed.edi', '--ta1', '--control', '12'], folder);
    expect(code).toBe(2);
    const lines = out.trim().split('~\n').map((line) => line.replace(/~$/, '')); // prettier-ignore
    expect(lines[0]).toContain('*ZZ*SELLER         *ZZ*BUYER          *');
    expect(lines[1]).toBe('TA1*000000007*260304*0506*A*000');
    expect(lines.slice(3)).toEqual([
      'ST*997*0001', 'AK1*PO*1', 'AK2*850*0001', 'AK5*A', 'AK2*850*0002', 'AK5*R*4', 'AK9*P*2*2*1', 'SE*8*0001', 'GE*1*1', 'IEA*1*000000012',
    ]); // prettier-ignore
  });

  it('answers in the release of the file, and by a 999 where it names a guide', async () => {
    const later = file(GOOD, 1).replace('*U*00401', '*^*00501').replace('*004010', '*005010');
    await writeFile(join(folder, 'later.edi'), later);
    await writeFile(join(folder, 'guide.edi'), later.replace('*005010', '*005010X999'));
    const answer = (await edi(['ack', 'later.edi', '--ta1'], folder)).out;
    expect(answer).toContain('*^*00501*');
    expect(answer).toContain('*X*005010~\nST*997*0001~\nAK1*PO*1*005010~');
    expect((await edi(['ack', 'guide.edi'], folder)).out).toContain('ST*999*0001~\nAK1*PO*1*005010X999~');
    expect((await edi(['ack', 'guide.edi', '--997'], folder)).out).toContain('ST*997*0001~');
  });

  it('answers whoever has our separators, blanks or too much in his ids', async () => {
    const odd = file(GOOD, 1).replaceAll('*', '|').replaceAll('>', ':').replaceAll('~', '!');
    const named = odd
      .replace('BUYER          ', 'B*U~Y>E^R       ')
      .replace('|PO|B|', '|PO|A*B|')
      .replace('SELLER         ', 'A SELLER OF MANY THINGS');
    await writeFile(join(folder, 'odd.edi'), named);
    const { code, out, err } = await edi(['ack', 'odd.edi', '--ta1'], folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^ISA\|00\|          \|00\|          \|ZZ\|A SELLER OF MAN\|ZZ\|B\*U~Y>E\^R      \|/);
    expect(out).toContain('AK9|A|1|1|1\x1c\n');
  });

  it('makes the same bytes again of what it printed as JSON', async () => {
    const original = sample('published/810_edinet_x12.810a.edi');
    const { code, out } = await edi(['to-json', original]);
    expect(code).toBe(0);
    await writeFile(join(folder, 'tree.json'), out);
    const back = await edi(['from-json', 'tree.json'], folder);
    expect(back.code).toBe(0);
    expect(back.out).toBe(await readFile(original, 'utf8'));
  });

  it('compares two files by what they say', async () => {
    await writeFile(join(folder, 'same.edi'), file(GOOD, 1).replaceAll('~', '\r\n').replaceAll('*', '|'));
    expect(await edi(['diff', 'good.edi', 'same.edi'], folder)).toMatchObject({ code: 0, out: '' });
    await writeFile(join(folder, 'other.edi'), file(GOOD, 1).replace('PO1*1*10', 'PO1*1*12'));
    const { code, out } = await edi(['diff', 'good.edi', 'other.edi'], folder);
    expect({ code, out }).toEqual({ code: 2, out: "~ 5: PO102 '10' → '12'\n" });
  });

  it.each([
    ['[{"separators":{"element":"*","segment":"~"},"segments":[1]}]', 'interchanges[0].segments[0] must be'],
    [
      '[{"separators":{"element":"*","segment":"~"},"segments":[{"group":[["GS"],{"set":[{}]}]}]}]',
      'group[1].set[0] is no segment',
    ],
    ['[{"separators":{"element":"*"},"segments":[]}]', 'interchanges[0] needs separators'],
  ])('says where JSON made by hand is wrong: %s', async (interchanges, told) => {
    await writeFile(join(folder, 'hand.json'), `{"interchanges":${interchanges}}`);
    const { code, out, err } = await edi(['from-json', 'hand.json'], folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(told);
  });

  describe('of an EDIFACT file', () => {
    const orders = "UNB+UNOC:3+BUYER:14+SELLER:14+260304:0506+7'\nUNH+1+ORDERS:D:96A:UN'\nBGM+220+PO-1+9'\nDTM+137:20260301:102'\nLIN+1++A1:SA'\nQTY+21:5'\nUNS+S'\nUNT+7+1'\nUNZ+1+7'\n"; // prettier-ignore
    beforeAll(async () => {
      await writeFile(join(folder, 'orders.edifact'), orders);
      await writeFile(join(folder, 'bad.edifact'), orders.replace("UNS+S'\n", ''));
    });

    it('inspects it in the same form', async () => {
      const { code, out } = await edi(['inspect', '--json', 'orders.edifact', 'bad.edifact'], folder);
      expect(code).toBe(2);
      const [good, bad] = JSON.parse(out) as FileReport[];
      expect(good!.interchanges).toMatchObject([
        { sender: 'BUYER', receiver: 'SELLER', control: '7', version: 'UNOC:3', elementSeparator: '+', segmentTerminator: "'", ta1: null, contrl: { control: '7', action: '7' } },
      ]); // prettier-ignore
      expect(good!.interchanges[0]!.groups[0]!.sets).toMatchObject([{ id: 'ORDERS', control: '1', segments: 7, verdict: 'accepted', errors: [] }]); // prettier-ignore
      expect(bad!.interchanges[0]!.groups[0]!.sets).toMatchObject([
        { verdict: 'rejected', errors: [{ segment: 'UNS', position: 6, code: '13', level: 'segment' }, { segment: 'UNT', element: 1, code: '29' }] },
      ]); // prettier-ignore
    });

    it('answers a sender whatever its letters', async () => {
      const named = (await readFile(join(folder, 'orders.edifact'), 'utf8')).replace('BUYER:14', 'Łódź:14');
      await writeFile(join(folder, 'named.edifact'), named);
      const { code, out } = await edi(['ack', 'named.edifact'], folder);
      expect([code, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/^UNB\+UNOY:3\+SELLER:14\+Łódź:14\+/)]);
    });

    it('answers it by a CONTRL', async () => {
      const { code, out } = await edi(['ack', 'bad.edifact', '--control', '12'], folder);
      expect(code).toBe(2);
      expect(out.split('\n').slice(1)).toEqual([
        "UNH+1+CONTRL:D:3:UN'", "UCI+7+BUYER:14+SELLER:14+7'", "UCM+1+ORDERS:D:96A:UN+4+29+UNT+1'", "UCS+6+13'", "UNT+5+1'", "UNZ+1+12'", '',
      ]); // prettier-ignore
      expect(out).toMatch(/^UNB\+UNOC:3\+SELLER:14\+BUYER:14\+/);
    });

    it('turns it to JSON and back, and compares it', async () => {
      const { out } = await edi(['to-json', 'orders.edifact'], folder);
      await writeFile(join(folder, 'orders.json'), out);
      expect(await edi(['from-json', 'orders.json'], folder)).toMatchObject({ code: 0, out: orders });
      expect(await edi(['diff', 'orders.edifact', 'orders.edifact'], folder)).toMatchObject({ code: 0, out: '' });
      expect((await edi(['diff', 'orders.edifact', 'bad.edifact'], folder)).code).toBe(2);
    });
  });

  it('says how it is used, also behind a command', async () => {
    for (const args of [['--help'], ['inspect', '-h']]) {
      expect(await edi(args, folder)).toMatchObject({ code: 0, out: expect.stringContaining('npm run edi'), err: '' });
    }
  });

  it('ends without a word where nobody reads on', async () => {
    const child = spawn(process.execPath, [resolve(__dirname, '../edi.mjs'), 'to-json', join(folder, 'good.edi')]);
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.each([
    ['no command', []],
    ['an unknown command', ['inspekt']],
    ['no file', ['inspect']],
    ['a file that is not there', ['inspect', 'nowhere.edi']],
    ['an unknown option', ['inspect', 'good.edi', '--jsonn']],
  ])('exits with 1 for %s', async (_, args) => {
    const { code, out, err } = await edi(args, folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('npm run edi');
  });
});

function edi(
  args: string[],
  cwd = process.cwd(),
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, npm_lifecycle_event: 'edi', INIT_CWD: cwd };
  const child = spawn(process.execPath, [resolve(__dirname, '../edi.mjs'), ...args], { env });
  child.stdin.end(input);
  return new Promise((done) => {
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (err += chunk));
    child.on('close', (code) => done({ code, out, err }));
  });
}
