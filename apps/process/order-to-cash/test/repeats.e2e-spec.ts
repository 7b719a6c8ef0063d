import { randomUUID } from 'node:crypto';
import { eventually } from '@crossdock/testing';
import { ordersByIds } from '../src/persistence/orders';
import { House } from './house';
import { calm, neighbours } from './neighbours';
import { aSubmission } from './samples';

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

describe('the same order again', () => {
  it('gets the first answer under the same key, 422 with another body', async () => {
    const submission = aSubmission();
    const key = randomUUID();
    const first = await house.submit(submission, key).expect(201);
    expect((await house.submit(submission, key).expect(201)).body).toEqual(first.body);
    expect((await house.submit({ ...submission, customerPo: 'other' }, key).expect(422)).body.code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('without an order date gets the first answer on any later day; its date is the day on which it was received', async () => {
    const { orderedOn: _, ...submission } = aSubmission();
    const key = randomUUID();
    const first = await house.submit(submission, key).expect(201);
    await house.database.query(`UPDATE sales_order SET received_at = '2026-01-31 23:59:59Z' WHERE id = $1`, [first.body.orderId]);
    expect((await house.submit(submission, key).expect(201)).body).toEqual(first.body);
    const stored = (await ordersByIds(house.database, [first.body.orderId])).get(first.body.orderId)!;
    expect(stored.submission.orderedOn).toBe('2026-01-31');
    expect(stored.document!.orderedOn).toBe(new Date().toISOString().slice(0, 10));
  }); // prettier-ignore

  it('is a conflict under another key and says why', async () => {
    const submission = aSubmission();
    const first = (await house.submit(submission).expect(201)).body;
    const key = randomUUID();
    const { body } = await house.submit(submission, key).expect(409);
    expect(body).toMatchObject({
      code: 'DUPLICATE_ORDER',
      orderId: first.orderId,
      orderNumber: first.orderNumber,
      detail: expect.stringContaining('with the same content'),
    });
    expect((await house.submit(submission, key).expect(409)).body.orderId).toBe(first.orderId);
    await house.hears('order.duplicate-suppressed.v1', first.orderId);
  });

  it('runs once when it arrives many times at the same moment', async () => {
    const submission = aSubmission();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => house.submit(submission, key)));
    const made = answers.filter((answer) => answer.status === 201);
    expect(new Set(made.map((answer) => answer.body.orderId)).size).toBe(1);
    answers
      .filter((answer) => answer.status !== 201)
      .forEach((answer) => {
        expect(answer.body).toMatchObject({ status: 409, code: 'REQUEST_RUNNING' });
        expect(answer.headers['retry-after']).toBeDefined();
      });
  });

  it('is told to come back while the first is still at work, and then gets its answer', async () => {
    const [submission, key] = [aSubmission(), randomUUID()];
    neighbours.asked.length = 0;
    let open = () => {};
    neighbours.gate = new Promise<void>((resolve) => (open = resolve));
    const first = house.submit(submission, key).then((answer) => answer);
    await eventually(async () => neighbours.asked.length > 0);
    const { body, headers } = await house.submit(submission, key).expect(409);
    expect(body).toMatchObject({ code: 'REQUEST_RUNNING', type: 'urn:crossdock:problem:request-running' });
    expect(headers['retry-after']).toBeDefined();
    open();
    expect((await first).status).toBe(201);
    expect((await house.submit(submission, key).expect(201)).body).toEqual((await first).body);
  });
});
