import { originalBytes, readX12, type Interchange } from '../src';
import { orderFile } from './samples';

const BODY = ['BEG*00*SA*PO-1**20260301', 'PO1*1*10*EA*2.5**VN*A1', 'CTT*1'];
const FILE = orderFile(BODY).toString();
const later = FILE.replace('*U*00401', '*^*00501').replace('*004010', '*005010');

function read(text: string): Interchange {
  const bytes = Buffer.from(text);
  const file = readX12(bytes);
  expect(originalBytes(file).equals(bytes)).toBe(true);
  return file.interchanges[0];
}
const told = ({ faults }: { faults: Interchange['faults'] }): string[] =>
  faults.map((f) => `${f.severity} ${f.code} ${f.segment}${f.element ?? ''}`);

it.each([
  ['an authorization qualifier', 'ISA*00', 'ISA*99', 'error 010 ISA1'],
  ['a security qualifier', '*00*          *ZZ*SENDER', '*77*          *ZZ*SENDER', 'error 012 ISA3'],
  ['a sender qualifier', '*ZZ*SENDER', '*??*SENDER', 'error 005 ISA5'],
  ['a sender qualifier of no list', '*ZZ*SENDER', '*05*SENDER', 'error 005 ISA5'],
  ['no sender', 'SENDER         ', '               ', 'error 006 ISA6'],
  ['a receiver qualifier', '*ZZ*RECEIVER', '*??*RECEIVER', 'error 007 ISA7'],
  ['a receiver qualifier of no list', '*ZZ*RECEIVER', '*XX*RECEIVER', 'error 007 ISA7'],
  ['no receiver', 'RECEIVER       ', '               ', 'error 008 ISA8'],
  ['a date', '*260304*', '*261304*', 'error 014 ISA9'],
  ['a time', '*0506*U', '*2560*U', 'error 015 ISA10'],
  ['a standard', '*U*00401', '*X*00401', 'error 016 ISA11'],
  ['a separator where U should be', '*U*00401', '*^*00401', 'note 016 ISA11'],
  ['a version', '*00401*', '*99999*', 'error 017 ISA12'],
  ['a request for a TA1', '*0*P*', '*X*P*', 'error 019 ISA14'],
  ['a usage', '*0*P*', '*0*Q*', 'error 020 ISA15'],
  ['a field too short', 'SENDER         ', 'SENDER', 'note 006 ISA6'],
  ['a group identifier', 'GS*PO', 'GS*purchase', 'error 024 GS1'],
  ['a group without a sender', 'GS*PO*S', 'GS*PO*', 'error 024 GS2'],
  ['a group date', 'R*20260304', 'R*20260231', 'error 024 GS4'],
  ['a group date of six digits from 004010 on', 'R*20260304', 'R*260304', 'note 024 GS4'],
  ['a group with a sender too long', 'GS*PO*S', 'GS*PO*SSSSSSSSSSSSSSSS', 'note 024 GS2'],
  ['an element too many in GS', '*X*004010', '*X*004010*1', 'error 024 GS9'],
  ['an element too many in GE', 'GE*1*1', 'GE*1*1*1', 'error 024 GE3'],
  ['an element too many in IEA', 'IEA*1*000000001', 'IEA*1*000000001*1', 'error 022 IEA3'],
  ['a version that was never published', '*00401*', '*00499*', 'error 017 ISA12'],
  ['a TA1 without a status', 'GS*PO', 'TA1*000000905*260304*0506**000~GS*PO', 'error 024 TA14'],
  ['a TA1 with a code of no list', 'GS*PO', 'TA1*000000905*260304*0506*R*032~GS*PO', 'note 024 TA15'],
  ['a group time', '*0506*1*X', '*0566*1*X', 'error 024 GS5'],
  ['an agency', '*1*X*004010', '*1*Q*004010', 'error 024 GS7'],
])('tells of %s', (_, from, to, fault) => {
  expect(FILE).toContain(from);
  expect(told(read(FILE.replace(from, to)))).toContain(fault);
});

it('knows every qualifier of an identifier', () => {
  const known = '01 02 03 04 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 AM NR SA SN ZZ'; // prettier-ignore
  for (const code of known.split(' ')) {
    expect(told(read(FILE.replace('*ZZ*SENDER', `*${code}*SENDER`)))).toEqual([]);
  }
});

it('takes U for the repetition separator of a later version as what it is', () => {
  const interchange = read(later.replace('*^*00501', '*U*00501'));
  expect(told(interchange)).toEqual([]);
  expect(interchange.separators.repetition).toBeUndefined();
});

