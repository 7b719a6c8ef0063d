import { Gateway, lines } from './gateway';
import { ordersOf } from './listener';
import { interchange } from './x12';

interface Duplicate {
  level: string;
  reason: string;
  code: string;
  control: string;
  times: number;
  fileId: string;
}

describe('what a partner sends again', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start();
    for (const name of ['PARTNER', 'OTHER']) await edi.partner(name);
  });
  afterAll(() => edi?.stop());
  beforeEach(() => edi.database.query('TRUNCATE duplicate, functional_group'));

  const body = (po: string, release = '', quantity = 12): [string, string[]] => [
    '850',
    [`BEG*00*SA*${po}*${release}*20260101`, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', `PO1*1*${quantity}*EA*14.00**VN*NW-11`, 'CTT*1'],
  ]; // prettier-ignore
  const statuses = (file: { interchanges: { sets: { status: string }[] }[] }) =>
    file.interchanges.flatMap(({ sets }) => sets.map(({ status }) => status));
  const seen = async (query = '') =>
    (await edi.get(`/v1/duplicates${query}`).expect(200)).body.duplicates as Duplicate[];
  const told = (all: Duplicate[]) => all.map(({ level, reason, code, control, times }) => `${level} ${reason} ${code} ${control} ${times}`).sort(); // prettier-ignore

  it('as the same interchange changes nothing and is listed', async () => {
    const text = interchange('000000101', 'PO', [body('PO-101')]);
    await edi.send(text, 'first.edi');
    const again = await edi.send(text, 'again.edi');
    await edi.send(text, 'once-more.edi');
    expect(again.interchanges).toEqual([]);
    const found = await seen('?partner=PARTNER&level=interchange');
    expect(told(found)).toEqual(['interchange same-content ISA 000000101 2']);
    expect(found[0].fileId).not.toBe(again.fileId);
    expect(ordersOf('PO-101').length).toBeLessThanOrEqual(1);
  });

  it('as the same group or set in another interchange changes nothing and is listed at both levels', async () => {
    await edi.send(interchange('000000201', 'PO', [body('PO-201'), body('PO-202')]));
    const again = await edi.send(interchange('000000202', 'PO', [body('PO-201'), body('PO-202')]));
    expect(statuses(again)).toEqual(['duplicate', 'duplicate']);
    expect(told(await seen())).toEqual([
      'group same-content PO 1 1', 'set same-content 850 0001 1', 'set same-content 850 0002 1',
    ]); // prettier-ignore
  });

  it('under a control number that it used for something else is taken, and the number is listed', async () => {
    await edi.send(interchange('000000301', 'PO', [body('PO-301')]));
    const other = await edi.send(interchange('000000301', 'PO', [body('PO-302')]));
    expect(statuses(other)).toEqual(['taken']);
    expect(told(await seen('?reason=number-again'))).toEqual([
      'group number-again PO 1 1', 'interchange number-again ISA 000000301 1',
    ]); // prettier-ignore
  });

  it('is told apart from what comes again by right: releases of one order, changed orders, the same from another partner', async () => {
    const releases = [body('BLANKET', '1'), body('BLANKET', '2'), body('BLANKET', '3')];
    const first = await edi.send(interchange('000000401', 'PO', releases));
    expect(statuses(first)).toEqual(['taken', 'taken', 'taken']);
    await edi.send(interchange('000000402', 'PO', [body('PO-402', '', 5)]));
    expect(statuses(await edi.send(interchange('000000403', 'PO', [body('PO-402', '', 6)])))).toEqual(['taken']);
    const theirs = await edi.send(interchange('000000401', 'PO', releases, { sender: 'OTHER' }));
    expect(statuses(theirs)).toEqual(['taken', 'taken', 'taken']);
    const found = (await seen()).filter(({ reason }) => reason === 'same-content');
    expect(found).toEqual([]);
  });

  it('is answered all the same, so that the partner stops', async () => {
    const text = interchange('000000501', 'PO', [body('PO-501')]);
    await edi.send(text, 'a.edi');
    const before = await edi.outbox('PARTNER');
    await edi.send(text, 'b.edi');
    const answer = await edi.answer('PARTNER', before, '997');
    expect(lines(answer.groups[0].sets[0]).join()).toContain('AK9*A*1*1*1');
  });

  it('is looked for by partner, level and reason only', async () => {
    await edi.get('/v1/duplicates?level=file').expect(400);
  });
});
