import { Gateway, lines, soon } from './gateway';
import { cleanPurchaseOrders } from './samples';

/** What these files lack as orders; every other is taken. */
const parked: Record<string, string> = {
  '850_node-x12_850_3.edi': 'PO103 KI is no unit',
  '850_vscode-edi_850-loop.edi': 'BEG02 BK is a blanket order',
  '850_vscode-edi_850-lineBreak-LF.x12.edi': 'the order has no line',
  '850_vscode-edi_850-lineBreak.x12.edi': 'the order has no line',
  '850_vscode-edi_850.x12.edi': 'the order has no line',
  '850_vscode-edi_X12-interchanges.x12.edi': 'the order has no line',
};
/** For orders that name no place: the partner's usual one. */
const usual = {
  name: 'Head office',
  street: '1 Main St',
  city: 'Tacoma',
  region: 'WA',
  postalCode: '98401',
  country: 'US',
};

describe('purchase orders that others published', () => {
  const files = cleanPurchaseOrders();
  let edi: Gateway;

  beforeAll(async () => {
    edi = await Gateway.start();
    for (const { interchanges } of files)
      for (const { senderQualifier, sender, receiverQualifier, receiver, usage } of interchanges)
        await edi.partner(
          sender,
          { customerNumber: 'VINET', us: { qualifier: receiverQualifier, id: receiver }, usage: usage as 'P' | 'T', shipTos: { '*': usual } },
          senderQualifier,
          sender,
        ); // prettier-ignore
  });
  afterAll(() => edi?.stop());

  it('are fifteen', () => expect(files.map(({ name }) => name)).toHaveLength(15));

  it.each(files.map((file) => [file.name, file] as const))('takes %s in and answers it', async (name, { content, interchanges }) => {
    const partner = interchanges[0].sender;
    const before = await edi.outbox(partner);
    const file = await edi.send(content, name);
    expect(file.status).toBe('processed');
    const answers = await soon(async () => {
      const names = (await edi.outbox(partner)).filter((each) => !before.includes(each));
      return names.length === interchanges.length && names;
    });
    expect(answers).toHaveLength(interchanges.length);
    const answer = await edi.answer(partner, before, '997');
    expect(answer.verdict).toBe('accepted');
    for (const group of answer.groups) expect(lines(group.sets[0]).join()).toMatch(/AK9\*[AE]\*/);
    const orders = file.interchanges.flatMap(({ sets }) => sets).filter(({ set }) => set === '850');
    for (const { status, customerPo } of orders.filter((each) => each.status !== 'duplicate')) {
      expect(status).toBe(name in parked ? 'parked' : 'taken');
      if (status === 'parked') await edi.opened('PURCHASE_ORDER_INCOMPLETE', `${customerPo}: ${''}`);
    }
    const texts = file.interchanges.flatMap(({ sets }) => sets).filter(({ set }) => set === '864');
    if (texts.length > 0) await edi.opened('SET_NOT_TAKEN', '864');
    if (orders.some(({ status }) => status === 'parked')) await edi.opened('PURCHASE_ORDER_INCOMPLETE', parked[name]);
  }); // prettier-ignore
});
