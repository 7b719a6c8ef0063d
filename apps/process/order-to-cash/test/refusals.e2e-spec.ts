import { House } from './house';
import { calm, neighbours } from './neighbours';
import { aSubmission } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

describe('when a neighbour says no', () => {
  it.each([
    ['the warehouse refuses a release', 'refuseReleases' as const, { code: 'UNKNOWN_NODE', ownerRole: 'warehouse' }],
    [
      'the tax of an invoice cannot be determined',
      'refuseTax' as const,
      { code: 'TAX_JURISDICTION_UNKNOWN', ownerRole: 'tax' },
    ],
  ])('a case opens where %s, and a retry takes the order to its end', async (_, flag, expected) => {
    neighbours[flag] = true;
    const { body } = await house.submit(aSubmission()).expect(201);
    const [opened] = await house.hears('case.opened.v1', body.orderId);
    expect(opened.data).toMatchObject(expected);
    neighbours[flag] = false;
    await house.post(`/v1/orders/${body.orderId}/retry`).expect(200);
    await house.reaches(body.orderId, 'closed');
    expect((await house.hears('case.closed.v1', body.orderId))[0].data.caseId).toBe(opened.data.caseId);
  });

  it('an invoice in doubt is posted once the doubt is cleared', async () => {
    neighbours.doubtInvoices = true;
    const { body } = await house.submit(aSubmission()).expect(201);
    await house.reaches(body.orderId, 'closed');
    const steps = await house.database.query(
      `SELECT h.event FROM process_history h JOIN invoice i ON i.id = h.instance_id WHERE i.order_id = $1 ORDER BY h.version`,
      [body.orderId],
    );
    expect(steps.map((each) => each.event)).toEqual(['released', 'taxed', 'inDoubt', 'posted']);
  });
});
