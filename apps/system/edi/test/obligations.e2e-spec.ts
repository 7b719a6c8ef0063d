import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder,
  acknowledgePurchaseOrder,
  answerOrderChange,
  type Draft,
} from '@crossdock/contracts';
import type { ObligationView } from '../src/http/edi.dto';
import { Gateway, soon } from './gateway';
import { interchange } from './x12';

describe('what is no longer owed', () => {
  let edi: Gateway;
  let count = 0;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER', { acknowledgesUs: false });
  });
  afterAll(() => edi?.stop());

  const send = (code: string, set: string, body: string[]) =>
    edi.send(interchange(String(++count).padStart(9, '0'), code, [[set, body]]));
  const ordered = (po: string, unit = 'EA') =>
    send('PO', '850', [
      `BEG*00*SA*${po}**20260101`, 'DTM*002*20260301', 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', `PO1*1*12*${unit}*14.00**VN*NW-11`, 'CTT*1',
    ]); // prettier-ignore
  const owed = async (po: string): Promise<string[]> => {
    const { obligations } = (await edi.get('/v1/obligations').expect(200)).body as { obligations: ObligationView[] };
    return obligations.filter(({ customerPo }) => customerPo === po).map(({ kind }) => kind).sort();
  }; // prettier-ignore
  const refer = (po: string) => ({
    orderId: randomUUID(), orderNumber: `SO-${po}`, partner: 'PARTNER', customerPo: po, channelOrderNumber: po, orderedOn: '2026-01-01',
  }); // prettier-ignore
  const answer = (po: string, how: AcknowledgePurchaseOrder['answer']) =>
    edi.tell(
      acknowledgePurchaseOrder.of({
        ...refer(po), answer: how, currency: 'USD', lines: [{ lineNumber: 1, sku: 'NW-11', ordered: { value: '12', unit: 'EA' }, answer: how === 'RD' ? 'IR' : 'IA', promised: how === 'RD' ? 0 : 12, backordered: 0 }],
      }, 'NW-US') as Draft,
    ); // prettier-ignore

  it('is the ship notice of an order whose every line was refused; of one that was accepted it is owed', async () => {
    await ordered('PO-NO');
    await ordered('PO-YES');
    expect([await owed('PO-NO'), await owed('PO-YES')]).toEqual([['response', 'ship-notice'], ['response', 'ship-notice']]); // prettier-ignore
    await answer('PO-NO', 'RD');
    await answer('PO-YES', 'AD');
    await soon(async () => (await owed('PO-NO')).length === 0 && (await owed('PO-YES')).length === 1);
    expect(await owed('PO-YES')).toEqual(['ship-notice']);
  });

  it('is no answer to an order that waits for us: it is owed from when the order came, until a person lets it go', async () => {
    await ordered('PO-WAITS', 'XX');
    await ordered('PO-LET-GO', 'XX');
    expect([await owed('PO-WAITS'), await owed('PO-LET-GO')]).toEqual([['response'], ['response']]);
    const { caseId } = await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'PO-LET-GO');
    await edi.post(`/v1/cases/${caseId}/close`, { resolution: 'the partner sent it again' }).expect(204);
    expect(await owed('PO-LET-GO')).toEqual([]);
    await edi.database.query(`UPDATE document SET created_at = now() - interval '3 days' WHERE customer_po = 'PO-WAITS'`);
    await edi.partner('PARTNER', { acknowledgesUs: false, units: { XX: 'EA' } });
    const { retry } = await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'PO-WAITS');
    await edi.post(retry!.path).expect(200);
    const { obligations } = (await edi.get('/v1/obligations?overdue=true').expect(200)).body as { obligations: ObligationView[] };
    expect(obligations.filter(({ customerPo }) => customerPo === 'PO-WAITS').map(({ kind }) => kind)).toContain('response');
  }); // prettier-ignore

  it('is anything of an order that the partner took back, once we said yes; a no changes nothing', async () => {
    await ordered('PO-BACK');
    const file = await send('PC', '860', ['BCH*01*SA*PO-BACK***20260102', 'POC*1*DI*12*12*EA', 'CTT*1']);
    const changeDocumentId = file.interchanges[0].sets[0].documentId;
    const say = (accepted: boolean, id: string, more = {}) =>
      edi.tell(
        answerOrderChange.of({ ...refer('PO-BACK'), changeDocumentId: id, accepted, ...more }, 'NW-US') as Draft,
      );
    const before = await edi.outbox('PARTNER');
    await say(false, randomUUID(), { reason: 'too late' });
    await edi.answer('PARTNER', before, '865');
    expect(await owed('PO-BACK')).toEqual(['change-response', 'response', 'ship-notice']);
    await say(true, changeDocumentId, { cancelled: true });
    await soon(async () => (await owed('PO-BACK')).length === 0);
  });
});
