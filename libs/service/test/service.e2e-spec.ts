import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { ListOf, QuantityValue, Text } from '@crossdock/contracts';
import { startApp, type TestApp } from '@crossdock/testing';
import {
  ApiProblems,
  type Caller,
  createApp,
  CurrentCaller,
  HttpProblem,
  IdempotencyKey,
  Public,
  Scopes,
} from '../src';

class Parcel {
  @Text({ max: 10 }) name!: string;
  @ListOf(() => QuantityValue, { min: 1 }) quantities!: QuantityValue[];
}

@Controller('v1/parcels')
class ParcelsController {
  @Get()
  @Scopes('parcels:read')
  @ApiOperation({ summary: 'Who asks' })
  @ApiOkResponse()
  @ApiProblems(401, 403)
  who(@CurrentCaller() caller: Caller) {
    return caller;
  }

  @Post()
  @Scopes('parcels:write')
  take(@Body() parcel: Parcel, @IdempotencyKey() key: string) {
    return { key, parcel };
  }

  @Get('fail')
  @Public()
  fail() {
    throw new DomainError('transient', 'WMS_DOWN', { retryAfterSeconds: 7 });
  }

  @Get('defect')
  @Public()
  defect() {
    throw new TypeError('secret detail');
  }

  @Get('unusable')
  @Public()
  unusable() {
    throw new DomainError('rejected', 'VALUE_UNUSABLE', { message: 'invalid input syntax for type uuid: "x"' });
  }

  @Get('problem')
  @Public()
  problem() {
    throw new HttpProblem(429, 'SLOW_DOWN', 'too many', [], { 'retry-after': '1' });
  }
}

@Module({ controllers: [ParcelsController] })
class ParcelsModule {}

const meta = { name: 'parcels', title: 'Parcels', description: 'A service for this test', portOffset: 90 };

