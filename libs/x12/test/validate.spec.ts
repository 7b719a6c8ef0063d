import { knownSets, loopTree, readX12, setSchema, validateSet, type Fault, type TransactionSet } from '../src';
import { orderFile } from './samples';

const BEG = 'BEG*00*SA*PO-1**20260301';
const PO1 = 'PO1*1*10*EA*2.5**VN*A1';

function check(body: string[], options: Parameters<typeof orderFile>[1] = {}): TransactionSet {
  return readX12(orderFile(body, options)).interchanges[0].groups[0].sets[0];
}
const short = (f: Fault): string =>
  [f.level, f.code, f.segment, f.position, f.element].filter((v) => v !== undefined).join(' ');

it.each([
  ['a missing mandatory segment', [PO1], ['segment 3 BEG 2'], 'rejected'],
  ['a missing mandatory loop', [BEG, 'CTT*0'], ['segment 3 PO1 3'], 'accepted-with-errors'],
  ['an unknown segment', [BEG, 'QQQ*1', PO1], ['segment 1 QQQ 3'], 'rejected'],
  ['a segment of other sets', [BEG, 'BIG*20260301*1', PO1], ['segment 6 BIG 3'], 'rejected'],
  [
    'a segment out of sequence',
    [BEG, 'DTM*002*20260301', 'REF*DP*1', PO1],
    ['segment 7 REF 4'],
    'accepted-with-errors',
  ],
  ['a segment too often', [BEG, 'CUR*BY*USD', 'CUR*BY*USD', PO1], ['segment 5 CUR 4'], 'accepted-with-errors'],
  ['a mandatory element missing', [`BEG*00**PO-1**20260301`, PO1], ['element 1 BEG 2 2'], 'rejected'],
  ['an element too many', [BEG, PO1, 'CTT*1*2*3*LB*4*CF*x*y'], ['element 3 CTT 4 8'], 'accepted-with-errors'],
  ['an element too short', [BEG, 'REF*D*1', PO1], ['element 4 REF 3 1'], 'accepted-with-errors'],
  [
    'an element too long',
    [BEG, `PO1*1*${'1'.repeat(16)}*EA*2.5**VN*A1`],
    ['element 5 PO1 3 2'],
    'accepted-with-errors',
  ],
  ['a letter in a number', [BEG, 'PO1*1*ten*EA'], ['element 6 PO1 3 2'], 'accepted-with-errors'],
  ['a control character', [BEG, 'PO1*1*10*EA*2.5**VN*A\x011'], ['element 6 PO1 3 7'], 'accepted-with-errors'],
  ['a code that is not of a full list', [BEG, PO1, 'PID*Z****TEXT'], ['element 7 PID 4 1'], 'accepted-with-errors'],
  ['a qualifier that is none', [BEG, 'N1*ST*STORE*01*0042', PO1], ['element 7 N1 3 3'], 'accepted-with-errors'],
  ['a routing code that is none', [BEG, 'TD5*QQ*2*FDEG', PO1], ['element 7 TD5 3 1'], 'accepted-with-errors'],
  ['what cannot be a code', [BEG, 'PO1*1*10*ea'], ['element 7 PO1 3 3'], 'accepted-with-errors'],
  ['a count of lines that is not theirs', [BEG, PO1, 'CTT*2'], ['element 7 CTT 4 1'], 'accepted-with-errors'],
  ['a component too many', [BEG, PO1, 'REF*D1*1**AA>1>BB>2>CC>3>X'], ['element 3 REF 4 4'], 'accepted-with-errors'],
  ['a component in what has none', [BEG, PO1, 'REF*DP*03>8'], ['element 3 REF 4 2'], 'accepted-with-errors'],
  ['a component that another asks for', [BEG, PO1, 'REF*D1*1**AA>1>BB'], ['element 2 REF 4 4'], 'accepted-with-errors'],
  ['a date that no calendar has', ['BEG*00*SA*PO-1**20260230', PO1], ['element 8 BEG 2 5'], 'rejected'],
  ['a time that no clock has', [BEG, 'DTM*002*20260301*2561', PO1], ['element 9 DTM 3 3'], 'accepted-with-errors'],
  ['a code longer than its element', [BEG, PO1, 'MSG*TEXT*AAA'], ['element 5 MSG 4 2'], 'accepted-with-errors'],
  ['P: one of a pair', [BEG, 'PO1*1*10*EA*2.5**VN'], ['element 2 PO1 3 7'], 'accepted-with-errors'],
  ['R: none of several', [BEG, 'REF*DP', PO1], ['element 2 REF 3 2'], 'accepted-with-errors'],
  ['C: the second is missing', [BEG, 'PO1*1**EA'], ['element 2 PO1 3 2'], 'accepted-with-errors'],
  ['L: none of those it asks for', [BEG, 'ITD*01*3*2', PO1], ['element 2 ITD 3 4'], 'accepted-with-errors'],
  ['E: both of an exclusion', [BEG, PO1, 'QTY*10*5**MORE'], ['element 10 QTY 4 4'], 'accepted-with-errors'],
])('finds %s', (_, body, faults, verdict) => {
  const set = check(body);
  expect(set.faults.map(short)).toEqual(faults);
  expect(set.verdict).toBe(verdict);
});

