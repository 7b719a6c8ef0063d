import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import type { ServiceName } from '../launcher/services';
import { clientTypes } from './client-types';
import type { DescribedService } from './describe-services';

const root = resolve(__dirname, '../..');
const pathOf = (name: string) => join(root, name);
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(pathOf('tsconfig.json'), ts.sys.readFile).config,
  ts.sys,
  root,
);

interface ApiSchema {
  properties: Record<string, object>;
  required: string[];
}
type Api = { components: { schemas: Record<string, ApiSchema> } };
const apiOf = (name: ServiceName): Api => JSON.parse(readFileSync(pathOf(`docs/api/${name}.openapi.json`), 'utf8'));

// The same files in every program: only what is put in a client's place is read anew.
const parsed = new Map<string, ts.SourceFile>();

/** What the compiler says of a caller, were the clients generated from this document of a peer. */
async function errorsOf(caller: string, peer: ServiceName, openapi: Api): Promise<string[]> {
  const made = await clientTypes([{ name: peer, openapi, consumes: [] } as unknown as DescribedService]);
  const file = pathOf(`libs/contracts/src/clients/${peer}.ts`);
  const host = ts.createCompilerHost(options);
  host.getSourceFile = (name, version) => {
    if (resolve(name) === file) return ts.createSourceFile(name, made.get(`${peer}.ts`)!, version, true);
    if (!parsed.has(name)) parsed.set(name, ts.createSourceFile(name, host.readFile(name) ?? '', version, true));
    return parsed.get(name);
  };
  const program = ts.createProgram([pathOf(caller)], { ...options, noEmit: true }, host);
  const found = program.getSemanticDiagnostics(program.getSourceFile(pathOf(caller)));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

function rename({ properties, required }: ApiSchema, from: string, to: string): void {
  expect(Object.keys(properties)).toContain(from);
  properties[to] = properties[from];
  delete properties[from];
  if (required.includes(from)) required.splice(required.indexOf(from), 1, to);
}

const erp = 'apps/process/order-to-cash/src/peers/erp.ts';
const inventory = 'apps/process/order-to-cash/src/peers/inventory.ts';
const portalOrders = 'apps/experience/portal/src/http/orders.controller.ts';
const portalCatalogue = 'apps/experience/portal/src/http/catalogue.controller.ts';

// It brings the compiler along, which is slow where others work beside it.
jest.setTimeout(180_000);

describe('a change of one service’s API', () => {
  it.each([
    [erp, 'erp'],
    [inventory, 'inventory-availability'],
    [portalOrders, 'order-to-cash'],
    [portalCatalogue, 'erp'],
  ] as const)('%s fits the document of %s as it is', async (caller, peer) => {
    expect(await errorsOf(caller, peer, apiOf(peer))).toEqual([]);
  });

  it.each([
    [erp, 'erp', 'EnrichmentResponse', 'orders'],
    [erp, 'erp', 'CreditDecision', 'decision'],
    [erp, 'erp', 'EnrichmentLineQuery', 'sku'],
    [inventory, 'inventory-availability', 'AllocationQuery', 'shipTo'],
    [portalOrders, 'order-to-cash', 'OrderView', 'customerNumber'],
    [portalCatalogue, 'erp', 'ItemView', 'baseUnit'],
  ] as const)('does not compile in %s when %s renames %s.%s', async (caller, peer, schema, member) => {
    const api = apiOf(peer);
    rename(api.components.schemas[schema], member, `${member}Renamed`);
    expect((await errorsOf(caller, peer, api)).join('\n')).toContain(member);
  });

  it('does not compile in a caller that does not send what has become required', async () => {
    const api = apiOf('erp');
    const { properties, required } = api.components.schemas.CreditCheckQuery;
    properties.currencyOfRisk = { type: 'string' };
    required.push('currencyOfRisk');
    expect((await errorsOf(erp, 'erp', api)).join('\n')).toContain('currencyOfRisk');
  });

  it('does not compile when a path goes away', async () => {
    const api = apiOf('erp') as Api & { paths: Record<string, object> };
    delete api.paths['/v1/credit-checks'];
    expect((await errorsOf(erp, 'erp', api)).join('\n')).toContain('/v1/credit-checks');
  });
});
