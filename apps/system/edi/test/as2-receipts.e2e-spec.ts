import { As2Partner } from './as2-partner';
import { newParty, type Party } from './as2-party';
import { Gateway, soon } from './gateway';
import { ordersOf } from './listener';
import { order } from './x12';

describe('receipts by a connection of their own, compression and new certificates', () => {
  let edi: Gateway;
  let partner: As2Partner;
  let [us, former]: Party[] = [];
  beforeAll(async () => {
    [us, former] = await Promise.all([newParty('us'), newParty('us before', 5)]);
    partner = await As2Partner.start('THEM', 'OURS', us);
    edi = await Gateway.start({ EDI_RETRY_BASE_MS: '20', EDI_SECRET_AS2: us.key, EDI_SECRET_AS2_FORMER: former.key, EDI_CLOCKS_MS: '100' });
  }); // prettier-ignore
  afterAll(async () => {
    await edi?.stop();
    await partner?.down();
  });
  beforeEach(async () => {
    // What a test before set off is over.
    await soon(async () => {
      const [{ open }] = await edi.database.query(`SELECT (SELECT count(*) FROM raw_file WHERE status = 'received')
        + (SELECT count(*) FROM outgoing_file WHERE delivered_at IS NULL AND parked_at IS NULL) AS open`);
      return open === '0';
    });
    await setUp();
    partner.says = (right) => right;
    partner.signer = partner.party;
    partner.received.splice(0);
    partner.receipts.splice(0);
  });

  const setUp = (change: object = {}) => {
    const as2 = {
      url: partner.url, ourId: 'OURS', theirId: 'THEM', ourCertificate: us.certificate, ourKeyVariable: 'EDI_SECRET_AS2',
      theirCertificates: [partner.party.certificate], timeoutSeconds: 5, ...change,
    }; // prettier-ignore
    return edi.partner('PARTNER', { transport: { kind: 'as2', as2 } });
  };
  const deliveries = async () => (await edi.get('/v1/deliveries?partner=PARTNER').expect(200)).body.deliveries;
  const asked = () => ({ 'receipt-delivery-option': partner.url.replace('/as2', '/mdn') });

  describe('of what they send', () => {
    it('goes to the URL that was asked for, signed, until it is taken; the message again gets it again', async () => {
      partner.refusals.push(503, 500);
      const message = { messageId: '<1@partner>', headers: asked() };
      const { status, raw } = await partner.send(edi.app.url, order('000000001'), message);
      expect([status, raw.length]).toEqual([200, 0]);
      await soon(async () => partner.receipts.length === 1);
      expect(partner.receipts[0]).toMatchObject({ messageId: '<1@partner>', disposition: 'processed', digest: 'sha-256' });
      expect(partner.receipts[0].signer).toBeDefined();
      await soon(async () => ordersOf('PO-000000001').length === 1);
      await partner.send(edi.app.url, order('000000001'), message);
      await soon(async () => partner.receipts.length === 2);
      expect(partner.receipts[1]).toEqual(partner.receipts[0]);
    }); // prettier-ignore

    it('says what was wrong with a message', async () => {
      const stranger = await newParty('stranger');
      await partner.send(edi.app.url, order('000000002'), { signer: stranger, headers: asked() });
      await soon(async () => partner.receipts.length === 1);
      expect(partner.receipts[0].disposition).toBe('processed/error: authentication-failed');
    });
  });

  describe('of what we send', () => {
    const ourUrl = () => `${edi.app.url}/v1/as2`;

    it('are waited for, and what is behind waits for none of them', async () => {
      const held: Parameters<As2Partner['says']>[0][] = [];
      partner.says = (right) => void held.push(right);
      await setUp({ receiptsTo: ourUrl() });
      await edi.send(order('000000011'));
      await edi.send(order('000000012'));
      await soon(async () => partner.received.length === 2 && held.length === 2);
      expect((await deliveries()).slice(0, 2)).toMatchObject([{ state: 'waiting' }, { state: 'waiting' }]);
      expect(await partner.sendReceipt(ourUrl(), held[0])).toBe(200);
      const confirmed = await soon(async () => (await deliveries()).find(({ state }: { state: string }) => state === 'delivered'));
      expect(confirmed).toMatchObject({ transport: 'as2', receipt: { messageId: held[0].messageId, disposition: 'processed' } });
      partner.signer = await newParty('stranger');
      expect(await partner.sendReceipt(ourUrl(), held[1])).toBe(403);
      partner.signer = undefined;
      expect(await partner.sendReceipt(ourUrl(), held[1])).toBe(403);
      partner.signer = partner.party;
      expect((await deliveries())[0].state).toBe('waiting');
      // One that is not of what we sent parks it with a case, as one in the same connection would.
      expect(await partner.sendReceipt(ourUrl(), { ...held[1], mic: 'b3RoZXI=' })).toBe(200);
      const { retry, caseId } = await edi.opened('DELIVERY_REFUSED', 'is of other content');
      partner.says = (right) => right;
      await edi.post(retry!.path).expect(204);
      await edi.closed(caseId);
      expect(new Set(partner.received.map(({ messageId }) => messageId)).size).toBe(2);
    }); // prettier-ignore

    it('that do not come are asked for by the same message, and then a person is told', async () => {
      partner.says = () => undefined;
      await setUp({ receiptsTo: ourUrl() });
      await edi.send(order('000000013'));
      const late = () => edi.database.query(`UPDATE outgoing_file SET awaited_until = now() WHERE awaited_until > now() RETURNING 1`);
      for (let times = 1; times <= 5; times++) {
        await soon(async () => partner.received.length === times);
        await soon(async () => (await late()).length === 1);
      }
      expect(new Set(partner.received.map(({ messageId }) => messageId)).size).toBe(1);
      await edi.opened('DELIVERY_REFUSED', 'it was sent 5 times and no receipt came');
    }); // prettier-ignore
  });

  it('compressed files are read, and sent where the profile says so', async () => {
    const { receipt } = await partner.send(edi.app.url, order('000000021'), { compressed: true });
    expect(receipt).toMatchObject({ disposition: 'processed' });
    await soon(async () => ordersOf('PO-000000021').length === 1 && partner.received.length === 1);
    await setUp({ compressed: true });
    await edi.send(order('000000022'));
    const { content } = await soon(async () => partner.received[1]);
    expect(content).toMatch(/^ISA.*AK1\*PO/s);
    await soon(async () => (await deliveries())[0].state === 'delivered');
  });

  it('a certificate that runs out is told of weeks before, and the one before ours still opens what was encrypted for it', async () => {
    const findings = async () => (await edi.get('/v1/partners/PARTNER/self-test').expect(200)).body.findings.filter(({ area }: { area: string }) => area === 'transport');
    const lasting = await newParty('lasting', 300);
    await setUp({ theirCertificates: [partner.party.certificate, lasting.certificate], ourCertificate: former.certificate, ourKeyVariable: 'EDI_SECRET_AS2_FORMER' });
    expect(await findings()).toMatchObject([{ severity: 'doubtful', code: 'CERTIFICATE_EXPIRES', message: expect.stringContaining('our certificate is valid until') }]);
    const { caseId, detail } = await edi.opened('CERTIFICATE_EXPIRES', 'our certificate is valid until');
    expect(detail).toContain('ourFormerCertificate');
    const next = await newParty('us next', 300);
    process.env.EDI_SECRET_AS2_NEXT = next.key;
    await setUp({
      theirCertificates: [partner.party.certificate, lasting.certificate], ourCertificate: next.certificate, ourKeyVariable: 'EDI_SECRET_AS2_NEXT',
      ourFormerCertificate: former.certificate, ourFormerKeyVariable: 'EDI_SECRET_AS2_FORMER',
    });
    await edi.closed(caseId);
    expect(await findings()).toEqual([]);
    for (const recipient of [former, next]) {
      const { status } = await partner.send(edi.app.url, order(recipient === next ? '000000031' : '000000032'), { recipient });
      expect(status).toBe(200);
    }
    await soon(async () => ordersOf('PO-000000031').length + ordersOf('PO-000000032').length === 2);
    await setUp({ theirCertificates: [partner.party.certificate], ourCertificate: next.certificate, ourKeyVariable: 'EDI_SECRET_AS2_FORMER' });
    expect((await findings()).map(({ code }: { code: string }) => code)).toEqual(['KEY_UNUSABLE', 'CERTIFICATE_EXPIRES']);
    delete process.env.EDI_SECRET_AS2_NEXT;
  }); // prettier-ignore
});