it.each([
  ['856', 'SH', 'BSN*00*12*20260301*0506', 'HL'],
  ['846', 'IB', 'BIA*00*DD*INV1*20260122', 'LIN'],
  ['943', 'AR', 'W06*N*DO1*20260120*SHP1~N1*SF*X~W27*M*FDEG~W03*1', 'W04'],
  ['944', 'RE', 'W17*F*20260126*R1~N1*WH*W~W14*98', 'W07'],
])('refuses an %s without its detail', (id, code, body, loop) => {
  const set = check(body.split('~'), { id, code });
  expect([set.verdict, set.faults[0].code, set.faults[0].segment]).toEqual(['rejected', '3', loop]);
});

it.each([
  ['810', 'IN', 'BIG*20260301*1~TDS*0'],
  ['940', 'OW', 'W05*N*SO123'],
  ['945', 'SW', 'W06*N*SO1*20260124~N1*ST*X'],
  ['855', 'PR', 'BAK*00*AC*PO-1*20260115'],
])('takes an %s without lines, as the standard does', (id, code, body) => {
  expect(check(body.split('~'), { id, code })).toMatchObject({ verdict: 'accepted', faults: [] });
});

it.each([
  ['4010', '004010'],
  ['00401', '004010'],
  ['4060', '005010'],
  ['00501', '005010'],
  ['VICS', '004010'],
])('takes %s for near to %s', (version, release) =>
  expect(setSchema('850', version)).toMatchObject({ release, exact: false }),
);

it('does not call missing what comes too late', () => {
  const body = ['BIG*20260301*1', 'IT1*1*10*EA*2.5', 'ISS*10*EA', 'TDS*2500'];
  expect(check(body, { id: '810', code: 'IN' }).faults.map(short)).toEqual(['segment 7 TDS 5']);
});

it.each(['003020', '003040', '003070', '004030', '004060', '005030', '006020', '007010', '008010'])(
  'says of %s only what is wrong in every release',
  (version) => {
    const verdict = (...body: string[]): string => check(body, { version }).verdict;
    expect(verdict(BEG, 'ITA*A*ZZ**1', PO1)).toBe('accepted');
    expect(verdict(BEG, `PO1*1*10*EA*2.5**VN*${'A'.repeat(60)}`)).toBe('accepted');
    expect(verdict(BEG, 'DTM*002****20', 'REF*D', PO1)).toBe('accepted');
    expect(verdict(BEG, PO1, 'CUR*BY*USD', 'CTT*1*2*3*LB*4*CF*x*y')).toBe('accepted');
    expect(verdict('BEG*00*SA*PO-1**20260301>20', PO1)).toBe('accepted');
    expect(verdict(PO1)).toBe('rejected');
    expect(verdict('BEG*00*SA***20260301', PO1)).toBe('rejected');
    expect(verdict('BEG*00*SA*PO-1**MARCH', PO1)).toBe('rejected');
    expect(verdict(BEG, 'PO1*1*ten*EA')).toBe('accepted-with-errors');
    expect(verdict(BEG, PO1, 'CTT*2')).toBe('accepted-with-errors');
  },
);

