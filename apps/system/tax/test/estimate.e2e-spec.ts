import { Database, TableRetention } from '@crossdock/persistence';
import { startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { DetermineTax } from '../src/determine-tax';
import { meta } from '../src/meta';
import { ADocument } from './a-document';

describe('POST /v1/tax-determinations', () => {
  let app: TestApp;
  let caller: { authorization: string };

  beforeAll(async () => {
    app = await startApp(AppModule, meta);
    caller = await app.as(['tax:write', 'tax:read']);
  });
  afterAll(() => app?.close());

  const part = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  const estimate = (...documents: ADocument[]) =>
    app.http
      .post('/v1/tax-determinations')
      .set(caller)
      .send({ documents: documents.map((each) => each.asked()) });
  const read = (id: string) => app.http.get(`/v1/tax-determinations/${id}`).set(caller);

  it('estimates a batch, in the order of asking', async () => {
    const documents = [ADocument.inSeattle(), ADocument.to('BR'), ADocument.to('DE')];
    const { body } = await estimate(...documents).expect(200);
    expect(body.documents.map((each: any) => [each.documentId, each.status, each.reason, each.total.amount])).toEqual(
      documents.map((each, i) => [each.asked().documentId, 'estimate', ...[['taxed', '10.55'], ['export', '0.00'], ['taxed', '19.00']][i]]), // prettier-ignore
    );
    expect((await read(documents[0].asked().documentId).expect(200)).body).toEqual(body.documents[0]);
  });

  it('answers a repeat with the first determination and other contents with a new one', async () => {
    const document = ADocument.inSeattle();
    const first = (await estimate(document).expect(200)).body;
    expect((await estimate(document).expect(200)).body).toEqual(first);
    const changed = (await estimate(document.withLines('50.00', '50.00')).expect(200)).body.documents[0];
    expect(changed).toMatchObject({ total: { amount: '10.56' }, lines: [{ lineNumber: 1 }, { lineNumber: 2 }] });
    expect((await read(document.asked().documentId)).body).toEqual(changed);
  });

  it('gives way to the final determination, which then stands', async () => {
    const document = ADocument.inSeattle();
    await estimate(document).expect(200);
    await part(Database).transaction((tx) => part(DetermineTax).finalize(tx, [document.toFinalize()]));
    expect((await read(document.asked().documentId)).body).toMatchObject({
      status: 'committed',
      taxDocumentNumber: expect.stringMatching(/^TX-\d{7}$/),
    });
    expect((await estimate(document).expect(200)).body.documents[0].status).toBe('committed');
    const { body } = await estimate(document.withLines('1.00')).expect(409);
    expect(body.code).toBe('TAX_DOCUMENT_DIFFERS');
  });

  it('names the document and the field of an unknown jurisdiction and keeps nothing of the batch', async () => {
    const good = ADocument.inSeattle();
    const { body } = await estimate(good, ADocument.to('US', 'ZZ'), ADocument.to('US', 'QQ')).expect(422);
    expect(body).toMatchObject({ code: 'TAX_JURISDICTION_UNKNOWN', status: 422 });
    expect(body.errors.map((each: { pointer: string }) => each.pointer)).toEqual([
      '/documents/1/shipTo/region',
      '/documents/2/shipTo/region',
    ]);
    await read(good.asked().documentId).expect(404);
    // No export because of a slip of the pen.
    const slip = await estimate(good, ADocument.to('UK')).expect(400);
    expect(slip.body.errors).toMatchObject([
      { pointer: '/documents/1/shipTo/country', message: 'country must be a code of ISO 3166-1 alpha-2, such as US' },
    ]);
  });

  it('refuses bodies that are none, and callers without a token or scope', async () => {
    const { body } = await app.http
      .post('/v1/tax-determinations')
      .set(caller)
      .send({ documents: [{ ...ADocument.inSeattle().asked(), taxDate: '21.11.2026' }] })
      .expect(400);
    expect(body.errors[0].pointer).toBe('/documents/0/taxDate');
    await app.http.post('/v1/tax-determinations').send({}).expect(401);
    await app.http
      .post('/v1/tax-determinations')
      .set(await app.as(['tax:read']))
      .send({})
      .expect(403);
  });

  it('is behind settings that make the sandbox fail', async () => {
    const manager = await app.as(['sandbox:manage']);
    await app.http.patch('/v1/sandbox/faults').set(caller).send({ failNext: 1 }).expect(403);
    await app.http.patch('/v1/sandbox/faults').set(manager).send({ failRate: 2 }).expect(400);
    expect(
      (await app.http.patch('/v1/sandbox/faults').set(manager).send({ failNext: 1 }).expect(200)).body,
    ).toMatchObject({ failNext: 1, latencyMs: 0 });
    const document = ADocument.inSeattle();
    const { body } = await estimate(document).expect(503);
    expect(body.code).toBe('SANDBOX_UNAVAILABLE');
    await estimate(document).expect(200);
    await app.http.delete('/v1/sandbox/faults').set(manager).expect(204);
  });

  it('says what its tax engines can do', async () => {
    const { body } = await app.http.get('/v1/connectors').set(caller).expect(200);
    expect(body).toMatchObject({
      connectors: [{ vendor: 'sandbox', capabilities: { 'eu-vat': { supported: true } } }],
      rules: [{ connector: 'sandbox' }],
    });
  });

  it('is forgotten at the stated age; what was committed stays', async () => {
    const [old, fresh, committed] = [ADocument.inSeattle(), ADocument.inSeattle(), ADocument.inSeattle()];
    await estimate(old, fresh).expect(200);
    await part(Database).transaction((tx) => part(DetermineTax).finalize(tx, [committed.toFinalize()]));
    const ids = [old, committed].map((each) => each.asked().documentId);
    await part(Database).query(
      `UPDATE tax_document SET determined_at = now() - interval '31 days' WHERE document_id = ANY($1::uuid[])`,
      [ids],
    );
    await part(TableRetention).prune();
    await read(old.asked().documentId).expect(404);
    await read(fresh.asked().documentId).expect(200);
    await read(committed.asked().documentId).expect(200);
  });
});
