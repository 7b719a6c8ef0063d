import { DomainError } from '@crossdock/canonical';
import { conformanceSuite, Faults } from '@crossdock/connectors';
import type { SendShippingOrder } from '@crossdock/contracts';
import { aRelease } from '../../../test/a-release';
import { ThirdParty } from '../../../test/third-party';
import type { ExpectedReceipt, Release, ReleaseTaken } from '../wms-connector';
import { Edi3plConnector } from './edi-3pl.connector';

describe('a warehouse of a 3PL', () => {
  let wms: ThirdParty;
  beforeAll(async () => void (wms = await ThirdParty.start()));
  afterAll(() => wms?.stop());
  beforeEach(() => wms.part(Faults).reset());
  const connector = () => wms.part(Edi3plConnector);

  conformanceSuite<Release, ReleaseTaken>('take in a release', () => ({
    connector: connector(),
    faults: wms.part(Faults),
    aRequest: () => aRelease({ node: 'RNO' }),
    aRefusedRequest: () => aRelease({ node: 'MOON' }),
    numberOf: ({ releaseNumber }) => releaseNumber,
    lookUp: async ({ fulfilment: { fulfilmentId } }) => (await connector().lookUp([fulfilmentId])).get(fulfilmentId),
    async perform(request) {
      const [answer] = await connector().release([request]);
      if (answer instanceof DomainError) throw answer;
      return answer;
    },
    count: ({ fulfilment }) =>
      wms.count('FROM tpl_release WHERE fulfilment_id::text = $1', fulfilment.fulfilmentId),
  })); // prettier-ignore

  let serial = 0;
  const expected = (node = 'RNO'): ExpectedReceipt => ({
    node, document: `TR-${++serial}`, shippedOn: '2026-11-21', lines: [{ sku: 'NW-11', quantity: 5, unit: 'EA' }],
  }); // prettier-ignore
  conformanceSuite<ExpectedReceipt, ExpectedReceipt>('tell of an expected receipt', () => ({
    connector: connector(),
    faults: wms.part(Faults),
    aRequest: () => expected(),
    aRefusedRequest: () => expected('MOON'),
    numberOf: ({ document }) => document,
    lookUp: async (request) =>
      (await wms.count('FROM tpl_transfer WHERE document = $1', request.document)) > 0 ? request : undefined,
    async perform(request) {
      await connector().expectReceipt(request, { correlationId: 'c-1', actor: 'user:test' });
      return request;
    },
    count: ({ document }) => wms.count('FROM tpl_transfer WHERE document = $1', document),
  }));

  it('refuses other contents under a fulfilment that it has, and a number that no 940 can hold', async () => {
    const release = aRelease({ node: 'RNO' });
    const other = { ...release, fulfilment: { ...release.fulfilment, carrier: 'FEDERAL' } };
    const long = aRelease({ node: 'RNO' });
    long.fulfilment.fulfilmentNumber = 'SO-12345678901234567890-1';
    const answers = await connector().release([release, other, long]);
    expect(answers.slice(1)).toMatchObject([
      { code: 'RELEASE_DIFFERS' },
      { kind: 'rejected', code: 'NUMBER_TOO_LONG' },
    ]);
  });

  it('tells edi of a release once, whose answer was lost', async () => {
    const release = aRelease({ node: 'RNO' });
    wms.part(Faults).set({ loseNextAnswers: 1 });
    await expect(connector().release([release])).rejects.toMatchObject({ code: 'ANSWER_LOST' });
    await connector().release([release]);
    const after = aRelease({ node: 'RNO' });
    await connector().release([after]);
    await wms.told<SendShippingOrder>('warehouse-shipping-order.send.v1', (each) => each.orderNumber === after.fulfilment.orderNumber); // prettier-ignore
    const orders = wms.all<SendShippingOrder>('warehouse-shipping-order.send.v1');
    expect(orders.filter((each) => each.orderNumber === release.fulfilment.orderNumber)).toHaveLength(1);
  });
});
