import { build997, build999, readX12, setSchema, writeInterchange, type TransactionSet } from '../src';
import { EVERY_SET, segmentsOf } from './every-set';
import { ENVELOPE, orderFile } from './samples';

const RELEASES = ['004010', '004010VICS', '005010', '005010UCS'];
const OTHERS = ['003040', '003060', '004030', '004060', '005030', '006020', '007010', '008010'];
const rows = Object.entries(EVERY_SET).flatMap(([id, { since = '' }]) =>
  RELEASES.filter((release) => release >= since).map((release) => [id, release] as const),
);

function read(id: string, version: string, body: string[]): TransactionSet {
  const file = orderFile(body, { id, version, code: EVERY_SET[id].code });
  return readX12(file).interchanges[0].groups[0].sets[0];
}
const codes = ({ faults }: TransactionSet): string[] =>
  faults.map((f) => `${f.level} ${f.code} ${f.segment} ${f.position}`);

describe.each(rows)('%s in %s', (id, version) => {
  const body = segmentsOf(id);
  const first = body[0].split('*')[0];

  it('is accepted where it is right', () => expect(read(id, version, body).faults).toEqual([]));

  it('is rejected without its first segment', () => {
    const set = read(id, version, body.slice(1));
    expect(set.verdict).toBe('rejected');
    expect(codes(set)).toContain(`segment 3 ${first} 2`);
  });

  it('is rejected for a segment that X12 does not know', () => {
    const set = read(id, version, [...body.slice(0, 1), 'QQQ*1', ...body.slice(1)]);
    expect([set.verdict, codes(set)]).toEqual(['rejected', ['segment 1 QQQ 3']]);
  });

  it('is rejected for a segment of other sets', () => {
    const set = read(id, version, [...body, id === '997' || id === '999' ? 'BEG*00*SA*1**20260101' : 'AK1*PO*1']);
    expect(set.verdict).toBe('rejected');
    expect(set.faults.map((f) => f.code)).toEqual(['6']);
  });

  it('is accepted with errors where its first segment comes twice', () => {
    expect(codes(read(id, version, [body[0], ...body]))).toEqual([`segment 5 ${first} 3`]);
  });

  it.each(['997', '999'])('is answered by a %s that is right itself, whatever is wrong', (answer) => {
    const wrong = [
      'QQQ*1',
      ...body.slice(1).map((segment) => `${segment}*`.repeat(2)),
      `${body[0]}*x*x*x*x*x*x*x*x*x*x*x*x`,
    ];
    const { groups } = readX12(orderFile(wrong, { id, version, code: EVERY_SET[id].code })).interchanges[0];
    const ack = answer === '999' ? build999(groups[0]) : build997(groups[0]);
    const sets = [{ id: ack.id, control: 1, segments: ack.segments }];
    const [back] = readX12(writeInterchange(ENVELOPE, [{ code: 'FA', version: ack.version, control: 1, sets }]))
      .interchanges[0].groups;
    expect(back.sets[0].faults).toEqual([]);
  });
});

it.each(OTHERS)('takes every set that is right in %s too', (version) => {
  for (const id of Object.keys(EVERY_SET)) expect(read(id, version, segmentsOf(id)).faults).toEqual([]);
});

it.each(OTHERS)('takes what its own tables may have in %s', (version) => {
  for (const id of Object.keys(EVERY_SET)) {
    expect(setSchema(id, version)!.exact).toBe(false);
    const [first, ...rest] = segmentsOf(id);
    expect(read(id, version, [first, 'ITA*A*ZZ**1', ...rest]).verdict).toBe('accepted');
    expect(read(id, version, rest).verdict).toBe('rejected');
  }
});
