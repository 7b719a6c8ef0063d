import { Gateway } from './gateway';

describe('partner profiles', () => {
  let edi: Gateway;

  beforeAll(async () => {
    edi = await Gateway.start();
  });
  afterAll(() => edi?.stop());

  const body = (profile: object, interchangeId = 'SOMEBODY') => ({
    legalEntity: 'NW-US',
    qualifier: 'ZZ',
    interchangeId,
    profile,
  });

  it.each([
    '..',
    '..%2F..%2Fetc',
    'a%2Fb',
    '%2e%2e',
    'a..b',
    '.hidden',
    'unknown',
    'UNKNOWN',
    'x'.repeat(41),
    'a%5Cb',
    'a%20b',
  ])('refuses %s as a partner’s id', async (id) => {
    // Read by fetch's own rules a path of dots would be taken away before it is sent.
    const answer = await edi.put(`/v1/partners/${id}`, body({}));
    expect([404, 422]).toContain(answer.status);
    if (answer.status === 422)
      expect(answer.body).toMatchObject({ code: 'PARTNER_INVALID', errors: [{ pointer: '/id' }] });
  });

  it.each([
    [{ separators: { element: '*', segment: '*' } }, 422, '/profile/separators/element'],
    [{ separators: { component: 'A' } }, 422, '/profile/separators/component'],
    [{ separators: { element: '**' } }, 400, '/profile/separators/element'],
    [{ units: { CA: 'CRATE' } }, 422, '/profile/units/CA'],
    [{ items: { '99': 7 } }, 422, '/profile/items/99'],
    [{ itemQualifiers: ['VENDOR'] }, 422, '/profile/itemQualifiers/0'],
    [{ shipTos: { '0042': { name: 'Store 42', street: '1 Main St', city: 'Tacoma', country: 'USA' } } }, 422, '/profile/shipTos/0042/country'],
    [{ currency: 'dollars' }, 400, '/profile/currency'],
    [{ acknowledgement: '998' }, 400, '/profile/acknowledgement'],
    [{ version: '4010' }, 400, '/profile/version'],
    [{ us: { qualifier: 'ZZ', id: 'A-NAME-MUCH-TOO-LONG' } }, 422, '/profile/us/id'],
    [{ us: { qualifier: 'ZZ', id: 'NORTH*WIND' } }, 422, '/profile/us/id'],
    [{ colour: 'blue' }, 400, '/profile/colour'],
    [{ us: { qualifier: 'ZZ', id: '   ' } }, 422, '/profile/us/id'],
    [{ us: { qualifier: 'ZZ', id: 'ÄÖ' } }, 422, '/profile/us/id'],
    [{ separators: { segment: '€' } }, 422, '/profile/separators/segment'],
    [{ itemQualifiers: [] }, 422, '/profile/itemQualifiers'],
    [{ mailboxes: ['../PARTNER'] }, 422, '/profile/mailboxes/0'],
    [{ items: { 'UP:614141000036': null } }, 422, '/profile/items/UP:614141000036'],
    [{ transport: { kind: 'http', http: { url: 'http://[' } } }, 422, '/profile/transport/http/url'],
    [{ transport: { kind: 'http', http: { url: 'https://me:secret@edi.example.com' } } }, 422, '/profile/transport/http/url'],
    [{ transport: { kind: 'http', http: { url: 'https://edi.example.com', tokenVariable: 'DATABASE_URL' } } }, 400, '/profile/transport/http/tokenVariable'],
  ])('names the field of a profile that is wrong: %j', async (profile, status, pointer) => {
    const answer = await edi.put('/v1/partners/GOOD', body(profile)).expect(status);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((each) => each.pointer)).toContain(pointer);
  }); // prettier-ignore

  it('takes what is null as not said', async () => {
    const nothing = { shipTos: null, sets: null, clocks: null, us: null, separators: { element: null }, transport: null, priceRule: null };
    const { body: saved } = await edi.put('/v1/partners/GOOD', body(nothing)).expect(200);
    expect(saved.profile).toMatchObject({ us: { id: 'CROSSDOCK' }, sets: ['855', '865', '856', '810'], separators: {} });
    expect(Object.keys(saved.profile)).not.toContain('shipTos');
  }); // prettier-ignore

  it('takes a file’s body where files are handed in, and nowhere else', async () => {
    for (const type of ['text/plain', 'application/edi-x12', 'application/octet-stream', 'application/pkcs7-mime'])
      for (const path of ['/v1/partners', '/v1/partners/GOOD/self-test', '/v1/partners/GOOD/maps/850/in']) {
        const { status } = await edi.app.http.post(path).set({ ...edi.caller, 'content-type': type }).send('ISA'); // prettier-ignore
        expect([type, path, status]).toEqual([type, path, 415]);
      }
  });

  it('asks for names and versions that can be', async () => {
    const post = (query: string) =>
      edi.app.http.post(`/v1/files?${query}`).set({ ...edi.caller, 'content-type': 'application/edi-x12' }).send('ISA'); // prettier-ignore
    for (const query of ['name=a&name=b', 'nme=a', `name=${'x'.repeat(201)}`]) await post(query).expect(400);
    await edi.get('/v1/partners/GOOD/maps/850/in/99999999999').expect(404);
    await edi.get("/v1/obligations?after='").expect(400);
  });

  it('are read one by one, and page by page', async () => {
    for (const id of ['PAGE-1', 'PAGE-2', 'PAGE-3']) await edi.put(`/v1/partners/${id}`, body({ usage: 'T' }, id)).expect(200); // prettier-ignore
    expect((await edi.get('/v1/partners/PAGE-2').expect(200)).body).toMatchObject({ id: 'PAGE-2', interchangeId: 'PAGE-2', profile: { usage: 'T' } }); // prettier-ignore
    await edi.get('/v1/partners/NOBODY').expect(404);
    const { body: first } = await edi.get('/v1/partners?limit=2&after=PAGE').expect(200);
    expect([first.partners.map(({ id }: { id: string }) => id), first.next]).toEqual([['PAGE-1', 'PAGE-2'], 'PAGE-2']);
    const { body: second } = await edi.get('/v1/partners?limit=2&after=PAGE-2').expect(200);
    expect([second.partners[0].id, second.next]).toEqual(['PAGE-3', undefined]);
    await edi.get('/v1/partners?limit=101').expect(400);
  });

  it('lets interchange ids name one partner only', async () => {
    await edi.put('/v1/partners/FIRST', body({}, 'SHARED')).expect(200);
    await edi.put('/v1/partners/SECOND', body({}, 'SHARED')).expect(409);
    await edi.put('/v1/partners/FIRST', body({ usage: 'T' }, 'SHARED')).expect(200);
  });
});
