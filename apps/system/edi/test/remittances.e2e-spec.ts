import type { RemittanceReceived } from '@crossdock/contracts';
import { Gateway, soon } from './gateway';
import { announced } from './listener';
import { sample } from './samples';
import { interchange } from './x12';

describe('remittance advices (820)', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
    await edi.partner('MART', { us: { qualifier: 'ZZ', id: 'TESTCOMP' }, version: '005010' }, '08', 'TPTESTUS00');
  });
  afterAll(() => edi?.stop());

  let count = 1;
  // A payer gives each payment a trace of its own.
  const send = (...body: string[]) => {
    const number = String(++count).padStart(9, '0');
    return edi.send(interchange(number, 'RA', [['820', body.map((line) => line.replace('T-OWN', `T-OWN-${number}`))]]));
  };
  const told = (documentId: string) =>
    soon(async () =>
      announced<RemittanceReceived>('remittance.received.v1').find((each) => each.documentId === documentId),
    );
  const head = ['BPR*C*100*C*ACH*CTX***********20260105', 'TRN*1*T-OWN', 'N1*PR*Buyer', 'N1*PE*Us', 'ENT*1'];
  const under = (trace: string) => head.map((line) => line.replace('T-OWN', trace));

  it('announces a published advice: who pays whom, by what, and each invoice with its order, discount and deduction', async () => {
    const file = await edi.send(sample('published/820_edinet_x12.820.issue140.edi').content);
    const [set] = file.interchanges[0].sets;
    expect(set).toMatchObject({ set: '820', verdict: 'accepted', status: 'taken' });
    const remittance = await told(set.documentId);
    expect(remittance).toMatchObject({
      partner: 'MART', payer: { name: 'MART INC.', idQualifier: 'UL', id: '1238742000008' }, payee: { name: 'Test Company, LLC' },
      traceNumber: '4529952', method: 'cheque', methodCode: 'CHK', handling: 'advice', paidOn: '2019-10-29',
      amount: { amount: '21298.97', currency: 'USD' }, difference: '0.00', adjustments: [],
    });
    expect(remittance.items).toHaveLength(7);
    expect(remittance.items[0]).toEqual({
      kind: 'invoice', documentNumber: '26801', customerPo: '1016071221', paid: '4408.75', billed: '4650.41', discount: '97.90',
      adjustments: [{ amount: '-143.76', reasonCode: '59', reason: 'not received', reference: '26801' }],
    });
  }); // prettier-ignore

  it('announces a document once, however often it comes', async () => {
    const body = [...under('T-100'), 'RMR*IV*INV-1**100'];
    const first = (await send(...body)).interchanges[0].sets[0];
    const second = (await send(...body)).interchanges[0].sets[0];
    expect([first.status, second.status]).toEqual(['taken', 'duplicate']);
    const last = (await send(...under('T-101'), 'RMR*IV*INV-2**100')).interchanges[0].sets[0];
    await told(last.documentId);
    const numbers = announced<RemittanceReceived>('remittance.received.v1').map(({ traceNumber }) => traceNumber);
    expect(numbers.filter((number) => number === 'T-100')).toHaveLength(1);
  }); // prettier-ignore

  it.each([
    ['above their adjustments', 'RMR*IV*INV-3**110*110', 'ADX*-10*01', '100.00'],
    ['below their adjustments', 'RMR*IV*INV-4**100*110', 'ADX*-10*01', '100.00'],
  ])('takes amounts that are written %s', async (_how, rmr, adx, paid) => {
    const { documentId } = (await send(...head, rmr, adx)).interchanges[0].sets[0];
    const { items, difference } = await told(documentId);
    expect([items[0].paid, difference]).toEqual([paid, '0.00']);
  });

  it('takes money for no document on account, and an invoice that REF alone names', async () => {
    const { documentId } = (await send(...head, 'RMR****60', 'RMR****40', 'REF*IV*INV-9')).interchanges[0].sets[0];
    const { items, difference } = await told(documentId);
    expect([items.map(({ kind, documentNumber, paid }) => [kind, documentNumber, paid]), difference]).toEqual([[['on-account', undefined, '60.00'], ['invoice', 'INV-9', '40.00']], '0.00']);
  }); // prettier-ignore

  it('takes credit memos off that are written without their sign', async () => {
    const { documentId } = (await send(...head, 'RMR*IV*INV-8**120', 'RMR*CM*CM-8**20')).interchanges[0].sets[0];
    expect(await told(documentId)).toMatchObject({ difference: '0.00', items: [{ paid: '120.00' }, { paid: '-20.00' }] });
  }); // prettier-ignore

  it('waits with a second payment under a trace that said something else', async () => {
    await send(...under('T-TWICE'), 'RMR*IV*INV-10**100');
    const again = (await send(...under('T-TWICE'), 'RMR*IV*INV-11**100')).interchanges[0].sets[0];
    expect(again.status).toBe('parked');
    const opened = await edi.opened('DOCUMENT_NUMBER_AGAIN', '820:PARTNER:T-TWICE');
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'taken' });
    expect(await told(again.documentId)).toMatchObject({ items: [{ documentNumber: 'INV-11' }] });
  });

  it('takes off what belongs to no invoice, and adds up credit memos by their sign', async () => {
    const { documentId } = (await send(...head, 'ADX*-5.5*16*CM*CM-9', 'RMR*IV*INV-5**125.50', 'RMR*CM*CM-1**-20')).interchanges[0].sets[0];
    expect(await told(documentId)).toMatchObject({
      difference: '0.00', items: [{ kind: 'invoice' }, { kind: 'credit-memo', paid: '-20.00' }],
      adjustments: [{ amount: '-5.50', reasonCode: '16', reference: 'CM-9' }],
    });
  }); // prettier-ignore

  it('opens a case where the items do not make the payment, and says by how much in the announcement', async () => {
    const { documentId } = (await send(...head, 'RMR*IV*INV-6**99.98')).interchanges[0].sets[0];
    expect(await told(documentId)).toMatchObject({ difference: '0.02' });
    const opened = await edi.opened('REMITTANCE_DOES_NOT_ADD_UP', 'difference of 0.02');
    expect(opened).toMatchObject({ ownerRole: 'edi-desk', detail: expect.stringContaining('T-OWN') });
  });

  it('parks what names no trace number or no document, with the elements, and keeps it raw', async () => {
    const body = ['BPR*C*10*C*ACH', 'N1*PR*Buyer', 'ENT*1', 'RMR*IV*INV-7'];
    const [set] = (await send(...body)).interchanges[0].sets;
    expect(set).toMatchObject({ verdict: 'accepted', status: 'parked' });
    const opened = await edi.opened('DOCUMENT_UNUSABLE', 'PARTNER, 820');
    expect(opened.facts?.errors).toMatchObject([
      { pointer: '/RMR[1]/RMR04', code: 'MISSING' },
      { pointer: '/TRN02', code: 'MISSING' },
    ]);
    const { body: view } = await edi.get(`/v1/documents/${set.documentId}`).expect(200);
    expect(view.raw).toContain('RMR*IV*INV-7');
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'parked' });
  });
});
