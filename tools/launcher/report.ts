import type { DemoSummary } from '../demo/contract';
import type { Verification } from '../verify/contract';
import type { Installation } from './installation';
import { serviceNames } from './services';
import { bold, dim, green, red, table } from './table';

/** The result of the main job, for people. */
export function summaryText(summary: DemoSummary, verification: Verification | undefined): string {
  const { orders, invoices, journal, edi, stock, messages, terms } = summary;
  const rows = table([
    [
      'orders',
      `${orders.submitted} submitted, ${orders.invoiced} invoiced, ${orders.backordered} backordered, ${orders.rejected} rejected, ${orders.parked} parked`,
    ],
    ['', `${orders.repeated} handed in twice, ${orders.duplicatesSuppressed} of them suppressed`],
    ['invoices', `${invoices.count}, ${invoices.total} in total`],
    ['journal', `${journal.entries} entries: debits ${journal.debits}, credits ${journal.credits}`],
    [
      'EDI',
      `${edi.received} received; sent ${edi.sent855} 855, ${edi.sent856} 856, ${edi.sent810} 810, ${edi.acks} acknowledgements`,
    ],
    [
      'terms',
      `${terms.lines} lines, ${terms.contractPrices} at a contract price; ${terms.exports} invoices zero-rated as exports; ${terms.faults.length} not as agreed`,
    ],
    ['stock', `${stock.oversold} oversold, ${stock.ledgerMismatch} where ledger and position differ`],
    [
      'messages',
      `${messages.published} published, ${messages.consumed} consumed, ${messages.parked} parked, by ${summary.transport}`,
    ],
    ['time', `${summary.seconds.toFixed(1)} s`],
  ]);
  const open = summary.open.map(({ number, state, reason }) => [number, state, reason]);
  const openText = open.length > 0 ? `\n${bold('Not invoiced')}\n${table(open)}\n` : '';
  return `\n${bold('Result')}\n${rows}\n${openText}${verification ? checksText(verification) : ''}`;
}

/** Every check, and the rows at fault: the first of each check. */
export function checksText({ checks }: Verification, most = 20): string {
  const rows = checks.map(
    ({ name, compared, faults }) =>
      [faults.length === 0 ? green('holds') : red('fails'), name, dim(`${compared} compared`)] as const,
  );
  const faults = checks.flatMap((check) => check.faults.slice(0, most).map((fault) => `  ${red('fault')}  ${fault}`));
  return `\n${bold('Checks')}\n${[table(rows), ...faults].join('\n')}\n`;
}

/** Where to look and what to call, while everything stays up. */
export async function directions(installation: Installation, example: DemoSummary['example']): Promise<string> {
  const { urls } = installation;
  const buyer = await installation.tokenOf('buyer', {
    customer_id: example?.customerNumber ?? 'ALFKI',
    legal_entity: example?.legalEntity ?? 'NW-US',
  });
  const operator = await installation.tokenOf('operator');
  const order = {
    orderNumber: `TRY-${Date.now()}`, currency: 'USD',
    shipTo: { name: 'Dock 4', street: '2817 Milton Dr.', city: 'Albuquerque', region: 'NM', postalCode: '87110', country: 'US' },
    lines: [{ lineNumber: 1, sku: 'NW-41', quantity: { value: '3', unit: 'EA' } }],
  }; // prettier-ignore
  const calls = [
    `curl -X POST ${urls.portal}/v1/orders -H "Authorization: Bearer $BUYER" -H "Idempotency-Key: $RANDOM$RANDOM" \\\n` +
      `    -H "Content-Type: application/json" -d '${JSON.stringify(order)}'`,
    ...(example
      ? [
          `curl -H "Authorization: Bearer $BUYER" ${urls.portal}/v1/orders/${example.orderId}`,
          `curl -H "Authorization: Bearer $OPERATOR" "${urls.operations}/v1/timeline?order=${encodeURIComponent(example.orderNumber)}"`,
        ]
      : []),
  ]; // prettier-ignore
  return `
${bold('Pages')}
${table(serviceNames.map((name) => [name, `${urls[name]}/docs`]))}

${bold('Try it')} ${dim('(tokens for one hour)')}
  BUYER=${buyer}
  OPERATOR=${operator}
  ${calls.join('\n  ')}

${dim(`Logs: ${installation.home}/logs. Ctrl-C stops everything; the next start carries on.`)}
`;
}
