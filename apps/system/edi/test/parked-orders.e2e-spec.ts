import { Gateway, soon } from './gateway';
import { ordersOf } from './listener';
import { interchange, order } from './x12';

describe('purchase orders that no profile fits yet', () => {
  let edi: Gateway;

  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  it.each([
    ['a unit that nobody knows', 'PO1*1*12*ZZ*14.00**VN*NW-11~', { units: { ZZ: 'CS' } }, 'PO103 ZZ', 'CS', 'NW-11'],
    ['an item under a qualifier of their own', 'PO1*1*12*EA*14.00**ZZ*99~', { items: { '99': 'NW-11' } }, 'PO1 must identify', 'EA', 'NW-11'],
  ])('parks an order with %s, and takes it exactly once when the profile is right', async (_, po1, right, words, unit, sku) => {
    const control = String(100_000_000 + Math.floor(po1.length)).slice(0, 9);
    const po = `PO-${control}`;
    await edi.partner('PARTNER');
    const file = await edi.send(order(control, { po1 }));
    const [set] = file.interchanges[0].sets;
    expect(set).toMatchObject({ verdict: 'accepted', status: 'parked' });
    const opened = await edi.opened('PURCHASE_ORDER_INCOMPLETE', words);
    expect(opened).toMatchObject({ customerPo: po, retry: { service: 'edi', path: `/v1/documents/${set.documentId}/retry` } });
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'parked' });
    expect(ordersOf(po)).toEqual([]);

    await edi.partner('PARTNER', right);
    const answers = await Promise.all([1, 2, 3].map(() => edi.post(opened.retry!.path)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await edi.closed(opened.caseId);
    const [received] = await soon(async () => ordersOf(po).length > 0 && ordersOf(po));
    expect(received.submission.lines).toMatchObject([{ lineNumber: 1, sku, quantity: { value: '12', unit } }]);
    expect(ordersOf(po)).toHaveLength(1);
  }); // prettier-ignore

  it('counts lines itself where two have one number, and reads numbers that begin with the point', async () => {
    await edi.partner('PARTNER');
    const body = [
      'BEG*00*SA*PO-TWINS**20260101', 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR',
      'PO1*1*12.*EA*.95**VN*NW-11', 'PO1*1*2*CA*10**VN*NW-42', 'CTT*2',
    ]; // prettier-ignore
    await edi.send(interchange('000000301', 'PO', [['850', body]]));
    const [received] = await soon(async () => ordersOf('PO-TWINS').length > 0 && ordersOf('PO-TWINS'));
    expect(received.submission.lines).toMatchObject([
      { lineNumber: 1, quantity: { value: '12', unit: 'EA' }, unitPrice: '0.95' },
      { lineNumber: 2, quantity: { value: '2', unit: 'CS' }, unitPrice: '10' },
    ]);
  });

  it('knows the units of the trade, and countries by three letters', async () => {
    await edi.partner('PARTNER');
    const units = ['FT', 'YD', 'GA', 'RL', 'BG', 'SF', 'TH'];
    const body = [
      'BEG*00*SA*PO-UNITS**20260101', 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Ljubljana**1000*SVN',
      ...units.map((unit, index) => `PO1*${index + 1}*2*${unit}*10**VN*NW-11`), `CTT*${units.length}`,
    ]; // prettier-ignore
    await edi.send(interchange('000000303', 'PO', [['850', body]]));
    const [{ submission }] = await soon(async () => ordersOf('PO-UNITS').length > 0 && ordersOf('PO-UNITS'));
    expect(submission.shipTo.country).toBe('SI');
    expect(submission.lines.map(({ quantity }) => quantity.unit)).toEqual([
      'FOT',
      'YRD',
      'GLL',
      'RO',
      'BG',
      'FTK',
      'MIL',
    ]);
  });

  it('takes the good sets of an interchange in and parks the others one by one', async () => {
    const set = (po: string, unit: string): [string, string[]] => [
      '850',
      [
        `BEG*00*SA*${po}**20260101`, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', `PO1*1*12*${unit}*14.00**VN*NW-11`, 'CTT*1',
      ],
    ]; // prettier-ignore
    const file = await edi.send(
      interchange('000000302', 'PO', [set('PO-A', 'EA'), set('PO-B', 'QQ'), set('PO-C', 'EA')]),
    );
    expect(file.interchanges[0].sets.map(({ status }) => status)).toEqual(['taken', 'parked', 'taken']);
    await soon(async () => ordersOf('PO-A').length === 1 && ordersOf('PO-C').length === 1);
    expect(ordersOf('PO-B')).toEqual([]);
  });

  it('lets a person close a case, with a reason', async () => {
    await edi.send('Dear Sirs', 'letter.txt');
    const { caseId } = await edi.opened('NO_ISA', 'letter.txt');
    await edi.post(`/v1/cases/${caseId}/close`, { resolution: 'a letter' }).expect(204);
    expect(await edi.closed(caseId)).toMatchObject({ resolution: 'a letter' });
    await edi.post(`/v1/cases/${caseId}/close`, { resolution: 'a letter' }).expect(404);
  });
});
