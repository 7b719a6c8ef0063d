import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { money } from '@crossdock/canonical';
import type { AllocationQuery, BackorderAmendment, CreditCheckQuery, Enrichment, EnrichmentQuery } from '@crossdock/contracts'; // prettier-ignore
import { neighbours } from './neighbours';
import { enrichmentOf, underContract } from './samples';

const idFrom = (text: string) => {
  const hex = createHash('sha1').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** ERP and inventory-availability over real HTTP. */
export async function servePeers(): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', async () => {
      const path = request.url!;
      if (request.method === 'GET')
        return void response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ backorders: neighbours.backorders }));
      const { amendments, orders = amendments } = JSON.parse(body);
      neighbours.asked.push({ path, orders: orders.length });
      await neighbours.gate;
      const answer = neighbours.down.has(path)
        ? { code: 'DOWN' }
        : { [amendments ? 'amendments' : 'orders']: orders.map(answers[path]) };
      response
        .writeHead(neighbours.down.has(path) ? 503 : 201, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const withoutDiscontinued = ({ lines, ...order }: Enrichment): Enrichment => ({
  ...order,
  lines: lines.map((line) => (neighbours.discontinued.has(line.sku) ? { ...line, problem: 'INACTIVE_ITEM' } : line)),
});

const limit = money('10000', 'USD');
const answers: Record<string, (query: any) => unknown> = {
  '/v1/order-enrichments': (query: EnrichmentQuery) => {
    neighbours.enriched.push(query);
    return withoutDiscontinued(underContract(enrichmentOf(query.orderId, query), neighbours.contract));
  },
  '/v1/credit-checks': ({ orderId, customerNumber, amount }: CreditCheckQuery) => ({
    orderId,
    decision:
      customerNumber === 'BROKE' || (customerNumber === 'TIGHT' && neighbours.credits(orderId, amount) > 200)
        ? 'refused'
        : 'cleared',
    limit,
    exposure: limit,
    reason: 'over the limit',
  }),
  '/v1/backorder-amendments': (amendment: BackorderAmendment) => {
    neighbours.amendments.push(amendment);
    const reason = neighbours.given ? 'line 1: it was given a moment before' : undefined;
    return { amendmentId: amendment.amendmentId, accepted: !neighbours.given, reason };
  },
  '/v1/allocations': ({ orderId, lines, holdIds }: AllocationQuery) => {
    neighbours.brought.set(orderId, holdIds);
    return {
      orderId,
      lines: lines.map(({ lineId, lineNumber, sku, quantity, noBackorder }) => {
        const held = Math.min(quantity, neighbours.stock.get(sku) ?? quantity);
        const rest = quantity - held;
        const holds = held > 0 ? [{ holdId: idFrom(`hold ${lineId}`), node: 'SEA', quantity: held }] : [];
        return { lineId, lineNumber, sku, holds, backordered: noBackorder ? 0 : rest, refused: noBackorder ? rest : 0 };
      }),
    };
  },
};
