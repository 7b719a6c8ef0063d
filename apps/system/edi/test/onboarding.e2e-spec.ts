import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PurchaseOrderReceived } from '@crossdock/contracts';
import type { Finding } from '../src/self-test/finding';
import { templates } from '../src/templates';
import { sampleOrder } from '../src/templates/sample-documents';
import { buyer, edifactInterchange, ordersBody, us } from './edifact';
import { Gateway, soon } from './gateway';
import { announced, ordersOf } from './listener';
import { interchange } from './x12';

const dc = { name: 'DC 6094', street: '100 Dock Rd', city: 'Tacoma', region: 'WA', postalCode: '98401', country: 'US' };
/** As this partner sends it to this id of ours. */
const from = (sender: string, us: string, document: string) =>
  document.replace('ZZ*PARTNER        ', `ZZ*${sender.padEnd(15)}`).replace('ZZ*US             ', `${us.padEnd(18)}`);
const order = (po1: string, place = 'UL*0078742035260') =>
  sampleOrder('004010VICS', ['BEG*00*SA*PO-FIRST**20260105', 'REF*DP*038', 'REF*IA*123456', 'DTM*010*20260112', 'TD5**2*SPDY', 'N1*BY*Store 42*92*0042', `N1*ST*DC 6094*${place}`, po1, 'CTT*1']); // prettier-ignore