it('knows the ids that no release has from those that it has no row for', () => {
  const codes = (id: string, version?: string): unknown => {
    const [{ code, severity }] = check([BEG, `${id}*1`, PO1], { version }).faults;
    return [code, severity];
  };
  for (const id of 'ITA BGN BLI BPT G38 PSA PTD RDR SII IT IA RE B5'.split(' '))
    expect(codes(id)).toEqual(['6', 'reject']);
  expect(codes('SPO')).toEqual(['6', 'reject']);
  expect(codes('SPO', '005010')).toEqual(['1', 'reject']);
  for (const id of ['RAT', 'PAY', 'IT']) expect(codes(id, '005010')).toEqual(['6', 'reject']);
  expect(codes('SLA')).toEqual(['1', 'reject']);
  expect(codes('SLA', '005010')).toEqual(['6', 'reject']);
  expect(codes('QQQ', '003040')).toEqual(['1', 'reject']);
  expect(codes('QQQ', '008010')).toEqual(['1', 'note']);
  expect(codes('LH5', '003020')).toEqual(['6', 'note']);
});

it.each([
  ['004010', 'W05*N*1~W27*M', '940', 'OW', 'element 2 W27 3 2'],
  ['004010', 'W05*N*1~LX*1~W01*12*EA', '940', 'OW', 'element 2 W01 4 3'],
  ['004010', 'W05*N*1~LX*1~W01*12*EA**VN*A~W20*1*2', '940', 'OW', 'element 2 W20 5 3'],
  ['004010', 'BIG*20260301*1~TDS*1~ISS*12', '810', 'IN', 'element 2 ISS 4 2'],
  ['004010', 'BCH*01*SA*1****20260115~POC*1*CA*5', '860', 'PC', 'element 2 POC 3 4'],
  ['004010', 'BEG*00*SA*1**20260301~PO1*1~SCH*1*EA***002*20260301**106', '850', 'PO', 'element 2 SCH 4 9'],
  ['004010', 'BEG*00*SA*1**20260301~MEA**WT***1', '850', 'PO', 'element 2 MEA 3 4'],
  ['005010', 'BEG*00*SA*1**20260301~MEA**WT***1', '850', 'PO', 'element 2 MEA 3 4'],
])('holds elements of %s against the conditions of their segment: %s', (version, body, id, code, fault) => {
  const told = check(body.split('~'), { id, code, version }).faults.map(short);
  expect(told.filter((f) => f.startsWith('element'))).toContain(fault);
});

it('takes in 005010 what only 004010 asks for', () => {
  const body = [BEG, 'MEA**WT***1******ZZ*01', PO1];
  expect(check(body, { version: '005010' }).faults.map(short)).toEqual([]);
  expect(check(body).faults.map(short)).toContain('element 2 MEA 3 4');
});

it.each([
  ['a time of one character', 'G62*10*20260125*W*0800', '940', 'OW', 'W05*N*SO123'],
  ['a transit direction', 'TD5*B*2*FDEG*M*****SD', '856', 'SH', 'BSN*00*12*20260101*1200~HL*1**S'],
  ['a discount', 'DIS*AMT*CA*1*DOF*2', '850', 'PO', 'BEG*00*SA*PO-1**20260301'],
])('takes %s', (_, segment, id, code, before) => {
  const faults = check([...before.split('~'), segment], { id, code }).faults;
  expect(faults.filter((f) => f.level === 'element')).toEqual([]);
});

it('gives a segment out of sequence to the loop where it belongs', () => {
  const set = check([BEG, 'DTM*002*20260301', 'REF*DP*1', PO1]);
  expect(loopTree(set, '004010').segments.map((s) => s.id)).toContain('REF');
});

it('tells by the open loop whose N1 it is', () => {
  const set = check([BEG, 'N1*BY*HEAD', 'N3*STREET', PO1, 'PID*F****TEXT', 'N1*ST*LINE', PO1, 'CTT*2']);
  const tree = loopTree(set, '004010');
  expect(tree.loops.map((l) => l.loop)).toEqual(['N1', 'PO1', 'PO1', 'CTT']);
  expect(tree.loops[1].loops.map((l) => l.loop)).toEqual(['PID', 'N1']);
});

it('reads composites and repeats by their components', () => {
  const bad = 'SLN*1**I*10*PC>x*1.56';
  expect(check([BEG, PO1, bad]).faults).toMatchObject([{ code: '6', element: 5, component: 2, dataElement: '1018' }]);
});

