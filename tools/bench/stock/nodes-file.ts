import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { legalEntity } from './bench-service';

export const nodesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `N${String(n + 1).padStart(2, '0')}`);

/** A file for NODES_FILE with so many nodes, all in one country. */
export async function nodesFile(count: number): Promise<string> {
  const file = join(tmpdir(), `crossdock-nodes-${process.pid}.json`);
  const nodes = nodesOf(count).map((node, n) => ({ node, legalEntity, priority: n + 1, address: { name: node, street: '1 Dock Road', city: 'Town', country: 'US' }, regions: n % 2 ? ['NY'] : ['WA'] }));
  await writeFile(file, JSON.stringify(nodes));
  return file;
} // prettier-ignore
