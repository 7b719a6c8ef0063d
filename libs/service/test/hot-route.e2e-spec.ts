import { Body, Controller, Get, Header, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Text, WholeNumber } from '@crossdock/contracts';
import { startApp, type TestApp } from '@crossdock/testing';
import { AuthGuard } from '../src/auth/auth.guard';
import { type Caller, createApp, CurrentCaller, HotRoute, IdempotencyKey, requestCause, Scopes } from '../src';

class Crate {
  @Text({ max: 10 }) name!: string;
  @WholeNumber({ min: 1 }) pieces!: number;
}

class CrateQuery {
  @Text({ max: 10 }) name!: string;
}

const put = async ({ name, pieces }: Crate, key: string, caller: Caller) => {
  await Promise.resolve();
  if (name === 'lost') throw new DomainError('conflict', 'CRATE_LOST', { name });
  if (name === 'early') throw new DomainError('rejected', 'CRATE_EARLY', { name });
  return { name, pieces, key, caller, actor: requestCause().actor };
};

const read = ({ name }: CrateQuery) => {
  if (name === 'lost') throw new DomainError('not-found', 'CRATE_UNKNOWN', { name });
  return `{"name":${JSON.stringify(name)}}`;
};

/** The same twice: `hot` and `own`. */
@Controller()
class CratesController {
  @Post('hot/crates')
  @HttpCode(202)
  @HotRoute()
  @Scopes('crates:write')
  putHot(@Body() crate: Crate, @IdempotencyKey() key: string, @CurrentCaller() caller: Caller) {
    return put(crate, key, caller);
  }

  @Post('own/crates')
  @HttpCode(202)
  @Scopes('crates:write')
  put(@Body() crate: Crate, @IdempotencyKey() key: string, @CurrentCaller() caller: Caller) {
    return put(crate, key, caller);
  }

  @Get('hot/crates')
  @HotRoute()
  @Scopes('crates:read')
  @Header('content-type', 'application/json; charset=utf-8')
  readHot(@Query() query: CrateQuery) {
    return read(query);
  }

  @Get('own/crates')
  @Scopes('crates:read')
  @Header('content-type', 'application/json; charset=utf-8')
  read(@Query() query: CrateQuery) {
    return read(query);
  }
}

@Module({ controllers: [CratesController] })
class CratesModule {}

const meta = { name: 'crates', title: 'Crates', description: 'A service for this test', portOffset: 92 };

describe('a hot route', () => {
  let app: TestApp;
  let nestsWay: jest.SpyInstance;
  const good = { name: 'box', pieces: 3 };

  beforeAll(async () => {
    app = await startApp(CratesModule, meta);
    nestsWay = jest.spyOn(AuthGuard.prototype, 'canActivate');
  });
  afterAll(() => app.close());

  interface Change {
    body?: object | string;
    key?: string;
    query?: object;
  }

  const answer = async (way: string, token: { authorization: string }, change: Change) => {
    const { body, key = 'k', query = { name: 'box' } } = change;
    const headers = { ...token, 'x-correlation-id': 'c-1', ...(key && { 'idempotency-key': key }) };
    const asked =
      body === undefined
        ? app.http.get(`/${way}/crates`).query(query)
        : app.http.post(`/${way}/crates`).set('content-type', 'application/json').send(body);
    const { status, headers: got, text } = await asked.set(headers);
    const { date: _, ...rest } = got;
    return { status, headers: rest, text: text.replaceAll(`/${way}/`, '/') };
  };

  const cases: [string, string[], Change][] = [
    ['a good body', ['crates:write'], { body: good }],
    ['a good query', ['crates:read'], {}],
    ['a token without the scope', ['crates:read'], { body: good }],
    ['a query without the scope', ['crates:write'], {}],
    ['no key', ['crates:write'], { body: good, key: '' }],
    ['a wrong field', ['crates:write'], { body: { ...good, pieces: 0 } }],
    ['an unknown member', ['crates:write'], { body: { ...good, colour: 'red' } }],
    ['an unknown member of a query', ['crates:read'], { query: { name: 'box', colour: 'red' } }],
    ['a list', ['crates:write'], { body: [good] }],
    ['malformed JSON', ['crates:write'], { body: '{"name":' }],
    ['a refusal that comes later', ['crates:write'], { body: { ...good, name: 'lost' } }],
    ['a refusal at once', ['crates:read'], { query: { name: 'lost' } }],
  ];

  it.each(cases)('answers like any other: %s', async (_, scopes, change) => {
    const token = await app.as(scopes);
    const first = await answer('hot', token, change);
    const second = await answer('hot', token, change); // the token has been checked by now
    const nest = await answer('own', token, change);
    expect(first).toEqual(nest);
    expect(second).toEqual(nest);
  });

  it('names as actor for whom a service of ours asks, and nobody else may say so', async () => {
    const actorOf = async (actor: string, header: string) => {
      const token = await app.as(['crates:write'], { actor });
      return (await app.http.post('/own/crates').set({ ...token, 'x-acting-for': header, 'idempotency-key': 'k' }).send(good)).body.actor as string; // prettier-ignore
    };
    expect(await actorOf('service:operations', 'user:ada')).toBe('user:ada');
    expect(await actorOf('service:operations', 'service:erp')).toBe('service:operations');
    expect(await actorOf('service:operations', 'user:a b')).toBe('service:operations');
    expect(await actorOf('user:bob', 'user:ada')).toBe('user:bob');
    expect(await actorOf('client:shop', 'user:ada')).toBe('client:shop');
  });

  it('goes Nest’s way only for what is not surely right', async () => {
    const token = await app.as(['crates:write']);
    await answer('own', token, { body: good });
    nestsWay.mockClear();
    expect(await answer('hot', token, { body: good })).toMatchObject({ status: 202 });
    expect(nestsWay).not.toHaveBeenCalled();
    expect(await answer('hot', token, { body: { ...good, pieces: 0 } })).toMatchObject({ status: 400 });
    expect(nestsWay).toHaveBeenCalledTimes(1);
  });

  it('refuses at the start a parameter that it does not understand', async () => {
    @Controller('v1/odd')
    class OddController {
      @Get(':id')
      @HotRoute()
      @Scopes('odd:read')
      read(@Param('id') id: string) {
        return { id };
      }
    }
    @Module({ controllers: [OddController] })
    class OddModule {}
    const odd = await createApp(OddModule, { ...meta, name: 'odd' });
    await expect(odd.init()).rejects.toThrow(/OddController\.read is a @HotRoute\(\)/);
    await odd.close();
  });
});
