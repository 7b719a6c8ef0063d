import { readX12, originalBytes, streamX12, type X12File } from '../src';
import { orderFile } from './samples';

const BODY = ['BEG*00*SA*PO-1**20260301', 'PO1*1*10*EA*2.5**VN*A1', 'CTT*1'];
const text = orderFile(BODY).toString();
const read = (t: string, encoding: BufferEncoding = 'utf8'): X12File => {
  const bytes = Buffer.from(t, encoding);
  const file = readX12(bytes);
  expect(originalBytes(file).equals(bytes)).toBe(true);
  return file;
};
const verdicts = (file: X12File): string[] =>
  file.interchanges.flatMap((i) => [
    i.verdict,
    ...i.groups.flatMap((g) => [g.verdict, ...g.sets.map((s) => s.verdict)]),
  ]);
const allGood = ['accepted', 'accepted', 'accepted'];

it('reads a plain file', () => {
  const file = read(text);
  expect(verdicts(file)).toEqual(allGood);
  expect(file.interchanges[0].groups[0].sets[0].segments[1]).toMatchObject({
    id: 'BEG',
    position: 2,
    elements: ['BEG', '00', 'SA', 'PO-1', '', '20260301'],
  });
});

it.each([
  ['line feeds after terminators', text.replaceAll('~', '~\n')],
  ['CRLF after terminators', text.replaceAll('~', '~\r\n')],
  ['line feed as terminator', text.replaceAll('~', '\n')],
  ['CRLF as terminator', text.replaceAll('~', '\r\n')],
  ['CRLF that differs inside a file', text.replace('~', '\r\n').replaceAll('~', '\n')],
  ['line feed first, CRLF later', text.replace('~', '\n').replaceAll('~', '\r\n')],
  ['a byte order mark', `\ufeff${text}`],
  ['no final terminator', text.slice(0, -1)],
  ['indentation', text.replaceAll('~', '~\n\t   ')],
  ['lines wrapped at 80', text.replace(/.{80}/g, '$&\r\n')],
  ['blank lines at the end', `${text}\r\n\r\n  \n`],
  ['a Ctrl-Z at the end', `${text}\n\x1a`],
  ['control characters as separators', text.replaceAll('*', '\x1d').replaceAll('~', '\x1c').replaceAll('>', '\x1f')],
  ['blanks before terminators', text.replaceAll('CTT*1~', 'CTT*1  ~').replace('SE*5*0001', 'SE*5*0001  ')],
  ['blanks before every line break', text.replaceAll('~', ' \r\n')],
  [
    'leading zeros in counts',
    text.replace('SE*5', 'SE*0005').replace('GE*1', 'GE*000001').replace('IEA*1', 'IEA*00001'),
  ],
  ['an ISA without padding', text.replace(/ +/g, ' ')],
  ['an ISA with no padding at all', text.replace(/ +/g, '')],
])('reads a file with %s', (_, variant) => {
  const file = read(variant);
  expect(verdicts(file)).toEqual(allGood);
  expect(
    file.interchanges[0].groups[0].sets[0].segments.map((s) => s.elements.map((e) => e.trimEnd()).join('*')),
  ).toEqual(['ST*850*0001', ...BODY, expect.stringMatching(/^SE\*0*5\*0001$/)]);
});

it('reads a separator of several bytes as one', () => {
  const file = read(text.replaceAll('*', '§').replaceAll('~', '¶'));
  expect(file.interchanges[0].separators).toMatchObject({ element: '§', segment: '¶' });
  expect(verdicts(file)).toEqual(allGood);
});

it('reads the same separators in latin1', () => {
  expect(verdicts(read(text.replaceAll('*', '§'), 'latin1'))).toEqual(allGood);
});

it.each(['utf8', 'latin1'] as const)('reads names that are not ASCII in %s', (encoding) => {
  const file = read(text.replace('CTT*1', 'CTT*1').replace('A1', 'Größe'), encoding);
  expect(file.interchanges[0].groups[0].sets[0].segments[2].elements[7]).toBe('Größe');
});

