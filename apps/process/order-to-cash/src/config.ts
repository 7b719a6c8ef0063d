import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IsInt, IsOptional, IsString, Min } from 'class-validator';
import { type Address, DomainError } from '@crossdock/canonical';
import { config } from '@crossdock/service';

class Settings {
  /** JSON file: node code → address that goods ship from. */
  @IsOptional() @IsString() NODES_FILE?: string;
  /** A line of more base units than this is taken for a slip of the hand. */
  @IsInt() @Min(1) MAX_LINE_QUANTITY: number = 100_000;
}

let settings: (Settings & { nodes: Record<string, Address> }) | undefined;

export function settingsOf() {
  if (settings) return settings;
  const parsed = config(Settings);
  const places = [
    parsed.NODES_FILE,
    join(__dirname, '../nodes.json'),
    join(process.cwd(), 'apps/process/order-to-cash/nodes.json'),
  ];
  const file = places.find((place) => place && existsSync(place));
  if (!file) throw new Error('NODES_FILE must name a JSON file: node code → address that goods ship from');
  return (settings = Object.assign(parsed, { nodes: JSON.parse(readFileSync(file, 'utf8')) }));
}

/** Where goods of a node ship from. */
export function addressOfNode(node: string): Address {
  const address = settingsOf().nodes[node];
  if (!address)
    throw new DomainError('not-found', 'NODE_UNKNOWN', {
      message: `node ${node} has no address in the nodes file`,
      node,
    });
  return address;
}
