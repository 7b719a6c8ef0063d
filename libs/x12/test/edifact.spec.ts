import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  buildContrl,
  componentsOf,
  fromJson,
  isEdifact,
  openReader,
  originalBytes,
  readEdi,
  toJson,
  writeEdifact,
  type EdifactEnvelope,
  type EdifactMessage,
  type Interchange,
  type TransactionSet,
} from '../src';
import { sample } from './samples';

const folder = join(__dirname, 'samples/edifact');
const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))] as const);

/** Right messages, without UNH and UNT. */
const MESSAGES: Record<string, string> = {
  ORDERS: `BGM+220+4500012345+9'DTM+137:20260115:102'DTM+2:202602011200:203'FTX+DEL+++ring ?'twice?''RFF+CT:K-7'
NAD+BY+5412345000013::9'RFF+VA:BE123'CTA+OC+:Jane'COM+j@x.com:EM'NAD+DP+5412345000020::9++Store 12+Main St 1+Ghent++9000+BE'
CUX+2:EUR:9'PAT+1++5:3:D:30'ALC+A++++DI'PCD+3:5'
LIN+1++4006381333931:EN'PIA+1+AB-1:SA'IMD+F+ +:::Blue widget'QTY+21:24:PCE'DTM+2:20260201:102'PRI+AAA:12.5'RFF+LI:1'
LIN+2++4006381333948:EN'QTY+21:5'PRI+AAA:9,95'UNS+S'MOA+86:349.75'CNT+2:2'`,
  ORDRSP: `BGM+231+SO-1+4'DTM+137:20260116:102'RFF+ON:4500012345'NAD+SU+5412345000037::9'
LIN+1+5+4006381333931:EN'QTY+21:24'DTM+67:20260201:102'PRI+AAA:12.5'
LIN+2+7+4006381333948:EN'UNS+S'CNT+2:2'`,
  DESADV: `BGM+351+SHP-1+9'DTM+11:202601201030:203'RFF+ON:4500012345'NAD+SF+5412345000037::9'TDT+20++30+31+FDEG::87'
CPS+1'PAC+1++201'CPS+2+1'PAC+1++CT'PCI+33E'GIN+BJ+006141411234567890'
LIN+1++4006381333931:EN'QTY+12:24'RFF+ON:4500012345:1'CNT+2:1'`,
  INVOIC: `BGM+380+INV-1+9'DTM+137:20260121:102'RFF+ON:4500012345'DTM+171:20260115:102'NAD+BY+5412345000013::9'
RFF+VA:BE123'NAD+SU+5412345000037::9'TAX+7+VAT+++:::21+S'CUX+2:EUR:4'PAT+1++5:3:D:30'
LIN+1++4006381333931:EN'QTY+47:24'MOA+203:300'PRI+AAA:12.5'TAX+7+VAT+++:::21'UNS+S'CNT+2:1'MOA+77:363'MOA+79:300'
TAX+7+VAT+++:::21'MOA+124:63'`,
};
const ROWS = Object.keys(MESSAGES).flatMap((type) => ['D:96A', 'D:01B'].map((directory) => [type, directory] as const));