it('does not take U in ISA11 for a repetition separator, nor any letter', () => {
  expect(read(text).interchanges[0].separators.repetition).toBeUndefined();
  expect(read(text.replace('*U*00401', '*U*00501')).interchanges[0].separators.repetition).toBeUndefined();
  expect(read(text.replace('*U*00401', '*^*00501')).interchanges[0].separators.repetition).toBe('^');
});

it('reads a TA1 between ISA and GS', () => {
  const file = read(text.replace('~GS', '~TA1*000000009*260304*0506*E*014~GS'));
  expect(file.interchanges[0].ta1s).toEqual([
    { control: '000000009', date: '260304', time: '0506', status: 'E', note: '014' },
  ]);
  expect(verdicts(file)).toEqual(allGood);
});

it.each([
  ['ISB and ISE', 'ISB*1~ISE*200601*0515*04'],
  ['a TA3', 'TA3*ZZ*X*040101*0506**ISA*ZZ*S*ZZ*R*040101*0506*000000001*000'],
])('takes %s between ISA and GS', (_, services) => {
  expect(verdicts(read(text.replace('~GS', `~${services}~GS`)))).toEqual(allGood);
});

it('does not lose a TA1 whose interchange counts it as a group', () => {
  const alone = (count: number): string =>
    text.replace(/GS.*~GE[^~]*/, 'TA1*000000009*260304*0506*A*000').replace('IEA*1', `IEA*${count}`);
  expect(alone(1)).toContain('>~TA1*000000009*260304*0506*A*000~IEA*1*');
  expect([0, 1, 2].map((count) => read(alone(count)).interchanges[0].verdict)).toEqual([
    'accepted',
    'accepted-with-errors',
    'rejected',
  ]);
});

const second = text.replaceAll('000000001', '000000002');

it('reads several interchanges, each with its own separators', () => {
  const file = read(text + second.replaceAll('*', '|').replaceAll('~', '!'));
  expect(file.interchanges.map((i) => i.separators.element)).toEqual(['*', '|']);
  expect(verdicts(file)).toEqual([...allGood, ...allGood]);
});

it('reads two files joined without a terminator between them', () => {
  const file = read(`${text.slice(0, -1)}\n${second}`);
  expect(verdicts(file)).toEqual([...allGood, ...allGood]);
});

it('isolates a bad set, and the rest of the file goes on', () => {
  const bad = 'ST*850*0002~PO1*1*10*EA*2.5**VN*A1~SE*3*0002~';
  const good = 'ST*850*0003~BEG*00*SA*PO-3**20260301~PO1*1*10*EA*2.5**VN*A1~SE*4*0003~';
  const file = read(text.replace('GE*1', `${bad}${good}GE*3`));
  expect(file.interchanges[0].groups[0].sets.map((s) => s.verdict)).toEqual(['accepted', 'rejected', 'accepted']);
});

it('goes on after a set without SE, a group without GE, an interchange without IEA', () => {
  const noSe = read(text.replace('SE*5*0001~', ''));
  expect(noSe.interchanges[0].groups[0].sets[0].faults).toMatchObject([{ level: 'set', code: '2' }]);
  const noGe = read(text.replace('GE*1*1~', ''));
  expect(noGe.interchanges[0].groups[0].faults).toMatchObject([{ level: 'group', code: '3' }]);
  const noIea = read(text.replace('IEA*1*000000001~', '') + text);
  expect(noIea.interchanges.map((i) => i.faults.map((f) => f.code))).toEqual([['023'], ['025']]);
});

it('rejects a truncated file wherever it was cut', () => {
  for (let to = 110; to < text.length - 20; to += 3) {
    const file = read(text.slice(0, to));
    expect(file.interchanges[0].verdict).toBe('rejected');
  }
});

it('names the place of a fault in bytes', () => {
  const broken = text.replace('PO1*1*10', 'PO1*1*ten');
  const [fault] = read(broken).interchanges[0].groups[0].sets[0].faults;
  expect(fault).toMatchObject({
    level: 'element',
    code: '6',
    segment: 'PO1',
    position: 3,
    element: 2,
    dataElement: '330',
    value: 'ten',
    offset: broken.indexOf('PO1*'),
  });
});

