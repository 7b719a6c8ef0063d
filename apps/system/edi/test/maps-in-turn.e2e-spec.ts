import { sampleMessages } from '../src/templates/sample-documents';
import { Gateway } from './gateway';

describe('versions of a document map', () => {
  let edi: Gateway;
  let outbound: { name: string; told: object; today: string; expected: string[] };
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('FIRST');
    const given = { told: sampleMessages('PO-1').answer, today: '2026-01-06' };
    const { result } = (await edi.post(path('FIRST', '855/out', '/0/try'), given).expect(200)).body;
    outbound = { name: 'as usual', ...given, expected: result };
  });
  afterAll(() => edi?.stop());

  const path = (partner: string, kind: string, rest = '') => `/v1/partners/${partner}/maps/${kind}${rest}`;

  it('go back each time, to the usual mapping in the end', async () => {
    await edi.partner('BACK');
    const draft = async () => (await edi.post(path('BACK', '855/out'), { rules: {}, tests: [outbound] }).expect(201)).body.version as number;
    const use = (version: number) => edi.post(path('BACK', '855/out', `/${version}/activate`)).expect(200);
    for (const version of [await draft(), await draft(), await draft()]) await use(version);
    const back = async () => (await edi.post(path('BACK', '855/out', '/rollback'))).body.version as number | undefined;
    expect([await back(), await back()]).toEqual([2, 1]);
    await use(3);
    expect([await back(), await back(), await back()]).toEqual([1, 0, undefined]);
  }); // prettier-ignore

  it('that two people put into use at once are in use one after the other', async () => {
    await edi.partner('TWO');
    const versions = await Promise.all([1, 2, 3].map(async () => (await edi.post(path('TWO', '855/out'), { rules: {}, tests: [outbound] }).expect(201)).body.version as number));
    expect([...versions].sort()).toEqual([1, 2, 3]);
    await Promise.all(versions.map((version) => edi.post(path('TWO', '855/out', `/${version}/activate`)).expect(200)));
    const { uses } = (await edi.get(path('TWO', '855/out', '/uses'))).body as { uses: { version: number; usedBy: string }[] };
    const { maps } = (await edi.get('/v1/partners/TWO/maps')).body as { maps: { version: number; status: string }[] };
    expect(maps.filter(({ status }) => status === 'active').map(({ version }) => version)).toEqual([uses[0].version]);
    expect([uses.length, uses[0].usedBy]).toEqual([3, 'client:tester']);
  }); // prettier-ignore

  it('are not put into use when somebody changed them meanwhile', async () => {
    await edi.partner('CHANGED');
    const { version } = (await edi.post(path('CHANGED', '855/out'), { rules: {}, tests: [outbound] }).expect(201)).body;
    const activated = await edi.database.transaction(async (tx) => {
      // Whoever changes a partner's maps holds its row.
      await tx.query(`SELECT FROM partner WHERE id = 'CHANGED' FOR UPDATE`);
      const asked = edi.post(path('CHANGED', '855/out', `/${version}/activate`)).then((answer) => answer);
      await new Promise((resume) => setTimeout(resume, 500));
      await tx.query(`UPDATE document_map SET tests = jsonb_set(tests, '{0,expected}', '["BAK*XX"]') WHERE partner = 'CHANGED'`);
      return { asked };
    });
    expect((await activated.asked).body.code).toBe('MAP_TEST_FAILED');
    await edi.put(path('CHANGED', '855/out', `/${version}`), { rules: {}, tests: [outbound] }).expect(200);
    await edi.post(path('CHANGED', '855/out', `/${version}/activate`)).expect(200);
  }); // prettier-ignore
});
