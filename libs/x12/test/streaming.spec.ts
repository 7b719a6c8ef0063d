import { build997, streamX12, writeSegments, type Group, type SetSummary, type X12Event } from '../src';
import { orderFile } from './samples';

const BEG = 'BEG*00*SA*PO-1**20260301';
const PO1 = 'PO1*1*10*EA*2.5**VN*A1';
const set = (control: number, body: string[]): string =>
  [`ST*850*${String(control).padStart(4, '0')}`, ...body, `SE*${body.length + 2}*${String(control).padStart(4, '0')}`].join('~'); // prettier-ignore

function file(sets: string[]): Buffer {
  const [head, tail] = orderFile([BEG]).toString().split('ST*850*0001~BEG*00*SA*PO-1**20260301~SE*3*0001');
  return Buffer.from(`${head}${sets.join('~')}${tail.replace('GE*1', `GE*${sets.length}`)}`);
}

async function groupOf(sets: string[], keepSets?: boolean): Promise<Group<SetSummary>> {
  const events: X12Event[] = [];
  for await (const event of streamX12([file(sets)], { keepSets })) events.push(event);
  return events.flatMap((event) => (event.type === 'group-end' ? [event.group] : []))[0];
}

const three = [set(1, [BEG, PO1]), set(2, [PO1]), set(3, [BEG, 'REF*D*1', PO1])];

it('lets go of right sets, counts them, and keeps those at fault for the answer', async () => {
  const group = await groupOf(three, false);
  expect(group.sets.map((s) => s.control)).toEqual(['0002', '0003']);
  expect(group.counts).toEqual({ sets: 3, withErrors: 1, rejected: 1 });
  const ack = writeSegments(build997(group).segments).split('~');
  expect(ack.filter((line) => /^AK[259]/.test(line))).toEqual([
    'AK2*850*0002', 'AK5*R*5', 'AK2*850*0003', 'AK5*E*5', 'AK9*P*3*3*2',
  ]); // prettier-ignore
});

it('keeps all of them when asked to', async () => {
  expect((await groupOf(three, true)).sets.map((s) => s.control)).toEqual(['0001', '0002', '0003']);
});

it('knows a set control number again among many, however they are counted', async () => {
  const controls = [7, 8, 9, 3, 8, 3, 10, 1000, 1000];
  const group = await groupOf(controls.map((control) => set(control, [BEG, PO1])), true); // prettier-ignore
  expect(group.sets.map((s) => s.faults.some((f) => f.code === '23'))).toEqual(
    controls.map((control, i) => controls.indexOf(control) < i),
  );
});

it('forgets a group that has ended', async () => {
  const body = orderFile([BEG, PO1]).toString();
  const group = body.slice(body.indexOf('GS*'), body.indexOf('IEA*'));
  const twice = body.replace(group, group + group.replace('GS*PO*S*R*20260304*0506*1*', 'GS*PO*S*R*20260304*0506*2*').replace('GE*1*1', 'GE*1*2')).replace('IEA*1', 'IEA*2'); // prettier-ignore
  let seen = 0;
  for await (const event of streamX12([Buffer.from(twice)])) {
    if (event.type !== 'interchange-end') continue;
    seen++;
    expect(event.interchange).toMatchObject({ groups: [], groupCount: 2, verdict: 'accepted' });
  }
  expect(seen).toBe(1);
});
