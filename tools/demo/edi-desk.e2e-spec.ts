import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Draft, type EdiDocumentSummary, type EdiDocumentWhole, sendShipNotice } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp, testDatabase, type TestTokens, testTokens } from '@crossdock/testing';

/** An 850 of one line as one interchange. */
const order = (control: string, po: string, { unit = 'EA', count = 8, sender = 'PARTNER' } = {}) =>
  [
    `ISA*00*          *00*          *ZZ*${sender.padEnd(15)}*ZZ*CROSSDOCK      *260101*1200*U*00401*${control}*1*P*>~GS*PO*PARTNER*CROSSDOCK*20260101*1200*1*X*004010~`,
    `ST*850*0001~BEG*00*SA*${po}**20260101~N1*BY*Vins*92*VINET~N1*ST*Vins~N3*59 rue~N4*Reims**51100*FR~PO1*1*12*${unit}*14.00**VN*NW-11~SE*${count}*0001~`,
    `GE*1*1~IEA*1*${control}~`,
  ].join(''); // prettier-ignore

describe('a person with nothing but the API of operations', () => {
  const database = testDatabase();
  let tokens: TestTokens;
  let edi: TestApp;
  let operations: TestApp;
  let partner: Server;
  let status = 200;

  beforeAll(async () => {
    partner = createServer((request, response) => request.resume().on('end', () => response.writeHead(status).end('no')));
    await new Promise<void>((up) => partner.listen(0, '127.0.0.1', up));
    tokens = await testTokens();
    const start = (folder: string, env: Record<string, string> = {}) => {
      const { AppModule } = require(`../../apps/${folder}/src/app.module`);
      const { meta } = require(`../../apps/${folder}/src/meta`);
      return startApp(AppModule, meta, { database, tokens, env });
    };
    // Who listens is there first. Services of one process share one token: here it is that of operations.
    operations = await start('experience/operations');
    edi = await start('system/edi', {
      CLIENT_ID: 'operations', CLIENT_SECRET: 'operations-development-secret', EDI_FOLDER: await mkdtemp(join(tmpdir(), 'edi-')), EDI_RETRY_BASE_MS: '60000',
    });
    const url = `http://127.0.0.1:${(partner.address() as AddressInfo).port}`;
    await save('PARTNER', {});
    await save('BY-HTTP', { transport: { kind: 'http', http: { url } } });
  }, 120_000); // prettier-ignore
  afterAll(async () => {
    await operations?.close();
    await edi?.close();
    await tokens?.close();
    await database.dropAll();
    partner.close();
  });

  const save = async (id: string, profile: object) =>
    edi.http.put(`/v1/partners/${id}`).set(await edi.as(['edi:manage']))
      .send({ legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: id, profile: { customerParty: { role: 'BY' }, ...profile } }).expect(200); // prettier-ignore
  const arrives = async (content: string) =>
    edi.http.post(`/v1/files?name=${randomUUID()}`).set({ ...(await edi.as(['edi:write'])), 'content-type': 'application/edi-x12' }).send(content).expect(202); // prettier-ignore
  const ada = () => operations.as(['operations:read', 'operations:manage'], { sub: 'ada', actor: 'user:ada' });
  const get = async <T>(path: string) =>
    (
      await operations.http
        .get(path)
        .set(await ada())
        .expect(200)
    ).body as T;
  const send = async (method: 'post' | 'patch', path: string, body: object, expected: number) => {
    const answer = await operations.http[method](path).set(await ada()).send(body); // prettier-ignore
    if (answer.status !== expected) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const found = (query: string) =>
    eventually(async () => (await get<{ documents: EdiDocumentSummary[] }>(`/v1/documents?${query}`)).documents[0]);
  const replay = (id: string, body: object = {}, expected = 200) => send('post', `/v1/documents/${id}/replay`, body, expected); // prettier-ignore

  it('finds a parked order by its number, reads it, sees its acknowledgement, corrects a code map and replays it', async () => {
    await arrives(order('000000001', 'PO-1', { unit: 'QQ' }));
    const { exceptions } = await eventually(async () => {
      const list = await get<{ exceptions: { code: string; detail: string }[] }>('/v1/exceptions?po=PO-1'); 
      return list.exceptions.length > 0 && list;
    });
    expect(exceptions).toMatchObject([{ code: 'PURCHASE_ORDER_INCOMPLETE', detail: expect.stringContaining('QQ') }]);
    const { id } = await found('customerPo=PO-1&state=parked');
    const whole = await get<EdiDocumentWhole>(`/v1/documents/${id}`);
    expect(whole.raw).toMatch(/^ST\*850\*0001~BEG\*00\*SA\*PO-1/);
    expect(whole).toMatchObject({ document: { state: 'parked' }, interchangeControl: '000000001', readable: { number: 'PO-1', lines: [{ uom: 'QQ' }] } });
    expect(whole.acknowledgedBy.map(({ setId }) => setId).sort()).toEqual(['997', 'TA1']);
    const raws = await Promise.all(whole.acknowledgedBy.map(async ({ documentId }) => (await get<EdiDocumentWhole>(`/v1/documents/${documentId}`)).raw));
    expect(raws.sort()).toEqual([expect.stringMatching(/^ST\*997.*AK1\*PO\*1~.*AK9\*A/), expect.stringMatching(/^TA1\*000000001\*.*\*A\*000~$/)]);

    expect(await replay(id)).toMatchObject({ done: 'tried-again', state: 'parked' });
    const refused = await send('patch', '/v1/partners/PARTNER/code-maps', { units: { QQ: 'bushel' } }, 422);
    expect(refused.errors).toMatchObject([{ pointer: '/profile/units/QQ' }]);
    expect(await send('patch', '/v1/partners/PARTNER/code-maps', { units: { QQ: 'CS' } }, 200)).toMatchObject({ units: { QQ: 'CS' } });
    expect(await replay(id)).toMatchObject({ done: 'tried-again', state: 'taken' });
    await replay(id, {}, 409);
  }); // prettier-ignore

  it('corrects a document map, which names who did it, and goes back', async () => {
    const rules = { lines: { item: ['PO1/@CB'] } };
    const path = '/v1/partners/PARTNER/maps/850/in';
    const wrong = await send('post', path, { rules, tests: [{ name: 'by VN', document: order('000000002', 'PO-2'), expected: { customerPo: 'PO-2' } }] }, 201);
    const { errors } = await send('post', `${path}/${wrong.version}/activate`, {}, 422);
    expect(errors[0].pointer).toMatch(/^\/tests\/by VN/);
    expect((await send('post', `${path}/${wrong.version}/try`, { document: order('000000002', 'PO-2') }, 200)).faults).toHaveLength(1);
    const right = await send('post', path, { rules: { lines: { item: ['PO1/@CB', 'PO1/@VN'] } }, tests: wrong.tests }, 201);
    expect(right.createdBy).toBe('user:ada');
    await send('post', `${path}/${right.version}/activate`, {}, 200);
    const { words } = await get<{ words: string[] }>(`${path}/compare?from=${wrong.version}&to=${right.version}`);
    expect(words.join()).toContain('PO1/@VN');
    await send('post', `${path}/rollback`, {}, 200);
    const { uses } = await get<{ uses: object[] }>(`${path}/uses`);
    expect(uses).toMatchObject([{ version: 0, usedBy: 'user:ada' }, { version: right.version, usedBy: 'user:ada' }]);
  }); // prettier-ignore

  it('sees why an order was rejected, and that its sender has to send it anew', async () => {
    await arrives(order('000000003', 'PO-3', { count: 99 }));
    const { id, faults } = await found('customerPo=PO-3&state=rejected');
    expect(faults[0].message).toContain('SE01 says 99');
    expect((await replay(id, {}, 409)).detail).toContain('its sender has to send it anew');
  });

  it('finds a held ship notice, corrects its carrier and sends it', async () => {
    await arrives(order('000000004', 'PO-4'));
    const notice = {
      orderId: randomUUID(), orderNumber: 'SO-4', partner: 'PARTNER', customerPo: 'PO-4', channelOrderNumber: 'PO-4', orderedOn: '2026-01-01',
      shipmentId: randomUUID(), shipmentNumber: 'SEA-4', carrier: 'SPEEDY', billOfLading: 'BOL-1', shippedAt: '2026-01-05T10:00:00.000Z', node: 'SEA', packages: [],
      shipTo: { name: 'Vins', street: '59 rue', city: 'Reims', postalCode: '51100', country: 'FR' }, lines: [{ lineNumber: 1, sku: 'NW-11', shipped: 12, unit: 'EA' }],
    }; // prettier-ignore
    await edi.app.get(Database, { strict: false }).transaction((tx) =>
      edi.app.get(Outbox, { strict: false }).send(tx, [sendShipNotice.of(notice, 'NW-US') as Draft], { correlationId: randomUUID(), actor: 'service:order-to-cash' }),
    ); // prettier-ignore
    const { id } = await found('customerPo=PO-4&set=856&state=held');
    const { readable, raw } = await get<EdiDocumentWhole>(`/v1/documents/${id}`);
    expect([raw, readable]).toMatchObject([undefined, { shipmentNumber: 'SEA-4' }]);
    await send('patch', '/v1/partners/PARTNER/code-maps', { carriers: { SPDY: 'SPEEDY' } }, 200);
    await replay(id);
    await found('orderNumber=SO-4&direction=out&state=delivered');
    expect((await replay(id, {}, 409)).code).toBe('SAY_HOW_TO_SEND_AGAIN');
    expect(await replay(id, { controlNumbers: 'keep' })).toMatchObject({ done: 'sent-again' });
  });

  it('sends what is undelivered now, whether it waits or was refused', async () => {
    status = 503;
    await arrives(order('000000005', 'PO-5', { sender: 'BY-HTTP' }));
    const { id } = await found('partner=BY-HTTP&set=997&state=undelivered');
    await eventually(async () => (await get<EdiDocumentWhole>(`/v1/documents/${id}`)).delivery?.problem?.includes('503'));
    status = 200;
    expect(await replay(id)).toMatchObject({ done: 'sent-now' });
    await found('partner=BY-HTTP&set=997&state=delivered');

    status = 422;
    await arrives(order('000000006', 'PO-6', { sender: 'BY-HTTP' }));
    const refused = await found('partner=BY-HTTP&set=997&state=undelivered');
    const { exceptions } = await eventually(async () => {
      const list = await get<{ exceptions: { id: string }[] }>('/v1/exceptions?code=DELIVERY_REFUSED');
      return list.exceptions.length > 0 && list;
    });
    status = 200;
    await send('post', `/v1/exceptions/${exceptions[0].id}/retry`, {}, 200);
    await eventually(async () => (await get<EdiDocumentWhole>(`/v1/documents/${refused.id}`)).document.state === 'delivered');
  }); // prettier-ignore

  it('reads lists page by page, and is told what is not asked rightly', async () => {
    const first = await get<{ documents: { id: string }[]; next: string }>('/v1/documents?partner=PARTNER&limit=2');
    const second = await get<{ documents: { id: string }[] }>(`/v1/documents?partner=PARTNER&limit=2&after=${first.next}`); // prettier-ignore
    const ids = [...first.documents, ...second.documents].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    const asked = async (path: string) => (await operations.http.get(path).set(await ada())).status;
    for (const query of ['limit=0', 'limit=501', 'after=x', 'state=lost', 'colour=red', 'orderId=1'])
      expect([query, await asked(`/v1/documents?${query}`)]).toEqual([query, 400]);
    expect(await asked(`/v1/documents/${randomUUID()}`)).toBe(404);
    expect(await asked('/v1/partners/NOBODY/maps')).toBe(404);
    expect(await asked('/v1/partners/..%2F..%2Fdocuments/maps')).toBe(404);
    const reader = await operations.as(['operations:read']);
    await operations.http.post(`/v1/documents/${ids[0]}/replay`).set(reader).send({}).expect(403);
    await operations.http.patch('/v1/partners/PARTNER/code-maps').set(reader).send({}).expect(403);
    await operations.http.get('/v1/documents').set(await operations.as(['edi:read'])).expect(403); // prettier-ignore
    await operations.http.get('/v1/documents').expect(401);
  });
});