it('refuses an interchange whose separators are the same', () => {
  expect(told(read(later.replace('*^*00501', '*>*00501')))).toContain('reject 016 ISA11');
  expect(told(read(FILE.replace('P*>', 'P**')))).toContain('reject 027 ISA16');
});

it.each([['999999'], ['VICS'], ['']])('tells of the version %p in GS08', (version) => {
  const [group] = read(FILE.replace('*X*004010', `*X*${version}`)).groups;
  expect([told(group), group.sets[0].verdict]).toEqual([['error 2 GS8'], 'accepted']);
});

it('tells of a group control number that came before', () => {
  const group = FILE.slice(FILE.indexOf('GS*'), FILE.indexOf('IEA*'));
  const { groups } = read(FILE.replace(group, group + group).replace('IEA*1', 'IEA*2'));
  expect(groups.map(told)).toEqual([[], ['error 6 GS6']]);
  const second = read(FILE.replace(group, group + group.replace('004010', '005010')).replace('IEA*1', 'IEA*2'));
  expect(second.groups.map(told)).toEqual([[], ['error 19 GS6']]);
});

it('tells of an interchange that came before in the same file', () => {
  const { interchanges } = readX12(Buffer.from(FILE + FILE));
  expect(interchanges.map(told)).toEqual([[], ['error 025 ISA13']]);
});

it('tells of a set control number that is too short, and takes it', () => {
  const [group] = read(FILE.replace('850*0001', '850*1').replace('*0001~GE', '*1~GE')).groups;
  expect(group.sets[0].faults).toMatchObject([{ level: 'set', code: '7', severity: 'error', element: 2 }]);
});

it('takes SE02 for a text: without its zeros it is another', () => {
  const [group] = read(FILE.replace('*0001~GE', '*1~GE')).groups;
  expect(group.sets[0]).toMatchObject({ verdict: 'rejected', faults: [{ level: 'set', code: '3', element: 2 }] });
  expect(read(FILE.replace('GE*1*1', 'GE*1*0001')).groups[0].faults).toEqual([]);
});

it.each([
  ['004010', '6'],
  ['005010', '18'],
])('says in %s by %s that a set is not of its group', (version, code) => {
  const [group] = read(FILE.replace('GS*PO', 'GS*IN').replace('004010', version)).groups;
  expect(group.sets[0].faults).toMatchObject([{ level: 'set', code, severity: 'error', segment: 'ST', element: 1 }]);
});

it('leaves the security segments of a group and of a set alone', () => {
  const secured = FILE.replace('~ST*', '~S3S*1~ST*')
    .replace('~BEG', '~S4S*1~BEG')
    .replace('~SE*5', '~S4E*1~SE*7')
    .replace('~GE*', '~S3E*1~GE*');
  const interchange = read(secured);
  expect([interchange.verdict, interchange.groups[0].sets[0].faults]).toEqual(['accepted', []]);
});

it.each([
  ['BIN', 'BIN*9*a~*b\n\u0000ISA'],
  ['BDS', 'BDS*ASC*9*a~*b\n\u0000ISA'],
])('reads the bytes of a %s by their number', (id, segment) => {
  const text = FILE.replace('CTT*1~', `${segment}~CTT*1~`).replace('SE*5', 'SE*6');
  const [set] = read(text).groups[0].sets;
  expect(set.segments.map((one) => one.id)).toEqual(['ST', 'BEG', 'PO1', id, 'CTT', 'SE']);
  expect(set.segments[3].elements.at(-1)).toBe('a~*b\n\u0000ISA');
  expect(set.faults.filter((fault) => fault.level === 'set')).toEqual([]);
  const wrong = read(text.replace('*9*', '*8*')).groups[0].sets[0];
  expect(wrong.segments.length).toBeGreaterThan(6);
});

it('refuses a file with a group that no interchange holds', () => {
  const group = FILE.slice(FILE.indexOf('GS*'), FILE.indexOf('IEA*'));
  expect(readX12(Buffer.from(FILE + group)).faults).toContainEqual(
    expect.objectContaining({ code: 'OUTSIDE_INTERCHANGE', severity: 'reject' }),
  );
});

it.each(['85', '8500', 'ABC', 'X50', ''])('refuses a set whose ST01 is %p', (id) => {
  const [group] = read(FILE.replace('ST*850', `ST*${id}`)).groups;
  expect(group.sets[0].verdict).toBe('rejected');
  expect(group.sets[0].faults).toMatchObject([{ level: 'set', code: '6', segment: 'ST', element: 1 }]);
});
