import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseClosed, CaseOpened, Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp, testDatabase, type TestTokens, testTokens } from '@crossdock/testing';
import { type Interchange, readEdi } from '@crossdock/x12';
import { AppModule } from '../src/app.module';
import type { FileTaken } from '../src/http/edi.dto';
import { meta } from '../src/meta';
import type { Partner } from '../src/partner';
import { announced, ListenerModule, listenerMeta } from './listener';

const patienceMs = 50_000;
export const soon = <T>(check: () => Promise<T | undefined | false>, patience = patienceMs): Promise<T> =>
  eventually(check, patience);

/** The edi service on a real database and broker, with folders of its own and a listener to what it announces. */
export class Gateway {
  private constructor(
    readonly app: TestApp,
    private readonly listener: TestApp,
    private readonly tokens: TestTokens,
    readonly folder: string,
    readonly caller: { authorization: string },
  ) {}

  static async start(env: Record<string, string> = {}): Promise<Gateway> {
    const folder = await mkdtemp(join(tmpdir(), 'edi-'));
    const shared = { database: testDatabase(), tokens: await testTokens() };
    const listener = await startApp(ListenerModule, listenerMeta, shared);
    const app = await startApp(AppModule, meta, { ...shared, env: { EDI_FOLDER: folder, EDI_SCAN_MS: '50', ...env } });
    const caller = await app.as(['edi:write', 'edi:read', 'edi:manage']);
    return new Gateway(app, listener, shared.tokens, folder, caller);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.listener.close();
    await this.tokens.close();
    await this.app.database.dropAll();
  }

  get database(): Database {
    return this.app.app.get(Database, { strict: false });
  }

  put(path: string, body: object) {
    return this.app.http.put(path).set(this.caller).send(body);
  }
  get(path: string) {
    return this.app.http.get(path).set(this.caller);
  }
  post(path: string, body: object = {}) {
    return this.app.http.post(path).set(this.caller).send(body);
  }

  /** A partner under `ZZ/<id>` whose customers stand in N1*BY under qualifier 92. */
  async partner(
    id: string,
    profile: Partial<Partner['profile']> = {},
    qualifier = 'ZZ',
    interchangeId = id,
  ): Promise<void> {
    const usual = { customerParty: { role: 'BY', qualifier: '92' }, carriers: { SPDY: 'SPEEDY' }, ...profile };
    await this.put(`/v1/partners/${id}`, { legalEntity: 'NW-US', qualifier, interchangeId, profile: usual }).expect(
      200,
    );
  }

  /** Hands a file in over HTTP; each call under another name unless one is given. */
  async send(content: string | Buffer, name: string = `${randomUUID()}.edi`): Promise<FileTaken> {
    const answer = await this.app.http
      .post(`/v1/files?name=${name}`)
      .set({ ...this.caller, 'content-type': 'application/edi-x12' })
      .send(content)
      .expect(202);
    return answer.body as FileTaken;
  }

  /** As if another service had sent it. */
  async tell(draft: Draft): Promise<void> {
    await this.database.transaction((tx) =>
      this.app.app
        .get(Outbox, { strict: false })
        .send(tx, [draft], { correlationId: randomUUID(), actor: 'service:order-to-cash' }),
    );
  }

  async outbox(partner: string): Promise<string[]> {
    const names = await readdir(join(this.folder, partner, 'outbox')).catch(() => [] as string[]);
    return names.filter((name) => !name.startsWith('.')).sort();
  }

  /** The next file in a partner's outbox that is not among `before`, read. */
  async answer(partner: string, before: string[], kind = ''): Promise<Interchange> {
    const name = await soon(async () =>
      (await this.outbox(partner)).find((each) => !before.includes(each) && each.startsWith(kind)),
    );
    return readEdi(await readFile(join(this.folder, partner, 'outbox', name))).interchanges[0];
  }

  /** Waits for a case, by what its detail says. */
  opened(code: string, words: string): Promise<CaseOpened> {
    return soon(async () =>
      announced<CaseOpened>('case.opened.v1').find((each) => each.code === code && each.detail.includes(words)),
    );
  }

  closed(caseId: string): Promise<CaseClosed> {
    return soon(async () => announced<CaseClosed>('case.closed.v1').find((each) => each.caseId === caseId));
  }
}

/** Segments of a set as `AK5*R*4`. */
export const lines = ({ segments }: { segments: { elements: string[] }[] }): string[] =>
  segments.map(({ elements }) => elements.join('*'));