describe('a service', () => {
  let app: TestApp;
  const parcel = { name: 'box', quantities: [{ value: '1', unit: 'EA' }] };

  beforeAll(async () => {
    app = await startApp(ParcelsModule, meta, { env: { BODY_LIMIT_BYTES: '2000' } });
  });
  afterAll(async () => {
    delete process.env.BODY_LIMIT_BYTES;
    await app.close();
  });

  it('answers 401 without a token, and with one that is not its issuer’s', async () => {
    const none = await app.http
      .get('/v1/parcels')
      .expect(401)
      .expect('content-type', /application\/problem\+json/);
    expect(none.body).toMatchObject({ status: 401, code: 'UNAUTHENTICATED', instance: '/v1/parcels' });
    expect(none.headers['www-authenticate']).toBe('Bearer realm="crossdock"');
    const wrong = await app.http.get('/v1/parcels').set('authorization', 'Bearer a.b.c').expect(401);
    expect(wrong.headers['www-authenticate']).toContain('error="invalid_token"');
  });

  it('answers 403 without the scope and lets the scope in', async () => {
    await app.http
      .get('/v1/parcels')
      .set(await app.as(['parcels:write']))
      .expect(403)
      .expect('www-authenticate', 'Bearer realm="crossdock", error="insufficient_scope", scope="parcels:read"');
    const { body } = await app.http
      .get('/v1/parcels')
      .set(await app.as(['parcels:read'], { customer_id: 'VINET' }))
      .expect(200);
    expect(body).toMatchObject({ sub: 'tester', scopes: ['parcels:read'], customerId: 'VINET' });
  });

  it('names every field at fault by its JSON Pointer', async () => {
    const wrong = { name: 'a name that is too long', quantities: [{ value: 'twelve', unit: 'XX' }], colour: 'red' };
    const { body } = await app.http
      .post('/v1/parcels')
      .set(await app.as(['parcels:write']))
      .set('idempotency-key', 'k')
      .send(wrong)
      .expect(400);
    expect(body.code).toBe('VALIDATION_FAILED');
    expect(body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      '/colour',
      '/name',
      '/quantities/0/unit',
      '/quantities/0/value',
    ]);
  });

  it('refuses malformed JSON, an oversized body and a foreign media type', async () => {
    const writer = await app.as(['parcels:write']);
    const malformed = await app.http
      .post('/v1/parcels')
      .set(writer)
      .set('content-type', 'application/json')
      .send('{"name":')
      .expect(400);
    expect(malformed.body.code).toBe('MALFORMED_JSON');
    const large = await app.http
      .post('/v1/parcels')
      .set(writer)
      .send({ name: 'x'.repeat(3000) })
      .expect(413);
    expect(large.body.code).toBe('BODY_TOO_LARGE');
    await app.http.post('/v1/parcels').set(writer).set('content-type', 'application/xml').send('<a/>').expect(415);
  });

  it.each([
    ['in a path', '/v1/parcels/a%00b'],
    ['in a query', '/v1/parcels/fail?name=a%00b'],
  ])('refuses the character NUL %s, whatever the route', async (_where, url) => {
    const { body } = await app.http.get(url).expect(400).expect('content-type', /problem\+json/);
    expect(body.code).toBe('URL_INVALID');
  }); // prettier-ignore

  it.each(['/v1/parcels/%ED%A0%80', '/v1/parcels/%E4'])('refuses a path that is no UTF-8: %s', async (url) => {
    await app.http.get(url).expect(400).expect('content-type', /problem\+json/);
  }); // prettier-ignore

  it('tells a value that the database cannot hold as one of the wrong form', async () => {
    const { body } = await app.http.get('/v1/parcels/unusable').expect(400);
    expect(body).toMatchObject({ status: 400, code: 'VALUE_UNUSABLE' });
  });

  it('refuses text that cannot be stored, and names its field', async () => {
    const writer = { ...(await app.as(['parcels:write'])), 'idempotency-key': 'k' };
    for (const name of ['a\0', '\ud800']) {
      const { body } = await app.http.post('/v1/parcels').set(writer).send({ ...parcel, name }).expect(400);
      expect(body.errors).toMatchObject([{ pointer: '/name', code: 'isStorableText' }]);
    }
  }); // prettier-ignore

  it('asks for an Idempotency-Key and takes it quoted or not', async () => {
    const writer = await app.as(['parcels:write']);
    const missing = await app.http.post('/v1/parcels').set(writer).send(parcel).expect(400);
    expect(missing.body.code).toBe('IDEMPOTENCY_KEY_MISSING');
    const quoted = await app.http
      .post('/v1/parcels')
      .set(writer)
      .set('idempotency-key', '"k-1"')
      .send(parcel)
      .expect(201);
    expect(quoted.body).toEqual({ key: 'k-1', parcel });
  });

  it('tells transient failures with Retry-After and hides defects', async () => {
    const down = await app.http.get('/v1/parcels/fail').expect(503);
    expect(down.body.code).toBe('WMS_DOWN');
    expect(down.headers['retry-after']).toBe('7');
    const defect = await app.http.get('/v1/parcels/defect').expect(500);
    expect(JSON.stringify(defect.body)).not.toContain('secret detail');
    await app.http.get('/v1/parcels/problem').expect(429).expect('retry-after', '1');
  });

  it('takes JSON, and nothing else for it', async () => {
    const bearer = await app.as(['parcels:write']);
    for (const type of ['text/plain', 'application/octet-stream', 'application/edi-x12', 'application/x-ndjson'])
      await app.http
        .post('/v1/parcels')
        .set({ ...bearer, 'content-type': type })
        .send('{"a":1}')
        .expect(415);
  });

  it('answers an unknown route as a problem', async () => {
    const { body } = await app.http.get('/v1/nowhere').expect(404);
    expect(body).toMatchObject({ status: 404, title: 'Not Found' });
  });

  it('continues a sound correlation id and trace, and starts anew for others', async () => {
    const trace = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await app.http
      .get('/health/live')
      .set({ 'x-correlation-id': 'order-7', traceparent: trace })
      .expect('x-correlation-id', 'order-7');
    const { headers } = await app.http.get('/health/live').set('x-correlation-id', 'bad id with blanks');
    expect(headers['x-correlation-id']).toMatch(/^[\da-f-]{36}$/);
  });

  it('is alive, ready and measured, and describes itself in OpenAPI 3.1', async () => {
    await app.http.get('/health/ready').expect(200, { status: 'ok', checks: {} });
    expect((await app.http.get('/metrics').expect(200)).text).toContain('http_request_seconds_count');
    const { body } = await app.http.get('/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain('/v1/parcels');
    await app.http.get('/docs').expect(200);
  });

  it('does not start with a route that says nothing of who may call it', async () => {
    @Controller('open')
    class OpenController {
      @Get() read() {
        return 1;
      }
    }
    @Module({ controllers: [OpenController] })
    class OpenModule {}
    await expect(createApp(OpenModule, meta)).rejects.toThrow('OpenController.read');
  });
});