it.each([
  ['a mandatory element', ['BEG*00*SA*   **20260301', PO1], ['element 1 BEG 2 3']],
  ['one of a pair', [BEG, 'PO1*1*10*EA*2.5**VN*  '], ['element 2 PO1 3 7']],
  ['all of several', [BEG, 'REF*DP*    ', PO1], ['element 2 REF 3 2']],
  ['what would be excluded', [BEG, PO1, 'QTY*10*5**  '], []],
  ['a mandatory component', [BEG, PO1, 'SLN*1**I*10*  >2*1'], ['element 1 SLN 4 5']],
  ['an element too many', [BEG, PO1, 'CTT*1*2*3*LB*4*CF*x*  '], []],
])('takes %s that is all blanks for missing', (_, body, faults) => {
  expect(check(body).faults.map(short)).toEqual(faults);
});

function repeating(separator: string, body: string[]): TransactionSet {
  const file = orderFile(body, { version: '005010' }).toString().replace('*U*00401', `*${separator}*00501`);
  return readX12(Buffer.from(file)).interchanges[0].groups[0].sets[0];
}

it('says where an element may not be repeated, and checks each repetition where it may', () => {
  expect(repeating('^', [BEG, PO1, 'SPI*11^11']).faults.map(short)).toEqual(['element 12 SPI 4 1']);
  const dmg = ['BIG*20260301*1', 'N1*ST*X', 'DMG*****C>RET>1^C>RET>2', 'IT1*1*1*EA*1', 'TDS*100'];
  const file = orderFile(dmg, { id: '810', code: 'IN', version: '005010' }).toString().replace('*U*00401', '*^*00501');
  const [set] = readX12(Buffer.from(file)).interchanges[0].groups[0].sets;
  expect(set.faults.map(short)).toEqual([]);
  const [lacking] = readX12(Buffer.from(file.replace('>RET>2', '>RET'))).interchanges[0].groups[0].sets;
  expect(lacking.faults).toMatchObject([{ code: '2', segment: 'DMG', element: 5, component: 3, repetition: 2 }]);
});

it.each(['-', '.', '/', ' '])('takes data as it is where ISA11 names %p', (separator) => {
  const body = [BEG, 'PO1*1*10*EA*-2.5**VN*A-1/B 2', 'CTT*1'];
  expect(repeating(separator, body)).toMatchObject({ verdict: 'accepted', faults: [] });
});

it('tells of elements too many in ST and SE', () => {
  const file = orderFile([BEG, PO1]).toString();
  const faults = (from: string, to: string): string[] =>
    readX12(Buffer.from(file.replace(from, to))).interchanges[0].groups[0].sets[0].faults.map(short);
  expect(faults('SE*4*0001', 'SE*4*0001*X')).toEqual(['element 3 SE 4 3']);
  expect(faults('SE*4*0001', 'SE*4*0001**')).toEqual([]);
  expect(faults('ST*850*0001', 'ST*850*0001**X')).toEqual(['element 3 ST 1 4']);
});

const hl = (structure: string, ...rows: string[]): Fault[] => {
  const body = [`BSN*00*12*20260301*0506*${structure}`, ...rows.map((row) => `HL*${row}`)];
  return check(body, { id: '856', code: 'SH' }).faults;
};
const errors = (faults: Fault[]): string[] => faults.filter((f) => f.severity !== 'note').map(short);

it('finds HL parents that are not there and numbers used twice', () => {
  expect(errors(hl('', '1**S', '1*1*O', '3*9*I'))).toEqual(['element 7 HL 4 1', 'element 7 HL 5 2']);
  expect(errors(hl('', '01**S', '02*1*O', '3*0002*I'))).toEqual([]);
  expect(errors(hl('', '1**S', '01*1*O'))).toEqual(['element 7 HL 4 1']);
});

