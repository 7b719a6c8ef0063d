import { createHash } from 'node:crypto';
import { readX12 } from '@crossdock/x12';
import { As2Partner } from './as2-partner';
import { newParty, type Party } from './as2-party';
import { Gateway, soon } from './gateway';
import { ordersOf } from './listener';
import { order } from './x12';

describe('a partner that speaks AS2', () => {
  let edi: Gateway;
  let partner: As2Partner;
  let [us, stranger]: Party[] = [];
  beforeAll(async () => {
    [us, stranger] = await Promise.all([newParty('us'), newParty('stranger')]);
    partner = await As2Partner.start('Their Name', 'OURS', us);
    edi = await Gateway.start({ EDI_RETRY_BASE_MS: '20', EDI_SECRET_AS2: us.key, EDI_MAX_AS2_BYTES: '200000' });
    await setUp('PARTNER');
  });
  afterAll(async () => {
    await edi?.stop();
    await partner?.down();
  });
  beforeEach(async () => {
    await soon(async () => {
      const [{ open }] = await edi.database.query(`SELECT (SELECT count(*) FROM raw_file WHERE status = 'received')
        + (SELECT count(*) FROM outgoing_file WHERE delivered_at IS NULL) AS open`);
      return open === '0';
    });
    partner.received.splice(0);
    partner.says = (right) => right;
    partner.signer = partner.party;
  });

  const settings = (change: object = {}) => ({
    url: partner.url, ourId: 'OURS', theirId: 'Their Name', ourCertificate: us.certificate, ourKeyVariable: 'EDI_SECRET_AS2',
    theirCertificates: [partner.party.certificate], timeoutSeconds: 5, ...change,
  }); // prettier-ignore
  const setUp = (id: string, change: object = {}) =>
    edi.partner(id, { transport: { kind: 'as2', as2: settings(change) } });
  const messages = (id: string) =>
    edi.database.query('SELECT disposition, file_id AS file FROM as2_message WHERE message_id = $1', [id]);
  const deliveries = async (state: string) =>
    (await edi.get(`/v1/deliveries?partner=PARTNER&state=${state}`).expect(200)).body.deliveries;
  /** Lets our answer to one of its orders go out. */
  const order997 = (control: string) => edi.send(order(control, { po: `PO-${control}` }));

  describe('sends to us', () => {
    it('nothing in the name of another partner', async () => {
      await edi.partner('VICTIM');
      const { receipt } = await partner.send(edi.app.url, order('000000901', { sender: 'VICTIM' }), { messageId: '<forged@partner>' });
      expect(receipt).toMatchObject({ disposition: 'processed' });
      await edi.opened('MAILBOX_OF_ANOTHER', 'interchange 000000901 of ZZ/VICTIM (VICTIM) came by the mailbox of PARTNER');
      expect(ordersOf('PO-000000901')).toEqual([]);
      expect(await edi.database.query(`SELECT FROM outgoing_file WHERE partner = 'VICTIM'`)).toEqual([]);
      // What the partner itself sends is taken.
      await edi.send(order('000000901', { sender: 'VICTIM' }));
      await soon(async () => ordersOf('PO-000000901').length === 1);
    }); // prettier-ignore

    const before = () =>
      edi.database.query<{ n: number }>('SELECT count(*)::int AS n FROM raw_file').then(([{ n }]) => n);

    it('an order: opened, taken in, and answered by a signed receipt with the MIC of what it signed', async () => {
      const { status, receipt } = await partner.send(edi.app.url, order('000000001'), { messageId: '<11111111@partner>' });
      expect(status).toBe(200);
      expect(receipt).toMatchObject({ messageId: '<11111111@partner>', disposition: 'processed', recipient: 'OURS', digest: 'sha-256' });
      expect(receipt!.signer!.x509.fingerprint256).toBe(us.identity.certificate.x509.fingerprint256);
      const file = await soon(async () => (await edi.database.query(`SELECT * FROM raw_file WHERE name = '11111111.edi' AND status = 'processed'`))[0]);
      expect(file).toMatchObject({ source: 'as2', lane: 'PARTNER', facts: { messageId: '<11111111@partner>', mic: receipt!.mic } });
      expect(file.sha256).toBe(createHash('sha256').update(order('000000001')).digest('hex'));
      // Our 997 comes back the same way.
      const { content } = await soon(async () => partner.received[0]);
      expect(readX12(Buffer.from(content)).interchanges[0]).toMatchObject({ verdict: 'accepted', receiver: 'PARTNER' });
    }); // prettier-ignore

    it('a message twice: it gets the same receipt and does nothing twice', async () => {
      const messageId = '<22222222@partner>';
      const first = await partner.send(edi.app.url, order('000000002'), { messageId });
      const files = await before();
      const second = await partner.send(edi.app.url, order('000000002'), { messageId });
      expect(Buffer.compare(first.raw, second.raw)).toBe(0);
      expect(await before()).toBe(files);
    });

    it('what it did not sign, or was changed on its way: refused with the reason, and a case until the next good one', async () => {
      const files = await before();
      const forged = await partner.send(edi.app.url, order('000000003'), { signer: stranger, messageId: '<33333333@partner>' });
      expect(forged.receipt).toMatchObject({ disposition: 'processed/error: authentication-failed', mic: undefined });
      expect(await messages('<33333333@partner>')).toEqual([{ disposition: forged.receipt!.disposition, file: null }]);
      const { caseId } = await edi.opened('MESSAGE_REFUSED', 'not signed by the owner');
      const changed = await partner.send(edi.app.url, order('000000003'), { change: (body) => Buffer.concat([body.subarray(0, -40), Buffer.alloc(40)]) });
      expect(changed.receipt!.disposition).toBe('processed/error: decryption-failed');
      const foreign = await partner.send(edi.app.url, order('000000003'), { recipient: stranger });
      expect(foreign.receipt!.disposition).toBe('processed/error: decryption-failed');
      expect(await before()).toBe(files);
      // The same message, right this time, is judged anew.
      const right = await partner.send(edi.app.url, order('000000003'), { messageId: '<33333333@partner>' });
      expect(right.receipt!.disposition).toBe('processed');
      await edi.closed(caseId);
    }); // prettier-ignore

    it('what is not encrypted: refused, and with an unsigned receipt where it asks for none that is signed', async () => {
      const open = await partner.send(edi.app.url, order('000000004'), {
        headers: { 'content-type': 'multipart/signed; boundary=x', 'disposition-notification-options': '' },
      });
      expect(open.receipt).toMatchObject({ disposition: 'processed/error: insufficient-message-security', signer: undefined });
    }); // prettier-ignore

    it('nothing under names that we do not know, above the limit, or with a receipt to somebody else’s host', async () => {
      const kept = () =>
        edi.database.query<{ n: number }>('SELECT count(*)::int AS n FROM as2_message').then(([{ n }]) => n);
      const already = await kept();
      const status = async (content: string, headers: Record<string, string> = {}) =>
        (await partner.send(edi.app.url, content, { headers })).status;
      expect(await status('ISA', { 'as2-from': 'SOMEBODY' })).toBe(403);
      expect(await status('ISA', { 'as2-to': 'SOMEBODY' })).toBe(403);
      expect(await status('ISA', { 'message-id': '' })).toBe(400);
      expect(await status('ISA', { 'receipt-delivery-option': 'http://partner.example' })).toBe(403);
      expect(await status('ISA', { 'receipt-delivery-option': 'no URL' })).toBe(403);
      expect(await status('x'.repeat(250_000))).toBe(413);
      expect(await kept()).toBe(already);
    });
  });

  describe('gets from us', () => {
    it('a message once more under the same id while its receipt does not come, until it does', async () => {
      partner.says = (right) => (partner.received.length < 3 ? undefined : right);
      await order997('000000005');
      await soon(async () => partner.received.length === 3);
      const [{ messageId }] = partner.received;
      expect(partner.received.map((each) => each.messageId)).toEqual([messageId, messageId, messageId]);
      const delivery = await soon(async () =>
        (await deliveries('delivered')).find(({ receipt }: { receipt: { messageId: string } }) => receipt.messageId === messageId),
      );
      expect(delivery).toMatchObject({ transport: 'as2', receipt: { disposition: 'processed', digest: 'sha-256' } });
      const [{ mdn }] = await edi.database.query(`SELECT receipt->>'mdn' AS mdn FROM outgoing_file WHERE interchange_id = $1`, [delivery.interchangeId]);
      expect(Buffer.from(mdn, 'base64').toString()).toContain(`Original-Message-ID: ${messageId}`);
    }); // prettier-ignore

    it.each<[string, string, () => void]>([
      ['000000006', 'is of other content', () => (partner.says = (right) => ({ ...right, mic: 'b3RoZXI=' }))],
      ['000000007', 'is not signed by the owner', () => (partner.signer = stranger)],
      ['000000008', 'is not signed by the owner', () => (partner.signer = undefined)],
      ['000000009', 'the receipt is of message', () => (partner.says = (right) => ({ ...right, messageId: '<other@x>' }))],
      ['000000010', 'processed/error: decryption-failed', () => (partner.says = (right) => ({ ...right, disposition: 'processed/error: decryption-failed' }))],
    ])('no trust in a receipt that is not right (%s: %s): a person looks at it', async (control, words, spoil) => {
      spoil();
      await order997(control);
      const { name } = await soon(async () => (await deliveries('parked'))[0]);
      const { retry, caseId, detail } = await edi.opened('DELIVERY_REFUSED', name);
      expect(detail).toContain(words);
      partner.says = (right) => ({ ...right, disposition: 'processed/warning: duplicate-document' });
      partner.signer = partner.party;
      await edi.post(retry!.path).expect(204);
      await edi.closed(caseId);
      expect(new Set(partner.received.map(({ messageId }) => messageId)).size).toBe(1);
    }); // prettier-ignore

    it('what waited while it was down', async () => {
      await partner.down();
      await order997('000000011');
      const { caseId } = await edi.opened('DELIVERY_FAILING', 'does not answer');
      await partner.up();
      await edi.closed(caseId);
      expect(partner.received).toHaveLength(1);
    });
  });

  it('is encrypted for by the certificate that is valid, and told of when none is', async () => {
    const [old, next] = await Promise.all([newParty('old', -1), newParty('next')]);
    await setUp('PARTNER', { theirCertificates: [old.certificate] });
    await order997('000000012');
    const { caseId } = await edi.opened('DELIVERY_FAILING', 'of the certificates none of theirs is valid');
    await setUp('PARTNER', { theirCertificates: [old.certificate, partner.party.certificate, next.certificate] });
    await edi.closed(caseId);
    expect(partner.received).toHaveLength(1);
  });

  it('has settings that are checked', async () => {
    const save = (id: string, change: object) =>
      edi.put(`/v1/partners/${id}`, {
        legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: id, profile: { transport: { kind: 'as2', as2: settings(change) } },
      }); // prettier-ignore
    const { body } = await save('WRONG', { theirId: 'X', theirCertificates: ['no certificate'] }).expect(422);
    expect(body.errors[0].pointer).toBe('/profile/transport/as2/theirCertificates/0');
    await save('WRONG', { theirId: 'X', theirCertificates: [] }).expect(422);
    await save('WRONG', {})
      .expect(409)
      .expect(({ body }) => expect(body.code).toBe('AS2_IDS_TAKEN'));
    await save('OTHER', { theirId: 'KEYLESS', ourCertificate: stranger.certificate }).expect(200);
    const headers = { 'as2-from': 'KEYLESS' };
    expect((await partner.send(edi.app.url, order('000000001', { sender: 'OTHER' }), { headers })).status).toBe(503);
    await edi.opened('MESSAGE_REFUSED', 'does not hold the private key of our certificate');
  });
});
