import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder, acknowledgePurchaseOrder, type AllowanceOrChargeValue, type Draft, type SendInvoice, sendInvoice,
} from '@crossdock/contracts'; // prettier-ignore
import { Gateway, lines, soon } from './gateway';
import { ordersOf } from './listener';
import { interchange } from './x12';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const billed = (each: AllowanceOrChargeValue, amount: string) => ({ ...each, billed: usd(amount) });

describe('allowances, charges and a cash discount, in a partner’s documents', () => {
  let edi: Gateway;
  let count = 0;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER', { sets: ['855', '810'] });
  });
  afterAll(() => edi?.stop());

  /** An order of 10 CT of 24 at 24.00 (its line 0010) and 7 EA at 3.335, with SAC and ITD of the whole and SAC of the first line. */
  async function ordered(po: string, heading: string[], line: string[], partner = 'PARTNER') {
    const body = [
      `BEG*00*SA*${po}**20260101`, ...heading, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR',
      'PO1*0010*10*CT*24.00**IN*4711*VN*NW-11', ...line, 'PO1*0020*7*EA*3.335**IN*4712*VN*NW-42', 'CTT*2',
    ];
    await edi.send(interchange(String(++count).padStart(9, '0'), 'PO', [['850', body]]));
    return { orderId: randomUUID(), orderNumber: `SO-${po}`, partner, customerPo: po, channelOrderNumber: po, orderedOn: '2026-01-01' };
  } // prettier-ignore
  type Order = Awaited<ReturnType<typeof ordered>>;
  const submissionOf = async ({ customerPo }: Order) =>
    (await soon(async () => ordersOf(customerPo).length > 0 && ordersOf(customerPo)))[0].submission;

  const cases = { unit: 'CS', baseUnits: 24, unitPrice: '24.00' };
  const first = (quantity: number, net: string, more: Partial<SendInvoice['lines'][number]> = {}) => ({ lineNumber: 10, sku: 'NW-11', quantity, unit: 'EA', unitPrice: '1', net: usd(net), ordered: cases, ...more }); // prettier-ignore
  const second = { lineNumber: 20, sku: 'NW-42', quantity: 7, unit: 'EA', unitPrice: '3.335', net: usd('23.35') };
  const billOf = (order: Order, change: Partial<SendInvoice>): SendInvoice => ({
    ...order, invoiceId: randomUUID(), invoiceNumber: `INV-${++count}`, invoiceDate: '2026-01-05', dueOn: '2026-02-04', shipmentNumber: `S-${count}`, paymentTerms: 'NET30',
    currency: 'USD', shipTo: { name: 'Vins', street: '59 rue', city: 'Reims', postalCode: '51100', country: 'FR' }, lines: [], freight: usd('0.00'), tax: usd('0.00'), total: usd('0.00'), ...change,
  }); // prettier-ignore
  const tell = (data: SendInvoice) => edi.tell(sendInvoice.of(data, 'NW-US') as Draft);

  async function written(kind: string, tellIt: () => Promise<void>): Promise<string[]> {
    const before = await edi.outbox('PARTNER');
    await tellIt();
    const [set] = (await edi.answer('PARTNER', before, kind)).groups[0].sets;
    expect([set.verdict, set.faults]).toEqual(['accepted', []]);
    return lines(set).filter((line) => /^(ITD|IT1|SAC|TXI|TDS|BAK|PO1|ACK)/.test(line));
  }

  const promotion = { kind: 'allowance' as const, code: 'F800', percent: '5', percentOf: 'gross' as const, description: 'PROMOTION' }; // prettier-ignore
  const perCase = { kind: 'charge' as const, code: 'D500', rate: '0.25', rateUnit: 'CS' };
  const lump = { kind: 'allowance' as const, code: 'I170', amount: '10.01' };
  const handling = { kind: 'charge' as const, code: 'VI:HANDLING', amount: '12.50' };
  const sacs = [
    ['SAC*A*I170***1001*******02', 'SAC*C**VI*HANDLING*1250*******06', 'SAC*C*D240***3238', 'ITD*01*3*2**10**30'],
    ['SAC*A*F800****3*5*****02***PROMOTION', 'SAC*C*D500******.25*CT*10**06'],
  ] as const;

  it('become part of the order', async () => {
    const submission = await submissionOf(await ordered('PO-READ', [...sacs[0]], [...sacs[1]]));
    expect(submission).toMatchObject({ freight: usd('32.38'), allowancesAndCharges: [lump, handling] });
    expect(submission.lines.map(({ allowancesAndCharges }) => allowancesAndCharges)).toEqual([[promotion, perCase], undefined]); // prettier-ignore
    expect(submission.lines[0]).not.toHaveProperty('discount');
  });

  it('are billed with every cent in its place, and what is due with the discount for early payment', async () => {
    const order = await ordered('PO-810', [...sacs[0]], [...sacs[1]]);
    await submissionOf(order);
    // 240.00 less 12.00, 2.50 on top, and 23.35: 253.85; less 10.01, 12.50 on top: 256.34 of goods
    const data = billOf(order, {
      lines: [first(240, '240.00', { allowancesAndCharges: [billed(promotion, '12.00'), billed(perCase, '2.50')] }), second],
      allowancesAndCharges: [billed(lump, '10.01'), billed(handling, '12.50')], freight: usd('32.38'), tax: usd('10.00'), total: usd('298.72'),
      cashDiscount: { percent: '2', days: 10, of: usd('256.34'), amount: usd('5.13'), until: '2026-01-15' },
    }); // prettier-ignore
    expect(await written('810', () => tell(data))).toEqual([
      'ITD*01*3*2*20260115*10*20260204*30*513',
      'IT1*0010*10*CT*24**IN*4711*VN*NW-11', 'SAC*A*F800***1200*3*5*****02***PROMOTION', 'SAC*C*D500***250***0.25*CT*10**06',
      'IT1*0020*7*EA*3.335**IN*4712*VN*NW-42',
      'TDS*29872*25634*29359*513', 'TXI*TX*10.00',
      'SAC*A*I170***1001*******02', 'SAC*C**VI*HANDLING*1250*******06', 'SAC*C*D240***3238*******06',
    ]); // prettier-ignore
  });

  it('are billed in parts that add up; more than all of an amount is held', async () => {
    const order = await ordered('PO-PARTS', ['SAC*A*I170***1001'], []);
    await submissionOf(order);
    const part = (quantity: number, net: string, share: string, total: string) =>
      billOf(order, { lines: [first(quantity, net)], allowancesAndCharges: [billed(lump, share)], total: usd(total) });
    expect(await written('810', () => tell(part(72, '72.00', '2.74', '69.26')))).toContain('SAC*A*I170***274*******02');
    const wrong = part(168, '168.00', '7.28', '160.72');
    await tell(wrong);
    await edi.opened('DOCUMENT_HELD', 'the order: of the allowance I170 of 10.01 10.02 is billed in all');
  });

  it('are held where the invoice has others, or other terms, than the order', async () => {
    const order = await ordered('PO-OTHER', ['SAC*A*I170***1001', 'ITD*01*3*2**10**30'], []);
    await submissionOf(order);
    await tell(billOf(order, { lines: [first(240, '240.00'), second], allowancesAndCharges: [billed(handling, '12.50')], total: usd('275.85') })); // prettier-ignore
    const { detail } = await edi.opened('DOCUMENT_HELD', 'SO-PO-OTHER');
    for (const words of ['the allowance I170 of 10.01 was ordered and is not billed', 'the charge VI:HANDLING of 12.50 is billed and was not ordered', '2 % for early payment were ordered (ITD03), the invoice offers none'])
      expect(detail).toContain(words);
  }); // prettier-ignore

  it('are told by the answer where ours stand, and billed as answered', async () => {
    const order = await ordered('PO-855', ['SAC*C**VI*HANDLING*1250'], [...sacs[1]]);
    await submissionOf(order);
    const of = {
      ordered: { value: '10', unit: 'CS' },
      unitPrice: '24.00',
      answer: 'IP' as const,
      promised: 240,
      backordered: 0,
      baseUnits: 24,
    };
    const answer: AcknowledgePurchaseOrder = {
      ...order, answer: 'AC', currency: 'USD', allowancesAndCharges: [],
      lines: [
        { lineNumber: 10, sku: 'NW-11', ...of, allowancesAndCharges: [perCase] },
        { lineNumber: 20, sku: 'NW-42', ...of, ordered: { value: '7', unit: 'EA' }, unitPrice: '3.335', answer: 'IA', promised: 7, baseUnits: 1 },
      ],
    }; // prettier-ignore
    const told = await written('855', () => edi.tell(acknowledgePurchaseOrder.of(answer, 'NW-US') as Draft));
    expect(told.slice(1)).toEqual([
      'PO1*0010*10*CT*24**IN*4711*VN*NW-11', 'SAC*C*D500******0.25*CT*10**06', 'ACK*IP*10*CT', 'PO1*0020*7*EA*3.335**IN*4712*VN*NW-42', 'ACK*IA*7*EA',
    ]); // prettier-ignore
    const data = billOf(order, { lines: [first(240, '240.00', { allowancesAndCharges: [billed(perCase, '2.50')] }), second], total: usd('265.85') }); // prettier-ignore
    expect(await written('810', () => tell(data))).toContain('TDS*26585');
  });

  it('park an order that cannot be meant, and name the element', async () => {
    const { customerPo } = await ordered('PO-WRONG', ['SAC*A*I170***99999'], ['SAC*A*F800****3*105']);
    const opened = await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'SAC07 105 must be 100 % at most');
    expect(opened).toMatchObject({ customerPo, detail: expect.stringContaining('999.99 is more than the 263.35 that are left of the price') }); // prettier-ignore
    expect((opened.facts!.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/PO1[1]/SAC[1]/07',
      '/SAC[1]/05',
    ]);
  });

  it('stand by the profile’s rule', async () => {
    await edi.partner('LENIENT', { allowanceRule: 'contract' });
    const control = String(++count).padStart(9, '0');
    const body = ['BEG*00*SA*PO-RULE**20260101', 'SAC*A*I170***100', 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', 'PO1*1*1*EA*24.00**VN*NW-11', 'CTT*1']; // prettier-ignore
    await edi.send(interchange(control, 'PO', [['850', body]], { sender: 'LENIENT' }));
    const [received] = await soon(async () => ordersOf('PO-RULE').length > 0 && ordersOf('PO-RULE'));
    expect(received.submission.allowanceRule).toBe('contract');
  });
});
