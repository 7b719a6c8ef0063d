import {
  build997,
  build999,
  buildAcknowledgement,
  buildTa1,
  readFunctionalAcknowledgement,
  readX12,
  writeInterchange,
  writeSegments,
  type AcknowledgementSet,
} from '../src';
import { ENVELOPE, index, lines, orderFile, sample } from './samples';

const BEG = 'BEG*00*SA*PO-1**20260301';
const PO1 = 'PO1*1*10*EA*2.5**VN*A1';
const read = (bytes: Buffer | string) => readX12(Buffer.from(bytes)).interchanges[0];
const printed = (ack: AcknowledgementSet): string[] => writeSegments(ack.segments).split('~').filter(Boolean);
const answer997 = (bytes: Buffer | string): string[] => printed(build997(read(bytes).groups[0]));

describe('TA1', () => {
  const good = orderFile([BEG, PO1]).toString();
  it.each([
    ['a good interchange', good, 'A*000'],
    ['another number in IEA02', good.replace('IEA*1*000000001', 'IEA*1*000000002'), 'R*001'],
    ['a wrong group count', good.replace('IEA*1*', 'IEA*3*'), 'R*021'],
    ['a file cut off', good.slice(0, -30), 'R*023'],
    ['an impossible date', good.replace('*260304*', '*269904*'), 'E*014'],
    ['an impossible time', good.replace('*0506*U', '*2566*U'), 'E*015'],
    ['a wrong usage indicator', good.replace('*0*P*>', '*0*X*>'), 'E*020'],
    ['a set outside a group', good.replace(/GS[^~]+~/, ''), 'R*024'],
  ])('answers %s', (_, file, tail) => {
    const [line] = writeSegments([buildTa1(read(file))]).split('~');
    expect(line.split('*').slice(4).join('*')).toBe(tail);
    expect(line).toMatch(/^TA1\*000000001\*26\d{4}\*\d{4}\*/);
  });

  it('stands between ISA and GS', () => {
    const out = lines(writeInterchange(ENVELOPE, [], [buildTa1(read(good))]));
    expect(out.map((l) => l.slice(0, 3))).toEqual(['ISA', 'TA1', 'IEA']);
    expect(out[2]).toBe('IEA*0*000000042');
  });
});

describe('997', () => {
  it('accepts', () => {
    expect(answer997(orderFile([BEG, PO1, 'CTT*1']))).toEqual(['AK1*PO*1', 'AK2*850*0001', 'AK5*A', 'AK9*A*1*1*1']);
  });

  it('names each fault by segment and element', () => {
    const body = [
      'BEG*00**PO-1**20260230',
      'REF*D*1',
      'QQQ*1',
      'DTM*002*20260301',
      'CUR*BY*USD',
      'PO1*1*10*EA*2.5**VN',
      'PID*Z****X',
      'SLN*1**I*10*PC>x*1',
    ];
    expect(answer997(orderFile(body))).toEqual([
      'AK1*PO*1',
      'AK2*850*0001',
      'AK3*BEG*2**8',
      'AK4*2*92*1',
      'AK4*5*373*8*20260230',
      'AK3*REF*3**8',
      'AK4*1*128*4*D',
      'AK3*QQQ*4**1',
      'AK3*CUR*6**7',
      'AK3*PO1*7*PO1*8',
      'AK4*7*234*2',
      'AK3*PID*8*PID*8',
      'AK4*1*349*7*Z',
      'AK3*SLN*9*SLN*8',
      'AK4*5>2*1018*6*x',
      'AK5*R*5',
      'AK9*R*1*1*0',
    ]);
  });

  it('tells a missing segment where it should stand', () => {
    expect(answer997(orderFile([PO1]))).toEqual(['AK1*PO*1', 'AK2*850*0001', 'AK3*BEG*2**3', 'AK5*R*5', 'AK9*R*1*1*0']);
  });

  it('answers wrong counts and control numbers', () => {
    const file = orderFile([BEG, PO1]).toString();
    expect(answer997(file.replace('SE*4', 'SE*9'))).toContain('AK5*R*4');
    expect(answer997(file.replace('SE*4*0001', 'SE*4*0002'))).toContain('AK5*R*3');
    expect(answer997(file.replace('SE*4*0001~', ''))).toContain('AK5*R*2');
    expect(answer997(file.replace('GE*1*1', 'GE*7*1')).at(-1)).toBe('AK9*R*7*1*0*5');
    expect(answer997(file.replace('GE*1*1', 'GE*1*2'))).toEqual(['AK1*PO*1', 'AK9*R*1*1*0*4']);
    expect(answer997(file.replace('GE*1*1~', ''))).toEqual(['AK1*PO*1', 'AK9*R*1*1*0*3']);
  });

  it('accepts the good sets of a group in part', () => {
    const [group] = read(sample('malformed/940_ediengine_AckTest.edi')).groups;
    const ack = printed(build997(group));
    expect(ack.filter((l) => /^AK[259]/.test(l))).toEqual([
      'AK2*940*20066',
      'AK5*A',
      'AK2*940*20067',
      'AK5*R*5',
      'AK9*P*2*2*1',
    ]);
    expect(ack).toContain('AK3*N9*7*W01*8');
  });

  it('does not send back what would break its own envelope', () => {
    const file = orderFile([BEG, PO1, 'REF*D^~>*1']).toString().replaceAll('*', '|');
    const ack = build997(read(file).groups[0]);
    expect(() => writeSegments(ack.segments)).not.toThrow();
  });
});

