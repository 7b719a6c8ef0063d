import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder,
  acknowledgePurchaseOrder,
  answerOrderChange,
  type Draft,
} from '@crossdock/contracts';
import type { EdiDocumentWhole as DocumentWhole } from '@crossdock/contracts';
import type { ObligationView } from '../src/http/edi.dto';
import { Gateway, soon } from './gateway';
import { interchange, order } from './x12';

describe('what is owed, and documents as people see them', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start({ EDI_CLOCKS_MS: '100' });
    await edi.partner('PARTNER', { clocks: { responseHours: 10, acknowledgementHours: 20 } });
  });
  afterAll(() => edi?.stop());

  const owed = async (query = '') =>
    (await edi.get(`/v1/obligations${query}`).expect(200)).body.obligations as ObligationView[];
  const hoursPass = async (hours: number) => {
    await edi.database.query(
      `UPDATE document SET created_at = created_at - $1 * interval '1 hour', sent_at = sent_at - $1 * interval '1 hour', sent_again_at = sent_again_at - $1 * interval '1 hour'`,
      [hours],
    );
    await edi.database.query(`UPDATE purchase_order SET received_at = received_at - $1 * interval '1 hour'`, [hours]);
  };
  const answerTo = (po: string): AcknowledgePurchaseOrder => ({
    orderId: randomUUID(), orderNumber: `SO-${po}`, partner: 'PARTNER', customerPo: po, channelOrderNumber: po, orderedOn: '2026-01-01', answer: 'AD', currency: 'USD',
    lines: [{ lineNumber: 1, sku: 'NW-11', ordered: { value: '12', unit: 'EA' }, unitPrice: '14.00', answer: 'IA', promised: 12, backordered: 0 }],
  }); // prettier-ignore
  /** Sends an 855; gives its document. */
  async function answered(po: string) {
    const data = answerTo(po);
    await edi.tell(acknowledgePurchaseOrder.of(data, 'NW-US') as Draft);
    return soon(async () => {
      const { body } = await edi.get(`/v1/documents?orderId=${data.orderId}`).expect(200);
      return (body.documents as { id: string; groupControl: string; status: string; acknowledged?: string }[])[0];
    });
  }

  it('chases our answer to an order, then the partner’s word on it, each by its clock, until it is done', async () => {
    await edi.send(order('000000001', { po: 'PO-1' }));
    expect(await owed()).toMatchObject([{ kind: 'response', customerPo: 'PO-1', overdue: false }]);
    expect(await owed('?overdue=true')).toEqual([]);
    await hoursPass(11);
    expect(await owed('?overdue=true')).toMatchObject([{ kind: 'response', overdue: true }]);
    const late = await edi.opened('RESPONSE_OVERDUE', 'PO-1');

    const document = await answered('PO-1');
    await edi.closed(late.caseId);
    expect(await owed('?partner=PARTNER')).toMatchObject([{ kind: 'acknowledgement', orderNumber: 'SO-PO-1', overdue: false }]);
    await hoursPass(21);
    const silent = await edi.opened('ACKNOWLEDGEMENT_OVERDUE', 'PO-1');

    const body = [`AK1*PR*${document.groupControl}`, 'AK2*855*0001', 'AK5*A', 'AK9*A*1*1*1'];
    await edi.send(interchange('000000002', 'FA', [['997', body]]));
    await edi.closed(silent.caseId);
    expect(await owed()).toEqual([]);
  }); // prettier-ignore

  it('counts from when a document went out: not from when it was held, and anew when it is sent again', async () => {
    await edi.send(order('000000005', { po: 'PO-5' }));
    await edi.partner('PARTNER', { clocks: { responseHours: 10, acknowledgementHours: 20 }, separators: { element: '-' } });
    const held = await answered('PO-5');
    const opened = await edi.opened('DOCUMENT_HELD', 'SO-PO-5');
    await edi.partner('PARTNER', { clocks: { responseHours: 10, acknowledgementHours: 20 } });
    await hoursPass(21);
    await edi.post(opened.retry!.path).expect(200);
    const acknowledgement = async () => (await owed('?kind=acknowledgement')).find(({ documentId }) => documentId === held.id);
    expect(await acknowledgement()).toMatchObject({ overdue: false });
    await hoursPass(21);
    expect(await acknowledgement()).toMatchObject({ overdue: true });
    const late = await edi.opened('ACKNOWLEDGEMENT_OVERDUE', 'PO-5');
    await edi.post(`/v1/documents/${held.id}/resend`, { controlNumbers: 'keep' }).expect(204);
    expect(await acknowledgement()).toMatchObject({ overdue: false });
    expect((await edi.closed(late.caseId)).resolution).toBe('it has been done');
    const told = await edi.database.query(`SELECT sent_at < sent_again_at AS again FROM document WHERE id = $1`, [held.id]);
    expect(told).toEqual([{ again: true }]);
  }); // prettier-ignore

  it('says of what is too old that it is no longer chased', async () => {
    await edi.send(order('000000006', { po: 'PO-6' }));
    await hoursPass(11);
    const late = await edi.opened('RESPONSE_OVERDUE', 'PO-6');
    await hoursPass(60 * 24);
    expect((await edi.closed(late.caseId)).resolution).toContain('no longer chased');
  });

  it('wants a ship notice by the day of delivery, else after that of shipping or cancelling, as they were changed last', async () => {
    const body = (po: string, dates: string[]) => [
      `BEG*00*SA*${po}**20260101`, ...dates, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', 'PO1*1*12*EA*14.00**VN*NW-11', 'CTT*1',
    ];
    await edi.send(interchange('000000007', 'PO', [
      ['850', body('PO-7', ['DTM*002*20990110', 'DTM*010*20990101'])], ['850', body('PO-8', ['DTM*010*20990101', 'DTM*001*20990105'])], ['850', body('PO-9', ['DTM*001*20990105'])],
    ]));
    const days = async () =>
      Object.fromEntries((await owed('?kind=ship-notice')).map(({ customerPo, dueAt }) => [customerPo, dueAt.slice(0, 10)]));
    expect(await days()).toEqual({ 'PO-7': '2099-01-10', 'PO-8': '2099-01-02', 'PO-9': '2099-01-06' });
    const file = await edi.send(interchange('000000008', 'PC', [['860', ['BCH*04*SA*PO-7***20260101', 'DTM*002*20990201', 'POC*1*QD*5**EA', 'CTT*1']]]));
    const { orderId: _, answer: __, lines: ___, currency: ____, ...reference } = answerTo('PO-7');
    const changeDocumentId = file.interchanges[0].sets[0].documentId;
    await edi.tell(answerOrderChange.of({ ...reference, orderId: randomUUID(), changeDocumentId, accepted: true }, 'NW-US') as Draft);
    await soon(async () => (await days())['PO-7'] === '2099-02-01');
    expect(await edi.database.query(`SELECT lines->0->>'quantity' AS quantity FROM purchase_order WHERE order_number = 'PO-7'`)).toEqual([{ quantity: '5' }]);
  }); // prettier-ignore

  it('lists what is owed page by page', async () => {
    const all = await owed('?partner=PARTNER');
    const pages = [];
    for (let after: string | undefined = ''; after !== undefined;) {
      const { body } = await edi.get(`/v1/obligations?partner=PARTNER&limit=2${after && `&after=${encodeURIComponent(after)}`}`).expect(200);
      pages.push(...body.obligations);
      after = body.next as string | undefined;
    }
    expect(all.length).toBeGreaterThan(2);
    expect(pages).toEqual(all);
  }); // prettier-ignore

  it('shows a document raw and readable side by side', async () => {
    const file = await edi.send(order('000000010', { po: 'PO-10' }));
    const theirs = (await edi.get(`/v1/documents/${file.interchanges[0].sets[0].documentId}`).expect(200)).body as DocumentWhole;
    expect(theirs.raw).toMatch(/^ST\*850\*0001~BEG\*00\*SA\*PO-10.*SE\*9\*0001~$/);
    expect(theirs.segments[1]).toEqual({ segment: 'BEG', position: 2, elements: { BEG01: '00', BEG02: 'SA', BEG03: 'PO-10', BEG05: '20260101' } });
    expect(theirs.readable).toMatchObject({ number: 'PO-10', lines: [{ quantity: '12' }] });
    const { id } = await answered('PO-10');
    const ours = (await edi.get(`/v1/documents/${id}`).expect(200)).body as DocumentWhole;
    expect(ours.raw).toMatch(/^ST\*855\*0001~BAK\*00\*AD\*PO-10/);
    expect(ours).toMatchObject({ interchangeControl: expect.any(String), readable: { orderNumber: 'SO-PO-10' } });
    await edi.get(`/v1/documents/${randomUUID()}`).expect(404);
  }); // prettier-ignore

  it.each(['utf8', 'latin1'] as const)('shows text in %s as it was meant', async (encoding) => {
    const text = order(encoding === 'utf8' ? '000000011' : '000000012', { po: `PO-${encoding}` }).replace('Vins et alcools', 'Crémerie');
    const file = await edi.send(Buffer.from(text, encoding));
    const { raw } = (await edi.get(`/v1/documents/${file.interchanges[0].sets[0].documentId}`).expect(200)).body as DocumentWhole;
    expect(raw).toContain('N1*ST*Crémerie~');
  }); // prettier-ignore

  it('sends a document again: the same bytes, or anew under new control numbers', async () => {
    await edi.send(order('000000020', { po: 'PO-20' }));
    const earlier = await edi.outbox('PARTNER');
    const { id, groupControl } = await answered('PO-20');
    await edi.answer('PARTNER', earlier, '855');
    const before = await edi.outbox('PARTNER');
    await edi.post(`/v1/documents/${id}/resend`, { controlNumbers: 'keep' }).expect(204);
    await edi.post(`/v1/documents/${id}/resend`, { controlNumbers: 'renew' }).expect(204);
    const again = await edi.answer('PARTNER', before, '855');
    expect(again.groups[0].sets[0].id).toBe('855');
    expect(Number(again.groups[0].control)).toBeGreaterThan(Number(groupControl));
    // The kept one has its old name: it is the same file.
    expect((await edi.outbox('PARTNER')).filter((name) => !before.includes(name))).toHaveLength(1);
    const [now] = (await edi.get('/v1/documents?customerPo=PO-20&set=855')).body.documents;
    expect(now).toMatchObject({ id, status: 'sent', groupControl: again.groups[0].control });
    const inbound = await edi.get('/v1/documents?customerPo=PO-20&set=850');
    await edi.post(`/v1/documents/${inbound.body.documents[0].id}/resend`, { controlNumbers: 'keep' }).expect(409);
    await edi.post(`/v1/documents/${id}/resend`, { controlNumbers: 'same' }).expect(400);
  });
});
