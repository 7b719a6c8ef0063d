import { randomUUID } from 'node:crypto';
import { shipmentConfirmed, submitOrder } from '@crossdock/contracts';
import { House } from './house';
import { calm, neighbours } from './neighbours';
import { aSubmission, oneLine } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

describe('when something fails', () => {
  it.each(['/v1/order-enrichments', '/v1/credit-checks', '/v1/allocations'])(
    'an order waits while %s is down and is resumed by its timer',
    async (path) => {
      neighbours.down.add(path);
      const { body } = await house.submit(aSubmission()).expect(201);
      expect(['received', 'accepted', 'credit-cleared']).toContain(body.state);
      expect(body.waiting).toEqual([expect.objectContaining({ ownerRole: 'operations' })]);
      neighbours.down.clear();
      await house.database.query('UPDATE process_timer SET due_at = now() WHERE instance_id = $1', [body.orderId]);
      expect((await house.reaches(body.orderId, 'closed')).waiting).toEqual([]);
    },
  );

  it('a repeat takes up where a process that ended without an answer left off', async () => {
    neighbours.down.add('/v1/credit-checks');
    const [submission, key] = [aSubmission(), randomUUID()];
    const { body } = await house.submit(submission, key).expect(201);
    neighbours.down.clear();
    await house.database.query(
      `UPDATE idempotency_key SET state = 'running', lease_until = now() - interval '1 second' WHERE key = $1`,
      [key],
    );
    const again = await house.submit(submission, key).expect(201);
    expect(again.body).toMatchObject({ orderId: body.orderId, state: 'allocated', waiting: [] });
    await house.reaches(body.orderId, 'closed');
  });

  it('an order from a queue comes twice and is one order', async () => {
    const submission = aSubmission({ channel: { kind: 'marketplace', name: 'shop', orderNumber: randomUUID() } });
    await house.say(submitOrder.of({ submission }, 'NW-US'), submitOrder.of({ submission }, 'NW-US'));
    const { orderId } = await house.byChannel(submission.channel.orderNumber);
    await house.hears('order.duplicate-suppressed.v1', orderId);
    await house.reaches(orderId, 'closed');
    expect(
      await house.database.query('SELECT 1 FROM sales_order WHERE channel_order_number = $1', [
        submission.channel.orderNumber,
      ]),
    ).toHaveLength(1);
  });

  it('a shipment that is told twice ships and bills once', async () => {
    const { body } = await house.submit(aSubmission({ lines: oneLine('NW-11') })).expect(201);
    await house.reaches(body.orderId, 'closed');
    const [shipment] = await house.database.query(
      `SELECT id AS "shipmentId", shipment_number AS "shipmentNumber", fulfilment_id AS "fulfilmentId" FROM shipment WHERE order_id = $1`,
      [body.orderId],
    );
    const [{ lineId }] = await house.database.query('SELECT id AS "lineId" FROM order_line WHERE order_id = $1', [
      body.orderId,
    ]);
    const again = {
      ...shipment,
      orderId: body.orderId,
      orderNumber: body.orderNumber,
      node: 'SEA',
      carrier: 'SPEEDY',
      billOfLading: 'B',
      shippedAt: '2026-11-22T10:00:00.000Z',
      final: true,
      packages: [],
      lines: [{ lineId, lineNumber: 1, sku: 'NW-11', shipped: 10, short: 0, sequence: 1 }],
    };
    const strange = { ...again, shipmentId: randomUUID(), shipmentNumber: 'SEA-late' };
    await house.say(shipmentConfirmed.of(again, 'NW-US'), shipmentConfirmed.of(strange, 'NW-US'));
    // The second is another shipment for a closed order: it parks, and nothing of it is half done.
    await house.say(submitOrder.of({ submission: aSubmission() }, 'NW-US'));
    const parked = async () =>
      (await house.database.query(`SELECT code FROM parked WHERE key = $1`, [body.orderId]))[0];
    for (let tries = 0; tries < 200 && !(await parked()); tries += 1)
      await new Promise((resume) => setTimeout(resume, 50));
    expect(await parked()).toEqual({ code: 'SHIPPED_MORE_THAN_RELEASED' });
    expect((await house.order(body.orderId)).lines[0].quantities).toMatchObject({ shipped: 10, invoiced: 10 });
    expect((await house.get(`/v1/invoices?orderId=${body.orderId}`)).body.invoices).toHaveLength(1);
  });

  it('a refused invoice waits with a case and is posted once it is tried again', async () => {
    neighbours.refuseInvoices = true;
    const { body } = await house.submit(aSubmission()).expect(201);
    const [opened] = await house.hears('case.opened.v1', body.orderId);
    expect(opened.data).toMatchObject({ stage: 'invoice', code: 'PERIOD_CLOSED', ownerRole: 'accounting' });
    expect((await house.get(`/v1/invoices?orderId=${body.orderId}`)).body.invoices[0].state).toBe('pending-exception');
    neighbours.refuseInvoices = false;
    await house.post(`/v1/orders/${body.orderId}/retry`).expect(200);
    await house.reaches(body.orderId, 'closed');
    await house.hears('case.closed.v1', body.orderId);
    expect((await house.post(`/v1/orders/${body.orderId}/retry`).expect(409)).body.code).toBe('NOTHING_TO_RETRY');
  });
});
