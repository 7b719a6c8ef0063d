import { streamEdi } from '@crossdock/x12';
import { check, grouped } from './check';
import type { Check } from './contract';
import type { Databases, Row } from './databases';
import { setAside } from './set-aside';

/** Answers to Idempotency-Keys are kept for 30 days: of older orders they say nothing. */
const keyDays = 29;

interface Document extends Row {
  verdict: string;
}

/** No order lost, none doubled: what each channel took in, and what every other service knows, against the orders. */
export async function intake(databases: Databases): Promise<Check[]> {
  const orders = await databases.rows(
    'order-to-cash',
    `SELECT id, order_number AS number, channel_kind AS kind, channel_name AS channel, channel_order_number AS named, customer_po AS po,
       earlier::text, raw_reference AS raw, idempotency_caller AS caller, idempotency_key AS key, (received_at > now() - interval '${keyDays} days')::text AS recent
     FROM sales_order`,
  );
  const receipts = await databases.rows(
    'marketplace',
    `SELECT id, channel, delivery_id AS delivery, status, reason, channel_order_number AS named FROM receipt`,
  );
  const documents = await databases.rows<Document>(
    'edi',
    `SELECT d.id, d.partner, d.customer_po AS po, d.verdict, coalesce(d.message, d.set_id) AS set, d.group_control AS group, d.control, i.control AS interchange, i.sender
     FROM document d JOIN interchange i ON i.id = d.interchange_id WHERE d.direction = 'in'`,
  );
  const answers = await databases.rows(
    'order-to-cash',
    `SELECT caller, key, status::text, body->>'orderId' AS id, body->>'orderNumber' AS number FROM idempotency_key WHERE state = 'done'`,
  );
  const aside = await setAside(databases);
  return [
    check('no order of a channel is lost', receipts, lostReceipt(orders, aside)),
    check('no purchase order of a partner is lost', documents.filter(isPurchaseOrder), await lostPurchaseOrder(databases, orders, aside)),
    check('no answered order is lost', answers.filter(({ status }) => status === '201'), lostAnswer(orders)),
    await filesAreRead(databases, documents),
    await knownElsewhere(databases, orders),
    check('no order is doubled', [...grouped(orders, ({ channel, named, earlier }) => `${channel} ${named} ${earlier}`)], ([name, rows]) =>
      rows.length === 1 ? undefined : `${name} is ${rows.map(({ number }) => number).join(' and ')}`),
    check('every order was sent by its channel, once', orders, notSent(orders, receipts, documents, answers)),
  ]; // prettier-ignore
}

const isPurchaseOrder = ({ set, verdict }: Document) => ['850', 'ORDERS'].includes(set) && verdict !== 'rejected';

/** What was handed on is an order, or its message is set aside. */
function lostReceipt(orders: Row[], aside: Set<string>) {
  const known = new Set(orders.map(({ channel, named }) => `${channel} ${named}`));
  return ({ id, channel, delivery, status, reason, named }: Row) => {
    const name = `${channel} ${named ?? ''} (receipt ${id}, delivery ${delivery})`;
    if (status === 'submitted')
      return known.has(`${channel} ${named}`) || aside.has(`${channel}:${named}`) ? undefined : `${name} is no order`;
    return reason ? undefined : `${name} is ${status} without a reason`;
  };
}

/** An 850 is an order, or a case says why not, or its message is set aside. */
async function lostPurchaseOrder(databases: Databases, orders: Row[], aside: Set<string>) {
  const known = new Set(orders.flatMap(({ raw, channel, po }) => [raw, `${channel} ${po}`]));
  const cases = await databases.rows('edi', `SELECT subject_id AS id FROM edi_case WHERE subject = 'document'`);
  const explained = new Set([...cases.map(({ id }) => id), ...aside]);
  return ({ id, partner, po }: Row) =>
    known.has(`edi-document:${id}`) ||
    known.has(`${partner} ${po}`) ||
    explained.has(id) ||
    explained.has(`${partner}:${po}`)
      ? undefined
      : `${partner} ${po} (850, document ${id}) is no order`;
}

function lostAnswer(orders: Row[]) {
  const known = new Set(orders.map(({ id }) => id));
  return ({ id, number, caller, key }: Row) =>
    known.has(id) ? undefined : `${number} (${id}), the answer to ${caller}'s key ${key}, is no order`;
}