it('says that a duplicate set control number is one', () => {
  const again = 'ST*850*0001~BEG*00*SA*PO-2**20260301~PO1*1*10*EA*2.5**VN*A1~SE*4*0001~';
  const [, second] = read(text.replace('GE*1', `${again}GE*2`)).interchanges[0].groups[0].sets;
  expect(second).toMatchObject({ verdict: 'accepted-with-errors', faults: [{ level: 'set', code: '23' }] });
});

it('does not fill the memory with a segment that never ends', () => {
  const file = readX12(Buffer.from(text.slice(0, 200) + 'x'.repeat(50_000)), { maxSegmentBytes: 10_000 });
  expect(file.faults.map((f) => f.code)).toContain('SEGMENT_TOO_LONG');
  expect(Math.max(...file.segments.map((s) => s.raw.length))).toBeLessThan(11_000);
});

it('goes on behind a segment that was cut, which is one segment', () => {
  const long = text.replace('CTT*1', `PID*F****${'X*'.repeat(300_000)}~CTT*1`).replace('SE*5', 'SE*6');
  for (const bytes of [Buffer.from(long), Buffer.from(long.replaceAll('~', '€'))]) {
    const file = readX12(bytes, { maxSegmentBytes: 10_000 });
    expect(originalBytes(file).equals(bytes)).toBe(true);
    expect(file.faults).toMatchObject([{ code: 'SEGMENT_TOO_LONG', severity: 'error' }]);
    const [set] = file.interchanges[0].groups[0].sets;
    expect([set.segmentCount, set.faults.some((fault) => fault.severity === 'reject')]).toEqual([6, false]);
  }
});

it('refuses a file that goes on in EDIFACT', () => {
  expect(read(`${text}UNB+UNOC:3+A+B+260304:0506+7'UNZ+0+7'`).faults).toContainEqual(
    expect.objectContaining({ code: 'OUTSIDE_INTERCHANGE', severity: 'reject' }),
  );
});

it.each([
  ['nothing', ''],
  ['a word', 'hello'],
  ['ISA alone', 'ISA'],
  ['binary', '\0\x01\x02ISA*\xff'],
  ['XML', '<?xml version="1.0"?><order/>'],
])('says that %s is no X12', (_, rubbish) => {
  const file = read(rubbish, 'latin1');
  expect(file.interchanges).toEqual([]);
  expect(file.faults).toHaveLength(1);
});

it.each([
  ['UTF_16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF_16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF_16', Buffer.from(text, 'utf16le')],
  ['EBCDIC', Buffer.from([0xc9, 0xe2, 0xc1, 0x5c, 0xf0, 0xf0])],
])('says that a file is in %s', async (code, bytes) => {
  expect(readX12(bytes)).toMatchObject({ interchanges: [], faults: [{ code, severity: 'reject' }] });
  const faults = [];
  for await (const event of streamX12([...bytes].map((byte) => Buffer.from([byte])))) faults.push(event);
  expect(faults).toMatchObject([{ type: 'fault', fault: { code } }]);
});

it.each(['constructor', 'toString', '__proto__'])('reads ids that mean something to a program: %s', (word) => {
  const body = [`BSN*00*12*20260301*0506*${word}`, `HL*1**${word}`, `HL*2*1*${word}`, `${word}*1`];
  const file = orderFile(body, { id: '856', code: 'SH' }).toString();
  for (const from of ['ST*856', 'GS*SH', 'X*004010', 'HL*1'])
    expect(read(file.replace(from, `${from.slice(0, from.indexOf('*') + 1)}${word}`)).interchanges).toHaveLength(1);
});

it('hands out a set as soon as it ends', async () => {
  const seen: string[] = [];
  async function* source(): AsyncGenerator<Buffer> {
    const end = text.indexOf('GE*1');
    yield Buffer.from(text.slice(0, end + 3));
    seen.push('rest of the file');
    yield Buffer.from(text.slice(end + 3));
  }
  for await (const event of streamX12(source())) seen.push(event.type);
  expect(seen).toEqual(['interchange-start', 'group-start', 'set', 'rest of the file', 'group-end', 'interchange-end']);
});
