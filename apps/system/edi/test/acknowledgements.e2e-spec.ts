import { randomUUID } from 'node:crypto';
import { acknowledgePurchaseOrder, type CaseOpened, type Draft, type EdiDocumentEvent } from '@crossdock/contracts';
import { Gateway, soon } from './gateway';
import { announced } from './listener';
import { interchange, isa, order } from './x12';

describe('what partners say of our documents', () => {
  let edi: Gateway;

  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());

  /** Has an 855 sent; gives its numbers. */
  async function sent(po: string) {
    const orderId = randomUUID();
    const data = {
      orderId, orderNumber: `SO-${po}`, partner: 'PARTNER', customerPo: po, orderedOn: '2026-01-01', answer: 'AD' as const, currency: 'USD',
      lines: [{ lineNumber: 1, sku: 'NW-11', ordered: { value: '12', unit: 'EA' }, unitPrice: '14.00', answer: 'IA' as const, promised: 12, backordered: 0 }],
    }; // prettier-ignore
    await edi.tell(acknowledgePurchaseOrder.of(data, 'NW-US') as Draft);
    const [document] = await soon(async () => {
      const { body } = await edi.get(`/v1/documents?orderId=${orderId}`).expect(200);
      return body.documents.length === 1 && (body.documents as { id: string; groupControl: string }[]);
    });
    const [{ control }] = await edi.database.query<{ control: string }>(
      'SELECT i.control FROM document d JOIN interchange i ON i.id = d.interchange_id WHERE d.id = $1',
      [document.id],
    );
    return { ...document, interchangeControl: control, orderId };
  }
  const wordOn = async (id: string) =>
    (await edi.get('/v1/documents?partner=PARTNER')).body.documents.find((each: { id: string }) => each.id === id);

  it.each([
    ['A', 'accepted'],
    ['E', 'accepted-with-errors'],
  ])('notes AK5 %s as %s', async (letter, acknowledged) => {
    const document = await sent(`PO-${letter}`);
    const body = [`AK1*PR*${document.groupControl}`, 'AK2*855*0001', `AK5*${letter}`, `AK9*${letter}*1*1*1`];
    await edi.send(interchange(letter === 'A' ? '000000401' : '000000402', 'FA', [['997', body]]));
    expect(await wordOn(document.id)).toMatchObject({ acknowledged });
  });

  it('opens a case in plain words when a 997 refuses, by control numbers that differ in zeros, and closes it when the next accepts', async () => {
    const document = await sent('PO-R');
    const body = [
      `AK1*PR*000${document.groupControl}`, 'AK2*855*000001', 'AK3*PO1*6**8', 'AK4*4*212*6*abc', 'AK3*N1*7**3', 'AK5*R*5', 'AK9*R*1*1*0*5',
    ]; // prettier-ignore
    await edi.send(interchange('000000403', 'FA', [['997', body]]));
    expect(await wordOn(document.id)).toMatchObject({
      acknowledged: 'rejected',
      acknowledgement: { codes: ['5', 'PO1:8', 'PO104:6', 'N1:3'] },
    });
    const opened = await edi.opened('DOCUMENT_REFUSED_BY_PARTNER', 'refused our 855');
    expect(opened).toMatchObject({ orderId: document.orderId, orderNumber: 'SO-PO-R', customerPo: 'PO-R' });
    expect(opened.detail).toContain('PO104 has a character that is not valid (abc)');
    expect(opened.detail).toContain('segment 7 N1 is missing');
    await edi.send(
      interchange('000000404', 'FA', [
        ['997', [`AK1*PR*${document.groupControl}`, 'AK2*855*0001', 'AK5*A', 'AK9*A*1*1*1']],
      ]),
    );
    await edi.closed(opened.caseId);
  });

  it('reads a 999 of 005010', async () => {
    const document = await sent('PO-999');
    const body = [
      `AK1*PR*${document.groupControl}*004010`, 'AK2*855*0001', 'IK3*PO1*6**8', 'IK4*4*212*7*abc', 'IK5*R*I5', 'AK9*R*1*1*0',
    ]; // prettier-ignore
    const text = interchange('000000405', 'FA', [['999', body]]).replace('X*004010~', 'X*005010X231A1~');
    expect((await edi.send(text)).interchanges[0].sets[0]).toMatchObject({ set: '999', status: 'taken' });
    expect(await wordOn(document.id)).toMatchObject({ acknowledged: 'rejected' });
    await edi.opened('DOCUMENT_REFUSED_BY_PARTNER', 'PO104 has a code that is not valid (abc)');
  });

  it('takes a TA1 that refuses an interchange as a refusal of what was in it', async () => {
    const document = await sent('PO-TA1');
    await edi.send(`${isa('000000406')}TA1*${document.interchangeControl}*260101*1200*R*009~IEA*0*000000406~`);
    expect(await wordOn(document.id)).toMatchObject({ acknowledged: 'rejected' });
    expect((await edi.opened('DOCUMENT_REFUSED_BY_PARTNER', document.interchangeControl)).detail).toContain(
      'the receiver is not known',
    );
  });

  it('takes a refused group as a refusal of every set in it, also where a set of it is said to be accepted', async () => {
    const document = await sent('PO-GROUP');
    const body = [`AK1*PR*${document.groupControl}`, 'AK2*855*0001', 'AK5*A', 'AK9*R*1*1*1*5'];
    await edi.send(interchange('000000409', 'FA', [['997', body]]));
    expect(await wordOn(document.id)).toMatchObject({ acknowledged: 'rejected', acknowledgement: { codes: ['5'] } });
    await edi.opened(
      'DOCUMENT_REFUSED_BY_PARTNER',
      `group ${document.groupControl}): the number of sets differs from the count`,
    );
  });

  it('takes sets that a partly accepted group does not name as accepted, and asks about one that we did not send', async () => {
    const document = await sent('PO-PART');
    const body = [`AK1*PR*${document.groupControl}`, 'AK2*855*0777', 'AK5*R*5', 'AK9*P*2*2*1'];
    await edi.send(interchange('000000410', 'FA', [['997', body]]));
    expect(await wordOn(document.id)).toMatchObject({ acknowledged: 'accepted' });
    await edi.opened('ACKNOWLEDGEMENT_UNMATCHED', `group ${document.groupControl} (PR), set 0777`);
  });

  it('opens a case when a TA1 refuses our acknowledgements; an acknowledgement of ours that is acknowledged is nothing', async () => {
    const before = await edi.outbox('PARTNER');
    await edi.send(order('000000411'));
    const { control, groups } = await edi.answer('PARTNER', before, '997');
    await edi.send(interchange('000000412', 'FA', [['997', [`AK1*FA*${groups[0].control}`, 'AK9*A*1*1*1']]]));
    await edi.send(`${isa('000000413')}TA1*${control}*260101*1200*R*014~IEA*0*000000413~`);
    const opened = await edi.opened('DOCUMENT_REFUSED_BY_PARTNER', `our interchange ${control} of acknowledgements`);
    expect(opened.detail).toContain('the date is not valid');
    const strange = announced<CaseOpened>('case.opened.v1').filter(({ detail }) => detail.includes('(FA)'));
    expect(strange).toEqual([]);
  });

  it('opens a case for an acknowledgement of nothing that we sent', async () => {
    await edi.send(interchange('000000407', 'FA', [['997', ['AK1*IN*99999', 'AK9*A*1*1*1']]]));
    await edi.opened('ACKNOWLEDGEMENT_UNMATCHED', '99999');
  });

  it('announces every document that goes either way, acknowledgements too', async () => {
    const kinds = await soon(async () => {
      const exchanged = announced<EdiDocumentEvent>('edi-document.exchanged.v1');
      const found = new Set(exchanged.map(({ direction, set }) => `${direction} ${set}`));
      return ['out 855', 'in 997', 'in 999'].every((kind) => found.has(kind)) && found;
    });
    expect(kinds).toContain('in 997');
    await edi.send(isa('000000408').replace('*0*P*', '*1*P*') + 'IEA*0*000000408~');
    await soon(async () =>
      announced<EdiDocumentEvent>('edi-document.exchanged.v1').some(
        ({ direction, set }) => direction === 'out' && set === 'TA1',
      ),
    );
  });
});