function fileOf(
  type: string,
  body: string,
  { directory = 'D:96A', una = '', unb = "UNB+UNOC:3+A:14+B:14+260304:0506+7'" } = {},
): string {
  const segments = body.split(/(?<!\?)'/).filter((segment) => segment.trim() !== '');
  return `${una}${unb}UNH+1+${type}:${directory}:UN:EAN008'${body}UNT+${segments.length + 2}+1'UNZ+1+7'`;
}
const read = (text: string): Interchange => readEdi(Buffer.from(text)).interchanges[0];
const messageOf = (text: string): TransactionSet => read(text).groups[0].sets[0];
const told = (faults: Interchange['faults']): string[] =>
  faults.map((f) =>
    [f.severity, f.code, f.segment, f.position, f.element, f.component].filter((part) => part !== undefined).join(' '),
  );
const check = (body: string, options = {}): string[] => told(messageOf(fileOf('ORDERS', body, options)).faults);
const printed = (interchange: Interchange): string[] =>
  writeEdifact(ENVELOPE, [buildContrl(interchange)])
    .toString()
    .split("'")
    .slice(2, -3);

const ENVELOPE: EdifactEnvelope = {
  sender: ['5412345000037', '14'],
  receiver: ['5412345000013', '14'],
  at: new Date('2026-03-04T05:06:07Z'),
  control: '42',
};

describe.each(files)('%s', (_, bytes) => {
  it('is kept byte for byte, also as JSON, also in small pieces', () => {
    const file = readEdi(bytes);
    expect(file.interchanges.length).toBeGreaterThan(0);
    expect(originalBytes(file).equals(bytes)).toBe(true);
    expect(fromJson(JSON.parse(JSON.stringify(toJson(file)))).equals(bytes)).toBe(true);
    for (const size of [1, 7, 100]) {
      let text = '';
      const reader = openReader(bytes, { segment: ({ raw }) => (text += raw), loose: (loose) => (text += loose) });
      for (let at = 0; at < bytes.length; at += size) reader.write(bytes.subarray(at, at + size));
      reader.end();
      expect(Buffer.from(text, 'latin1').equals(bytes)).toBe(true);
    }
  });

  it('is answered by a CONTRL that is right itself', () => {
    for (const interchange of readEdi(bytes).interchanges) {
      const [answer] = readEdi(writeEdifact(ENVELOPE, [buildContrl(interchange)])).interchanges;
      const wanting = answer.groups[0].sets[0].faults.filter(({ severity }) => severity !== 'note');
      // Who sends an interchange without a reference cannot be told which one it was.
      if (interchange.control !== '' && interchange.sender !== '') expect(wanting).toEqual([]);
    }
  });
});

it.each(ROWS)('accepts a right %s of %s', (type, directory) => {
  const body = MESSAGES[type].replaceAll('\n', '').replace('IMD+F+ +', directory === 'D:96A' ? 'IMD+F+8+' : 'IMD+F++');
  expect(messageOf(fileOf(type, body, { directory }))).toMatchObject({
    faults: [],
    verdict: 'accepted',
    checked: true,
  });
});

it.each(ROWS)('refuses a %s of %s without its BGM, and one with a segment of others', (type, directory) => {
  const body = MESSAGES[type].replaceAll('\n', '');
  const [without, other] = [body.slice(body.indexOf("'") + 1), `${body}UCI+1'`];
  expect(told(messageOf(fileOf(type, without, { directory })).faults)).toContain('reject 13 BGM 2');
  expect(messageOf(fileOf(type, other, { directory })).verdict).toBe('rejected');
});

const HEAD = "BGM+220+1+9'DTM+137:20260115:102'";
const LINE = "LIN+1++4006381333931:EN'QTY+21:5'";
const TAIL = "UNS+S'";

it.each([
  ['a segment that is missing', `${HEAD}${LINE}`, ['reject 13 UNS 6']],
  ['a segment that no directory has', `${HEAD}QQQ+1'${LINE}${TAIL}`, ['reject 15 QQQ 4']],
  [
    'a segment that comes too late',
    `BGM+220+1+9'RFF+CT:1'DTM+137:20260115:102'CUX+2:EUR'DTM+2:20260115:102'FTX+AAA'${TAIL}`,
    ['reject 13 DTM 3', 'error 15 FTX 7'],
  ],
  ['a segment too often', `${HEAD}PAI+::1'PAI+::1'${TAIL}`, ['error 35 PAI 5']],
  ['a group too often', `${HEAD}${"TOD+1'".repeat(6)}${TAIL}`, ['error 36 TOD 9']],
  ['an element that is missing', `${HEAD}NAD'${TAIL}`, ['reject 13 NAD 4 1']],
  ['a component that is missing', `${HEAD}LIN+1'QTY+:5'${TAIL}`, ['error 13 QTY 5 1 1']],
  ['an element too many', `${HEAD}UNS+S+1'`, ['error 16 UNS 4 2']],
  ['a component too many', `${HEAD}LIN+1'QTY+21:5:PCE:X'${TAIL}`, ['error 16 QTY 5 1 4']],
  ['a value too long', `${HEAD}NAD+BYER'${TAIL}`, ['error 39 NAD 4 1']],
  ['a letter in a number', `${HEAD}LIN+1'QTY+21:five'${TAIL}`, ['error 37 QTY 5 1 2']],
  ['a day that no calendar has', `BGM+220+1+9'DTM+137:20260230:102'${TAIL}`, ['error 12 DTM 3 1 2']],
  ['a time that no clock has', `BGM+220+1+9'DTM+137:202602202561:203'${TAIL}`, ['error 12 DTM 3 1 2']],
  ['a count of lines that is not theirs', `${HEAD}${LINE}${TAIL}CNT+2:9'`, ['error 29 CNT 7 1']],
])('finds %s', (_, body, faults) => expect(check(body)).toEqual(faults));

it('is milder where only a neighbouring directory is at hand', () => {
  const other = (body: string): string[] => check(`${HEAD}${body}${TAIL}`, { directory: 'D:97A' });
  expect(other("QQQ+1'")).toEqual(['error 15 QQQ 4']);
  expect(other("TMD+1'")).toEqual(['note 15 TMD 4']);
  expect(other("PAI+::1'PAI+::1'LIN+1'QTY+21:5:PIECES:X'")).toEqual([
    'note 35 PAI 5',
    'note 39 QTY 7 1 3',
    'note 16 QTY 7 1 4',
  ]);
  expect(other("NAD'LIN+1'QTY+21:five'")).toEqual(['reject 13 NAD 4 1', 'error 37 QTY 6 1 2']);
});

it.each([
  ['UNOA', 'FTX+AAI+++TEXT', []],
  ['UNOA', "FTX+AAI+++Text'FTX+AAI+++more", ['note 21 FTX 4 4']],
  ['UNOB', 'FTX+AAI+++Text', []],
  ['UNOB', 'COM+a@b.c:EM', ['note 21 COM 6 1']],
  ['UNOC', 'COM+a@b.c:EM', []],
])('notes what %s has not: %s', (syntax, segment, faults) => {
  const body = segment.startsWith('COM') ? `NAD+BY'CTA+OC'${segment}'` : `${segment}'`;
  const message = messageOf(fileOf('ORDERS', `${HEAD}${body}${TAIL}`, { unb: `UNB+${syntax}:3+A+B+260304:0506+7'` }));
  expect([message.verdict, told(message.faults)]).toEqual(['accepted', faults]);
});

it('knows that an element of syntax 4 may be repeated without UNA, and how many numbers a contact has in D.01B', () => {
  const four = { unb: "UNB+UNOC:4+A:14+B:14+20260304:0506+7'", directory: 'D:01B' };
  const contact = (numbers: string): string => `${HEAD}NAD+BY'CTA+OC'COM+${numbers}'${TAIL}`;
  expect(check(contact('1:TE*2:FX*a@b.c:EM'), four)).toEqual([]);
  expect(check(contact('1:TE+2:FX+a@b.c:EM'), { directory: 'D:01B' })).toEqual([]);
  expect(check(contact('1*2:TE'))).toEqual([]);
});

it('checks a message that it has no table for by its envelope alone', () => {
  expect(messageOf(fileOf('PRICAT', "BGM+9'"))).toMatchObject({ checked: false, verdict: 'accepted', faults: [] });
});

const FILE = fileOf('ORDERS', `${HEAD}${LINE}${TAIL}`);

it.each([
  ['a syntax', 'UNOC:3', 'ABCD:9', 'error 2 UNB 1 1'],
  ['no sender', '+A:14+', '++', 'error 13 UNB 1 2'],
  ['no receiver', '+B:14+', '++', 'error 13 UNB 1 3'],
  ['a date', '260304:0506', '261304:0506', 'error 12 UNB 1 4'],
  ['no reference', "0506+7'", "0506'", 'reject 13 UNB 1 5'],
  ['a count of messages', "UNZ+1+7'", "UNZ+2+7'", 'reject 29 UNZ 9 1'],
  ['another reference', "UNZ+1+7'", "UNZ+1+8'", 'reject 28 UNZ 9 2'],
  ['no UNZ', "UNZ+1+7'", '', 'reject 13 UNZ'],
  ['no message', FILE.slice(FILE.indexOf('UNH'), FILE.indexOf('UNZ')) + 'UNZ+1', 'UNZ+0', 'error 32 UNB 1'],
  ['a segment outside a message', "UNZ+1+7'", "RFF+CT:1'UNZ+1+7'", 'error 33 RFF 9'],
])('tells of %s', (_, from, to, fault) => expect(told(read(FILE.replace(from, to)).faults)).toContain(fault));

it.each([
  ['a count of segments', 'UNT+7', 'UNT+9', 'reject 29 UNT 7 1'],
  ['another reference', "UNT+7+1'", "UNT+7+2'", 'reject 28 UNT 7 2'],
  ['no UNT', "UNT+7+1'", '', 'reject 13 UNT 7'],
  ['no reference', 'UNH+1+', 'UNH++', 'reject 13 UNH 1 1', 'reject 28 UNT 7 2'],
  ['what is no message type', 'ORDERS:D', 'orders:D', 'reject 12 UNH 1 2'],
])('refuses a message for %s', (_, from, to, ...faults) => {
  expect(FILE).toContain(from);
  const message = messageOf(FILE.replace(from, to));
  expect([message.verdict, told(message.faults)]).toEqual(['rejected', faults]);
});

it('isolates a bad message and knows a reference that came before', () => {
  const message = FILE.slice(FILE.indexOf('UNH'), FILE.indexOf('UNZ'));
  const { groups, faults } = read(
    FILE.replace(message, message + message.replace('UNT+7', 'UNT+8')).replace('UNZ+1', 'UNZ+2'),
  );
  expect(faults).toEqual([]);
  expect(groups[0].sets.map(({ verdict, faults: own }) => [verdict, told(own)])).toEqual([
    ['accepted', []],
    ['rejected', ['error 26 UNH 1 1', 'reject 29 UNT 7 1']],
  ]);
});

it('reads groups, and counts them in UNZ', () => {
  const message = FILE.slice(FILE.indexOf('UNH'), FILE.indexOf('UNZ'));
  const group = `UNG+ORDERS+A+B+260304:0506+G1+UN+D:96A'${message}UNE+1+G1'`;
  const interchange = read(FILE.replace(message, group));
  expect(interchange).toMatchObject({
    faults: [],
    groupCount: 1,
    groups: [{ code: 'ORDERS', control: 'G1', version: 'D.96A', faults: [] }],
  });
  const mixed = read(FILE.replace(message, group + message.replaceAll('+1+ORDERS', '+2+ORDERS').replace('7+1', '7+2')));
  expect(told(mixed.faults)).toEqual(['error 30 UNB 1']);
  const other = read(FILE.replace(message, group.replace('UNG+ORDERS', 'UNG+INVOIC')));
  expect(told(other.groups[0].sets[0].faults)).toEqual(['error 31 UNH 1 2']);
  const broken = read(FILE.replace(message, group.replace('UNE+1+G1', 'UNE+3+G2')));
  expect(told(broken.groups[0].faults)).toEqual(['reject 29 UNE 10 1', 'reject 28 UNE 10 2']);
});

it('tells of an interchange that came before in the same file, and of a message that says not whose it is', () => {
  expect(readEdi(Buffer.from(FILE + FILE)).interchanges.map(({ faults }) => told(faults))).toEqual([
    [],
    ['error 26 UNB 1 5'],
  ]);
  expect(told(messageOf(FILE.replace('96A:UN:EAN008', '96A')).faults)).toEqual(['error 13 UNH 1 2']);
});

it('takes service characters from UNA and data from behind release characters', () => {
  const other = FILE.replaceAll('+', '|')
    .replaceAll(':', '^')
    .replaceAll("'", '~\r\n')
    .replace('BGM|220|1', 'BGM|220|1!|2!~!!');
  const interchange = read(`UNA^|.! ~\r\n${other}`);
  expect(interchange).toMatchObject({
    faults: [],
    separators: { element: '|', component: '^', segment: '~', release: '!' },
  });
  const [, bgm] = interchange.groups[0].sets[0].segments;
  expect(componentsOf(bgm.elements[2], interchange.separators)).toEqual(['1|2~!']);
  expect(interchange.groups[0].sets[0].faults).toEqual([]);
});

it('says in CONTRL which message, segment and element is refused', () => {
  expect(printed(read(fileOf('ORDERS', `${HEAD}NAD'${LINE}`)))).toEqual([
    'UCI+7+A:14+B:14+7',
    'UCM+1+ORDERS:D:96A:UN:EAN008+4',
    'UCS+4',
    'UCD+13+1',
    'UCS+7+13',
  ]);
  expect(printed(read(FILE))).toEqual(['UCI+7+A:14+B:14+7']);
  expect(printed(read(FILE.replace('UNZ+1+7', 'UNZ+4+7')))).toEqual(['UCI+7+A:14+B:14+4+29+UNZ+1']);
});

it('fills in trailers that JSON leaves out', () => {
  const tree = toJson(readEdi(Buffer.from(FILE)));
  tree.interchanges[0].segments.pop();
  const [group] = tree.interchanges[0].segments.flatMap((part) => ('group' in part ? [part] : []));
  const [message] = group.group.flatMap((part) => ('set' in part ? [part] : []));
  message.set.pop();
  expect(fromJson(tree).toString()).toBe(FILE);
});

it('refuses a file with a message that no interchange holds', () => {
  const { faults } = readEdi(Buffer.from(`${FILE}UNH+2+ORDERS:D:96A:UN'`));
  expect(faults).toContainEqual(expect.objectContaining({ code: 'OUTSIDE_INTERCHANGE', severity: 'reject' }));
});

it('refuses a file that goes on in X12, and goes on behind a segment that was cut', () => {
  const { faults } = readEdi(Buffer.concat([Buffer.from(FILE), sample('published/850_node-x12_850.edi')]));
  expect(faults).toContainEqual(expect.objectContaining({ code: 'OUTSIDE_INTERCHANGE', severity: 'reject' }));
  const bytes = Buffer.from(FILE.replace(TAIL, `FTX+AAI+++${'X+'.repeat(300_000)}'${TAIL}`).replace('UNT+7', 'UNT+8'));
  const long = readEdi(bytes, { maxSegmentBytes: 10_000 });
  expect(originalBytes(long).equals(bytes)).toBe(true);
  expect(long.interchanges[0].groups[0].sets[0].segmentCount).toBe(8);
  expect(long.interchanges[0].faults).toEqual([]);
});

it('tells X12 and EDIFACT apart', () => {
  expect(isEdifact(Buffer.from(`\ufeff\r\n${FILE}`))).toBe(true);
  expect(isEdifact(sample('published/850_node-x12_850.edi'))).toBe(false);
  expect(isEdifact(Buffer.from('Lorem ipsum UNBOUND'))).toBe(false);
  expect(readEdi(Buffer.from("UNH+1+ORDERS:D:96A:UN'BGM+220'UNT+3+1'")).faults).toMatchObject([{ code: 'NO_UNB' }]);
});

it('reads what it wrote, whatever the data', () => {
  const text = fc.stringMatching(/^[ -~]{1,30}$/).filter((value) => value.trim() === value);
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (values) => {
      const message: EdifactMessage = {
        reference: '1',
        type: 'ORDERS',
        directory: 'D.96A',
        segments: [['FTX', 'AAA', '', '', values]],
      };
      const [interchange] = readEdi(writeEdifact(ENVELOPE, [message])).interchanges;
      expect(interchange.verdict).toBe('accepted');
      expect(componentsOf(interchange.groups[0].sets[0].segments[1].elements[4], interchange.separators)).toEqual(
        values,
      );
    }),
  );
});

it('never throws and keeps every byte, whatever has become of a file', () => {
  fc.assert(
    fc.property(
      fc.nat(files.length - 1),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
      fc.nat(4000),
      (which, changes, length) => {
        const bytes = Buffer.from(files[which][1].subarray(0, Math.max(20, length)));
        for (const [place, value] of changes) bytes[place % bytes.length] = value;
        const file = readEdi(bytes);
        expect(originalBytes(file).equals(bytes)).toBe(true);
        for (const interchange of file.interchanges) {
          const [answer] = readEdi(writeEdifact(ENVELOPE, [buildContrl(interchange)])).interchanges;
          expect([answer.faults, answer.groups[0].sets[0].faults]).toEqual([[], []]);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