describe('999', () => {
  it('uses IK3, IK4, IK5 and names version and implementation', () => {
    const file = orderFile([BEG, 'REF*D*1', PO1], { version: '005010' })
      .toString()
      .replace('ST*850*0001', 'ST*850*0001*GUIDE1');
    expect(printed(build999(read(file).groups[0]))).toEqual([
      'AK1*PO*1*005010',
      'AK2*850*0001*GUIDE1',
      'IK3*REF*3**8',
      'CTX*BEG03>PO-1',
      'IK4*1*128*4*D',
      'IK5*E*5',
      'AK9*E*1*1*1',
    ]);
  });

  it('names the element that asks for the one that is missing', () => {
    const file = orderFile([BEG, 'PO1*1*10*EA*2.5**VN'], { version: '005010' });
    expect(printed(build999(read(file).groups[0])).slice(2, 6)).toEqual([
      'IK3*PO1*3*PO1*8',
      'CTX*BEG03>PO-1',
      'IK4*7*234*2',
      'CTX*SITUATIONAL TRIGGER*PO1*3*PO1*6*235',
    ]);
  });
});

it.each([
  ['004010', undefined, '997', '004010'],
  ['005010', undefined, '997', '005010'],
  ['003040', undefined, '997', '004010'],
  ['005010X231A1', undefined, '999', '005010X231A1'],
  ['005010', '999', '999', '005010X231A1'],
  ['005010X231A1', '997', '997', '005010'],
] as const)('answers a group of %s, agreed %s, by a %s of %s', (version, agreed, id, release) => {
  const [group] = read(orderFile([BEG, PO1], { version })).groups;
  expect(buildAcknowledgement(group, agreed)).toMatchObject({ id, version: release });
});

it('builds acknowledgements of every sample that are valid themselves', () => {
  let groups = 0;
  for (const { file } of index) {
    for (const interchange of readX12(sample(file)).interchanges) {
      buildTa1(interchange);
      for (const group of interchange.groups) {
        for (const ack of [build997(group), build999(group), build997(group, '005010')]) {
          const sets = [{ id: ack.id, control: 1, segments: ack.segments }];
          const [back] = readX12(
            writeInterchange(ENVELOPE, [{ version: ack.version, control: 7, sets }], [buildTa1(interchange)]),
          ).interchanges;
          expect(back.verdict).toBe('accepted');
          const faults = back.groups[0].sets[0].faults.filter(
            (f) => group.code !== '' && f.segment !== 'AK1' && f.segment !== 'AK2',
          );
          expect(faults).toEqual([]);
        }
        groups++;
      }
    }
  }
  expect(groups).toBeGreaterThan(60);
});

it('reads what a partner acknowledges, and finds its own answer again', () => {
  const [group] = read(orderFile([BEG, 'REF*D*1', PO1])).groups;
  const sets = [{ id: '997', control: 1, segments: build997(group).segments }];
  const [back] = readX12(writeInterchange(ENVELOPE, [{ version: '004010', control: 7, sets }])).interchanges;
  expect(readFunctionalAcknowledgement(back.groups[0].sets[0], '>')).toEqual({
    groupCode: 'PO',
    groupControl: '1',
    groupStatus: 'E',
    groupCodes: [],
    setsIncluded: 1,
    setsReceived: 1,
    setsAccepted: 1,
    sets: [
      {
        id: '850',
        control: '0001',
        status: 'E',
        codes: ['5'],
        segments: [
          {
            segment: 'REF',
            position: 3,
            loop: undefined,
            codes: ['8'],
            elements: [
              { element: 1, component: undefined, repetition: undefined, dataElement: '128', code: '4', value: 'D' },
            ],
          },
        ],
      },
    ],
  });
});

it("reads a published partner's 997", () => {
  const [set] = read(sample('published/997_stupidedi_004010_pass1.edi')).groups[0].sets;
  const ack = readFunctionalAcknowledgement(set, '`');
  expect(ack.groupStatus).not.toBe('');
  expect(ack.sets.every((s) => s.status !== '')).toBe(true);
});