it('knows which HL level can hold which', () => {
  expect(errors(hl('', '1**S', '2*1*O', '3*2*T', '4*3*P', '5*4*I'))).toEqual([]);
  expect(errors(hl('', '1**S', '2*1*O', '3*2*P', '4*3*I'))).toEqual([]);
  expect(errors(hl('', '1**S', '2*1*P', '3*2*O', '4*3*I'))).toEqual([]);
  expect(errors(hl('', '1**S', '2*1*I', '3*2*K', '4*3*I'))).toEqual([]);
  expect(errors(hl('', '1**S', '2*1*I', '3*2*O'))).toEqual(['element 7 HL 5 2']);
  expect(errors(hl('', '1**O', '2*1*S'))).toEqual(['element 7 HL 4 2']);
  expect(errors(hl('', '1**S', '2*1*O', '3**I', '4**S'))).toEqual(['element 2 HL 5 2']);
  expect(errors(hl('', '1**S', '2**O', '3*2*I'))).toEqual(['element 2 HL 4 2']);
  expect(hl('', '1**S*1', '2**O*1', '3**I*0').map((f) => [f.severity, short(f)])).toEqual([
    ['note', 'element 2 HL 4 2'],
    ['note', 'element 2 HL 5 2'],
  ]);
});

it('holds an HL tree against the structure that BSN05 names', () => {
  const [pickPack, standardPack, packFirst] = [
    ['1**S', '2*1*O', '3*2*P', '4*3*I'],
    ['1**S', '2*1*O', '3*2*I', '4*3*P'],
    ['1**S', '2*1*P', '3*2*O', '4*3*I'],
  ];
  const found = (tree: string[]): string[][] =>
    ['0001', '0002', '0003', '0004', 'ZZZZ'].map((code) => errors(hl(code, ...tree)));
  expect(found(pickPack).map((f) => f.length)).toEqual([0, 2, 2, 0, 0]);
  expect(found(standardPack).map((f) => f.length)).toEqual([1, 0, 1, 0, 0]);
  expect(found(packFirst).map((f) => f.length)).toEqual([2, 2, 0, 1, 0]);
  expect(found(['1**S', '2*1*O', '3*2*I']).map((f) => f.length)).toEqual([0, 0, 0, 0, 0]);
  expect(found(['1**S', '2*1*I']).map((f) => f.length)).toEqual([1, 1, 1, 1, 0]);
});

it('notes an HL04 that does not tell whether levels lie in it', () => {
  expect(hl('', '1**S*1', '2*1*O*0', '3*2*I*1', '4*2*I*0')).toMatchObject([
    { code: '7', severity: 'note', position: 4, element: 4, value: '0' },
    { code: '7', severity: 'note', position: 5, element: 4, value: '1' },
  ]);
});

it('names no code wrong that a release may have which is not at hand', () => {
  const [fault] = check(['BEG*00*Q1*PO-1**20260301', PO1], { version: '006030' }).faults;
  expect(fault).toMatchObject({ code: '7', segment: 'BEG', element: 2, severity: 'note' });
});

it('checks a set that it has no table for by its envelope alone, and says so', () => {
  const set = check(['XYZ*1'], { id: '824', code: 'AG' });
  expect(set).toMatchObject({ checked: false, verdict: 'accepted', faults: [{ code: '1', severity: 'note' }] });
});

it('lets a partner be stricter or milder', () => {
  const set = check([BEG, 'REF*D*1', PO1]);
  const group = { code: 'PO', version: '004010' };
  const separators = { element: '*', component: '>', segment: '~' };
  expect(validateSet(set, group, separators, { severity: () => 'reject' }).verdict).toBe('rejected');
  expect(validateSet(set, group, separators, { severity: () => 'note' }).verdict).toBe('accepted');
});

it('leaves no rejection unsaid behind many errors', () => {
  const body = [BEG, ...Array<string>(600).fill('REF*D*1'), PO1, 'QQQ*1'];
  expect(check(body).verdict).toBe('rejected');
});

it('keeps a bounded number of faults', () => {
  const set = readX12(orderFile([BEG, ...Array<string>(2000).fill('QQQ*1'), PO1]), { maxFaultsPerSet: 50 })
    .interchanges[0].groups[0].sets[0];
  expect(set.faults).toHaveLength(51);
  expect(set.faults.at(-1)!.message).toContain('1950 more');
});

it('compiles every table of both releases', () => {
  for (const { id, releases } of knownSets())
    for (const release of releases) expect(setSchema(id, release)!.items.length).toBeGreaterThan(2);
  expect(knownSets().map((s) => s.id)).toEqual(
    expect.arrayContaining([
      '810',
      '820',
      '832',
      '846',
      '850',
      '855',
      '856',
      '860',
      '865',
      '940',
      '943',
      '944',
      '945',
      '997',
      '999',
    ]),
  );
});
