import { freePortBase } from '../launcher/free-port-base';
import { type Values, wholeNumber } from '../programs/program';
import type { Proof, Prover } from './contract';
import { LocalReplicas } from './stock/local-replicas';
import { proveStock } from './stock/prove-stock';

export const program: Prover = {
  name: 'stock',
  summary: 'buyers and a warehouse at once, processes killed; then every grant against the ledger, replayed',
  options: {
    seconds: { type: 'string', default: '20', help: 'how long' },
    clients: { type: 'string', default: '16', help: 'buyers at once' },
    items: { type: 'string', default: '12', help: 'items that they fight for' },
    replicas: { type: 'string', default: '2', help: 'processes of the service, started and killed here' },
    url: { type: 'string', help: 'an installation that runs already (several replicas with commas); nothing is killed' },
    token: { type: 'string', help: 'for --url: scopes stock:read, stock:hold, stock:manage (or CROSSDOCK_TOKEN)' },
    entity: { type: 'string', default: 'NW-US', help: 'a legal entity of that installation' },
    nodes: { type: 'string', default: 'SEA,NYC', help: 'its nodes' },
  },
  async run(values, say): Promise<Proof> {
    if (typeof values.url === 'string') {
      const token = String(values.token ?? process.env.CROSSDOCK_TOKEN ?? '');
      if (!token) throw new Error('--url needs --token or CROSSDOCK_TOKEN');
      return proveStock({ ...given(values), urls: values.url.split(','), token, say });
    }
    const local = await LocalReplicas.start(wholeNumber(values, 'replicas', 1), await freePortBase());
    try {
      return await proveStock({ ...given(values), urls: local.urls, token: await local.token(), kill: () => local.kill(), deadlocks: () => local.deadlocks(), say });
    } finally {
      await local.stop();
    }
  },
}; // prettier-ignore

const given = (values: Values) => ({
  seconds: wholeNumber(values, 'seconds', 1),
  clients: wholeNumber(values, 'clients', 1),
  items: wholeNumber(values, 'items', 1),
  legalEntity: String(values.entity),
  nodes: String(values.nodes).split(','),
});
