import { randomUUID } from 'node:crypto';
import { type AcknowledgePurchaseOrder, acknowledgePurchaseOrder, type Draft } from '@crossdock/contracts';
import type { DocumentWhole, ObligationView } from '../src/http/edi.dto';
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
    await edi.database.query(`UPDATE document SET created_at = created_at - $1 * interval '1 hour'`, [hours]);
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
