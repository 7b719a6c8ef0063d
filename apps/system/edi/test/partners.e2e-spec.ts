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
  ])('names the field of a profile that is wrong: %j', async (profile, status, pointer) => {
    const answer = await edi.put('/v1/partners/GOOD', body(profile)).expect(status);
    expect((answer.body as { errors: { pointer: string }[] }).errors.map((each) => each.pointer)).toContain(pointer);
  }); // prettier-ignore

  it('lets interchange ids name one partner only', async () => {
    await edi.put('/v1/partners/FIRST', body({}, 'SHARED')).expect(200);
    await edi.put('/v1/partners/SECOND', body({}, 'SHARED')).expect(409);
    await edi.put('/v1/partners/FIRST', body({ usage: 'T' }, 'SHARED')).expect(200);
  });
});
