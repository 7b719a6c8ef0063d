import { Gateway, soon } from './gateway';
import { ordersOf } from './listener';
import { interchange } from './x12';

describe('orders whose lines have dates and places of their own', () => {
  let edi: Gateway;
  let count = 0;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  async function received(beg: string, heading: string[], first: string[], second: string[]) {
    const po = `PO-${++count}`;
    const body = [
      `BEG*00*${beg.replace('PO', po)}**20260101`, ...heading, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins*92*0042', 'N3*59 rue', 'N4*Reims**51100*FR',
      'PO1*0010*12*EA*14.00**VN*NW-11', ...first, 'PO1*0020*7*EA*3.335**VN*NW-42', ...second, 'CTT*2',
    ];
    const file = await edi.send(interchange(String(count).padStart(9, '0'), 'PO', [['850', body]]));
    return { po, set: file.interchanges[0].sets[0] };
  } // prettier-ignore
  const order = async (po: string) => (await soon(async () => ordersOf(po).length === 1 && ordersOf(po)))[0].submission;

  it.each([
    ['all lines have', [], ['DTM*002*20260301'], ['DTM*002*20260301'], { requestedDelivery: '2026-03-01' }],
    [
      'a schedule of the whole line has',
      [],
      ['SCH*12*EA***010*20260302'],
      ['SCH*7*EA***010*20260302'],
      { requestedShip: '2026-03-02' },
    ],
    ['heading and line have', ['DTM*001*20260310'], ['DTM*001*20260310'], [], { cancelAfter: '2026-03-10' }],
  ])('take a date that %s', async (_, heading, first, second, dates) => {
    const { po, set } = await received('SA*PO', heading, first, second);
    expect(set.status).toBe('taken');
    expect(await order(po)).toMatchObject(dates);
  });

  it.each([
    ['lines of different days', 'SA*PO', [], ['DTM*002*20260301'], ['DTM*002*20260302'], 'lines have other dates of delivery (2026-03-01, 2026-03-02) than other lines'],
    ['one line of a day', 'SA*PO', [], ['DTM*010*20260301'], [], 'lines have other dates of shipping'],
    ['a line of another day', 'SA*PO', ['DTM*001*20260310'], ['DTM*001*20260311'], [], 'cancelling after (2026-03-11) than 2026-03-10'],
    ['a day that is none', 'SA*PO', ['DTM*001*20261399'], [], [], 'DTM*001 20261399 is no date'],
    ['part deliveries', 'SA*PO', [], ['SCH*6*EA***002*20260301', 'SCH*6*EA***002*20260401'], [], 'PO1 0010 is to come in several deliveries (SCH): 6 EA 2026-03-01, 6 EA 2026-04-01'],
    ['several places', 'SA*PO', [], ['SDQ*EA*92*0042*6*0043*6'], [], 'PO1 0010 is for other places than its ship-to (SDQ): 6 for 0042, 6 for 0043'],
    ['a ship-to of a line', 'SA*PO', [], ['N1*ST*Store 43*92*0043'], [], 'PO1 0010 has a ship-to of its own: 0043'],
    ['no release', 'BK*PO', [], [], [], 'BEG02 BK is a blanket order: nothing of it is shipped without a release'],
    ['a copy for information', 'IN*PO', [], [], [], 'BEG02 IN is a copy for information'],
  ])('wait with a case that names %s', async (_, beg, heading, first, second, words) => {
    const { po, set } = await received(beg, heading, first, second);
    expect([set.verdict, set.status].join(' ')).toMatch(/^accepted.* parked$/);
    expect(await edi.opened('PURCHASE_ORDER_INCOMPLETE', words)).toMatchObject({ customerPo: po, retry: { path: `/v1/documents/${set.documentId}/retry` } });
    expect(ordersOf(po)).toEqual([]);
  }); // prettier-ignore

  it('go to the one place that they name', async () => {
    const { po, set } = await received('SA*PO', [], ['SDQ*EA*92*0042*12'], []);
    expect([set.status, (await order(po)).channel.orderNumber]).toEqual(['taken', po]);
  });
});
