import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramOf, type Process } from '@crossdock/process';
import { fulfilments } from '../apps/process/order-to-cash/src/fulfilment.process';
import { invoices } from '../apps/process/order-to-cash/src/invoice.process';
import { orders } from '../apps/process/order-to-cash/src/order.process';
import { distFolder } from './launcher/dist-folder';

const folder = join(distFolder, '../docs/processes');

/** The generated pages: file name → text. */
export const pages = (): Map<string, string> =>
  new Map(([orders, fulfilments, invoices] as Process[]).map((process) => [`${process.name}.md`, pageOf(process)]));

const pageOf = (process: Process): string =>
  `# ${process.name}\n\nGenerated from the table in \`${process.name}.process.ts\`; do not edit.\n\n\`\`\`mermaid\n${diagramOf(process)}\n\`\`\`\n`;

/** Names of pages in `docs/processes` that are not what the tables say. */
export const stale = (): string[] => [...pages()].filter(([name, text]) => textOf(name) !== text).map(([name]) => name);

function textOf(name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return undefined;
  }
}

if (require.main === module) {
  if (process.argv.includes('--check')) {
    const names = stale();
    if (names.length > 0) console.error(`docs/processes is stale: ${names.join(', ')}`);
    process.exit(names.length > 0 ? 1 : 0);
  }
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages()) writeFileSync(join(folder, name), text);
}