/** Reads every file again, byte for byte as it came: each set in it is a document. One set of one file is in memory at a time. */
async function filesAreRead(databases: Databases, documents: Row[]): Promise<Check> {
  const files = await databases.rows('edi', 'SELECT id, name, status, reason, blob_id AS blob FROM raw_file');
  const known = new Set(documents.map((d) => keyOf(d.sender, d.interchange, d.group, d.control, d.set)));
  const missing = new Map<string, string[]>();
  for (const { id, status, blob } of files)
    if (status === 'processed') missing.set(id, await setsMissing(databases, blob, known));
  return check('every file is read, and each set in it is a document', files, ({ id, name, status, reason }) => {
    const file = `file ${name} (${id})`;
    if (status === 'parked') return reason ? undefined : `${file} is parked without a reason`;
    if (status !== 'processed') return `${file} has been stored and not been read`;
    const sets = missing.get(id)!;
    return sets.length === 0 ? undefined : `${file}: ${sets.join(', ')} is no document`;
  });
}

async function setsMissing(databases: Databases, blob: string, known: Set<string>): Promise<string[]> {
  const missing: string[] = [];
  for await (const event of streamEdi(piecesOf(databases, blob)))
    if (event.type === 'set') {
      const { interchange, group, set } = event;
      if (!known.has(keyOf(interchange.sender, interchange.control, group.control, set.control, set.id)))
        missing.push(`set ${set.id} ${set.control}`);
    }
  return missing;
}

async function* piecesOf(databases: Databases, blob: string): AsyncGenerator<Buffer> {
  for (let ordinal = 0; ; ordinal++) {
    const [piece] = await databases.rows<{ content: Buffer }>(
      'edi',
      `SELECT content FROM blob_piece WHERE blob_id = '${blob}' AND ordinal = ${ordinal}`,
    );
    if (!piece) return;
    yield piece.content;
  }
}

const keyOf = (...parts: string[]): string => parts.join('|');

/** Whoever has worked for an order names one that is there. */
async function knownElsewhere(databases: Databases, orders: Row[]): Promise<Check> {
  const known = new Set(orders.map(({ id }) => id));
  const [commitments, releases, events] = await Promise.all([
    databases.rows('erp', `SELECT order_id AS id, 'the credit commitment of ' || customer_number AS what FROM credit_commitment`),
    databases.rows('wms', `SELECT order_id AS id, 'release ' || fulfilment_number || ' for ' || order_number AS what FROM release`),
    databases.rows('operations', `SELECT order_id AS id, 'order.received of ' || coalesce(data->>'orderNumber', '?') || ', ' || coalesce(data->>'channelName', '?') || ' ' || coalesce(data->>'channelOrderNumber', '?') AS what
       FROM timeline_event WHERE type = 'order.received.v1' AND order_id IS NOT NULL`),
  ]); // prettier-ignore
  return check('every order that another service knows is there', [...commitments, ...releases, ...events], ({ id, what }) =>
    known.has(id) ? undefined : `${what} names order ${id}, which is not there`); // prettier-ignore
}

function notSent(orders: Row[], receipts: Row[], documents: Row[], answers: Row[]) {
  const answerOf = new Map(answers.map((answer) => [`${answer.caller} ${answer.key}`, answer]));
  const sources = new Set([
    ...receipts.map(({ id }) => `receipt:${id}`),
    ...documents.map(({ id }) => `edi-document:${id}`),
  ]);
  const times = grouped(orders, ({ raw }) => raw);
  return ({ id, number, channel, named, raw, caller, key, recent }: Row) => {
    const name = `${number} (${channel} ${named})`;
    if (raw && !sources.has(raw)) return `${name}: its channel has no ${raw}`;
    if (raw) return times.get(raw)!.length === 1 ? undefined : `${name}: ${times.get(raw)!.length} orders come from ${raw}`;
    if (!key || recent !== 'true') return undefined;
    const answer = answerOf.get(`${caller} ${key}`);
    if (!answer) return `${name}: ${caller}'s key ${key} has no answer`;
    return answer.id && answer.id !== id ? `${name}: ${caller}'s key ${key} was answered with ${answer.number}` : undefined;
  }; // prettier-ignore
}