describe('a new partner', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start();
  });
  afterAll(() => edi?.stop());

  const setup = (id: string, template: string, profile: object = {}) =>
    ({ id, template, legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: id, profile }); // prettier-ignore
  const tested = async (id: string, document?: string) =>
    (await (document ? edi.post(`/v1/partners/${id}/self-test`, { document }) : edi.get(`/v1/partners/${id}/self-test`)).expect(200)).body as {
      ready: boolean; findings: Finding[]; documents: { document: string; result: unknown; faults: string[] }[];
    }; // prettier-ignore
  const codes = (findings: Finding[], severity: string) => findings.filter((each) => each.severity === severity).map(({ code }) => code); // prettier-ignore

  it('begins from one of six templates', async () => {
    const { body } = await edi.get('/v1/partner-templates').expect(200);
    expect((body.templates as { id: string }[]).map(({ id }) => id)).toEqual(['big-box', 'grocery', 'industrial', 'marketplace', '3pl', 'eancom']); // prettier-ignore
  });

  it.each(templates)('from $id has its maps in use, tested with the template’s own documents', async (template) => {
    const id = `T-${template.id}`;
    const { body } = await edi.post('/v1/partners', setup(id, template.id)).expect(201);
    expect(body).toMatchObject({ id, profile: { template: template.id, version: template.profile.version } });
    const { maps } = (await edi.get(`/v1/partners/${id}/maps`)).body as { maps: { set: string; direction: string; status: string }[] }; // prettier-ignore
    expect(maps.map(({ set, direction, status }) => `${set}/${direction} ${status}`).sort()).toEqual(
      template.maps.map(({ kind }) => `${kind} active`).sort(),
    );
    const { documents, findings } = await tested(id);
    expect(documents.flatMap(({ faults }) => faults)).toEqual([]);
    expect(codes(findings, 'missing')).not.toContain('MAP_TEST_FAILED');
    // An 856 names its carrier by a code, whatever the template.
    expect(codes(findings, 'missing').includes('CARRIERS_MISSING')).toBe(
      (body.profile.sets.includes('856') && body.profile.syntax !== 'edifact') || template.needs.carriers,
    );
  });

  it('is told what is missing and what would be right, until it is ready', async () => {
    await edi.post('/v1/partners', setup('BIGBOX', 'big-box')).expect(201);
    const first = await tested('BIGBOX');
    expect(first.ready).toBe(false);
    expect(codes(first.findings, 'missing')).toEqual(['CUSTOMER_UNKNOWN', 'ITEMS_MISSING', 'SHIP_TOS_MISSING', 'CARRIERS_MISSING', 'TERMS_MISSING']); // prettier-ignore
    for (const { message, right } of first.findings)
      expect([message.length > 0, right.length > 0]).toEqual([true, true]);

    const document = order('PO1*1*24*EA*3.25**UP*614141000036*IN*550012345');
    const withOrder = await tested('BIGBOX', document);
    expect(codes(withOrder.findings, 'missing')).toEqual(
      expect.arrayContaining(['SAMPLE_OF_ANOTHER_SENDER', 'SAMPLE_REFUSED']),
    );
    expect(withOrder.findings.filter(({ area }) => area === 'sample').map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringContaining('/N1: no customer'), expect.stringContaining('N3 after N1*ST')]),
    );

    const { profile } = ((await edi.get('/v1/partners')).body.partners as { id: string; profile: object }[]).find(({ id }) => id === 'BIGBOX')!; // prettier-ignore
    const filled = {
      us: { qualifier: '07', id: '0614141000005' }, customerNumber: 'BIGBO', items: { 'UP:614141000036': 'NW-11' }, carriers: { SPDY: 'SPEEDY' },
      terms: { NET30: { typeCode: '01', netDays: '30' } }, shipTos: { 'UL:0078742035260': dc }, transport: { kind: 'http', http: { url: 'https://edi.example.com/in', tokenVariable: 'EDI_SECRET_BIGBOX' } },
    }; // prettier-ignore
    const { id: _, ...ids } = setup('BIGBOX', 'big-box');
    await edi.put('/v1/partners/BIGBOX', { legalEntity: ids.legalEntity, qualifier: ids.qualifier, interchangeId: ids.interchangeId, profile: { ...profile, ...filled } }).expect(200); // prettier-ignore
    const real = from('BIGBOX', '07*0614141000005', document);
    expect(codes((await tested('BIGBOX', real)).findings, 'missing')).toEqual(['SECRET_MISSING']);
    process.env.EDI_SECRET_BIGBOX = 'a secret';
    const ready = await tested('BIGBOX', real);
    delete process.env.EDI_SECRET_BIGBOX;
    expect([ready.ready, codes(ready.findings, 'doubtful')]).toEqual([true, ['SAMPLE_IS_A_TEST']]);
    expect(ready.documents.map((each) => each.document)).toEqual(['850/in', '855/out', '856/out', '810/out']);
    expect(ready.documents[1].result).toContain('N1*ST**UL*0078742035260');
  });

  it('that speaks EDIFACT is tested with its ORDERS, and has no document maps', async () => {
    const profile = { us: { qualifier: '14', id: us }, items: { 'EN:5412345111115': 'NW-11' }, shipTos: { 'UL:5412345000020': dc } };
    await edi.post('/v1/partners', { ...setup('EUROPE', 'eancom', profile), qualifier: '14', interchangeId: buyer }).expect(201);
    const { ready, findings, documents } = await tested('EUROPE', edifactInterchange('1', [['ORDERS', ordersBody('PO-EU')]]));
    expect([ready, codes(findings, 'missing')]).toEqual([true, []]);
    expect(documents.map(({ document, faults }) => [document, faults])).toEqual([['850/in', []], ['855/out', []], ['856/out', []], ['810/out', []]]);
    expect(documents[0].result).toMatchObject({ customerNumber: buyer, shipTo: dc, lines: [{ sku: 'NW-11', quantity: { value: '2', unit: 'CS' } }, { sku: 'NW-42' }] });
    expect(documents[1].result).toEqual(expect.arrayContaining(['BGM+231+SO-1+29', 'LIN+1+5+5412345111115:EN', `NAD+BY+${buyer}::9`]));
    expect(documents[3].result).toContain('MOA+79:183.35');
    const map = { rules: { items: ['UP'] }, tests: [], note: 'x' };
    const { body } = await edi.post('/v1/partners/EUROPE/maps/855/out', map).expect(409);
    expect(body.code).toBe('MAPS_ARE_FOR_X12');
  }); // prettier-ignore

  /** What a person fills in by what the self-test says, and the template's own order as this partner sends it. */
  const filled: Record<string, object> = {
    'big-box': { customerNumber: 'BIGBO', items: { 'UP:614141000036': 'NW-11' }, carriers: { SPDY: 'SPEEDY' }, terms: { NET30: { netDays: '30' } }, shipTos: { 'UL:0078742035260': dc } },
    grocery: { customerNumber: 'GROCE', items: { 'UK:10614141000033': 'NW-11' }, carriers: { SPDY: 'SPEEDY' }, terms: { NET30: { netDays: '30' } }, shipTos: { '9:1223334445': dc } },
    industrial: { carriers: { SPDY: 'SPEEDY' } },
    marketplace: { customerNumber: 'MARKE', carriers: { GROUND: 'SPEEDY' } },
  }; // prettier-ignore

  it.each(Object.keys(filled))('from %s that is ready has its first order taken', async (name) => {
    const id = `NEW-${name}`.toUpperCase();
    const { test } = templates.filter((each) => each.id === name).map(({ maps }) => ({ test: maps[0].tests[0] }))[0];
    const document = from(id, 'ZZ*CROSSDOCK', test.document!.replace('*T*>', '*P*>'));
    await edi.post('/v1/partners', setup(id, name)).expect(201);
    const before = await tested(id, document);
    // Our part numbers, the address and the buyer stand in an industrial order: only the carriers are missing.
    expect(before.ready).toBe(false);
    const { profile } = ((await edi.get('/v1/partners')).body.partners as { id: string; profile: object }[]).find((each) => each.id === id)!;
    await edi.put(`/v1/partners/${id}`, { legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: id, profile: { ...profile, ...filled[name] } }).expect(200);
    const after = await tested(id, document);
    expect([after.ready, codes(after.findings, 'missing')]).toEqual([true, []]);
    const inbox = join(edi.folder, id, 'inbox');
    await mkdir(inbox, { recursive: true });
    await writeFile(join(inbox, '.first.edi'), document);
    await rename(join(inbox, '.first.edi'), join(inbox, 'first.edi'));
    const { channel } = after.documents[0].result as { channel: { orderNumber: string } };
    const taken = await soon(async () => announced<PurchaseOrderReceived>('purchase-order.received.v1').find((each) => each.partner === id));
    expect(taken.submission).toMatchObject({ channel: { name: id, orderNumber: channel.orderNumber }, lines: [{ sku: 'NW-11' }] });
    const answers = await soon(async () => (await edi.outbox(id)).length > 0 && edi.outbox(id));
    expect(answers[0]).toMatch(name === 'marketplace' ? /^999/ : /^997/);
  }); // prettier-ignore

  it.each([
    [{ items: { 'UP:614141000037': 'NW-11' } }, '/profile/items/UP:614141000037', '614141000036'],
    [{ items: { 'UK:614141000036': 'NW-11' } }, '/profile/items/UK:614141000036', 'it has 14 digits'],
    [{ shipTos: { 'UL:0078742035261': dc } }, '/profile/shipTos/UL:0078742035261', '0078742035260'],
    [{ shipTos: { '1:12345': dc } }, '/profile/shipTos/1:12345', 'nine digits'],
    [{ us: { qualifier: '07', id: '0614141000006' } }, '/profile/us/id', '0614141000005'],
    [{ carriers: { SPDY: '' } }, '/profile/carriers/SPDY', 'one of our carriers'],
    [{ terms: { NET30: { days: '30' } } }, '/profile/terms/NET30/days', 'netDays'],
  ])('with a wrong number or code is refused, and told the right one: %j', async (profile, pointer, words) => {
    const answer = await edi.post('/v1/partners', setup('WRONG', 'big-box', profile)).expect(422);
    const { errors } = answer.body as { errors: { pointer: string; message: string }[] };
    expect(errors.find((each) => each.pointer === pointer)?.message).toContain(words);
  });

  it('that sends under a GLN sends under a right one', async () => {
    const wrong = { ...setup('WRONG', 'big-box'), qualifier: '07', interchangeId: '0614141000006' };
    const { errors } = (await edi.post('/v1/partners', wrong).expect(422)).body as { errors: object[] };
    expect(errors).toMatchObject([{ pointer: '/interchangeId', message: expect.stringContaining('0614141000005') }]);
  });

  it('is not put over one that is there, nor made from a template that is not', async () => {
    await edi.post('/v1/partners', setup('ONCE', 'industrial')).expect(201);
    expect((await edi.post('/v1/partners', setup('ONCE', 'industrial')).expect(409)).body.code).toBe('PARTNER_EXISTS');
    await edi.post('/v1/partners', setup('OTHER', 'bazaar')).expect(404);
  });

  describe('names items, places, units and carriers', () => {
    let control = 0;
    /** Taken in from a partner with these code maps. */
    async function taken(profile: object, segments: string[]) {
      const po = `PO-CODES-${++control}`;
      await edi.put('/v1/partners/CODES', { legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'CODES', profile: { us: { qualifier: 'ZZ', id: 'US' }, usage: 'T', customerNumber: 'VINET', ...profile } }).expect(200);
      const text = sampleOrder('004010', [`BEG*00*SA*${po}**20260105`, ...segments, 'CTT*1']);
      await edi.send(text.replace('PARTNER        ', 'CODES          ').replaceAll('000000001', String(control).padStart(9, '0')));
      return (await soon(async () => ordersOf(po)[0])).submission;
    } // prettier-ignore
    const place = ['N1*ST*Dock*92*0042'];

    it.each([
      ['by UPC', { items: { 'UP:614141000036': 'NW-11' } }, 'PO1*1*2*EA*3.25**UP*614141000036'],
      ['by UPC, written as a GTIN-14', { items: { 'UP:614141000036': 'NW-11', '614141000036': 'NW-11' } }, 'PO1*1*2*EA*3.25**UK*00614141000036'],
      ['by EAN-13', { items: { '4006381333931': 'NW-11' } }, 'PO1*1*2*EA*3.25**EN*4006381333931'],
      ['by our SKU', {}, 'PO1*1*2*EA*3.25**SK*NW-11'],
      ['by the buyer’s number', { items: { 'IN:550012345': 'NW-11', 'BP:550012345': 'NW-99' } }, 'PO1*1*2*EA*3.25**IN*550012345'],
    ])('items %s', async (_, profile, po1) => {
      expect((await taken({ ...profile, shipTos: { '0042': dc } }, [...place, po1])).lines[0].sku).toBe('NW-11');
    }); // prettier-ignore

    it.each([
      ['GLN', 'UL*0078742035260', 'UL:0078742035260'],
      ['D-U-N-S', '1*007326879', '1:007326879'],
      ['store number', '92*0042', '0042'],
    ])('places by %s', async (_, n1, key) => {
      const { shipTo } = await taken({ shipTos: { [key]: dc } }, [`N1*ST*Dock*${n1}`, 'PO1*1*2*EA*3.25**VN*NW-11']);
      expect(shipTo).toEqual(dc);
    });

    it('units and carriers by the partner’s codes', async () => {
      const codeMaps = { units: { CU: 'CS' }, carriers: { SPDY: 'SPEEDY' }, shipTos: { '0042': dc } };
      const submission = await taken(codeMaps, ['TD5**2*SPDY', ...place, 'PO1*1*2*CU*3.25**VN*NW-11']);
      expect([submission.carrier, submission.lines[0].quantity.unit]).toEqual(['SPEEDY', 'CS']);
    });
  });

  it('that is a warehouse is tried with what it sends', async () => {
    await edi.post('/v1/partners', setup('THREE-PL', '3pl', { carriers: { UPSN: 'UPSN' } })).expect(201);
    expect((await tested('THREE-PL')).findings.find(({ code }) => code === 'NO_SAMPLE')?.right).toContain('945, 944, 846');
    const advice = (item: string) =>
      interchange('000000001', 'SW', [['945', ['W06*F*SO-1*20270105*SHIP-1', 'N1*WH*Reno*92*ACME01', 'LX*1', `W12*CL*24*24*0*EA**VN*${item}`, 'W03*24']]], { sender: 'THREE-PL' });
    const good = await tested('THREE-PL', advice('NW-11'));
    expect(good.documents).toMatchObject([{ document: '945/in', result: { depositorOrder: 'SO-1', lines: [{ sku: 'NW-11', shipped: 24 }] }, faults: [] }]);
    const bad = await tested('THREE-PL', advice('NW-11').replace('*24*0*EA*', '*24*0*QQ*'));
    expect(bad.ready).toBe(false);
    expect(bad.findings.map(({ message }) => message).join()).toContain('QQ is no unit');
  }); // prettier-ignore
});
