import { IsInt, Min } from 'class-validator';
import { type Address, DomainError } from '@crossdock/canonical';
import { config, shippingNodes } from '@crossdock/service';

class Settings {
  /** A line of more base units than this is taken for a slip of the hand. */
  @IsInt() @Min(1) MAX_LINE_QUANTITY: number = 100_000;
}

let settings: Settings | undefined;

export const settingsOf = (): Settings => (settings ??= config(Settings));

/** Where goods of a node ship from. */
export function addressOfNode(node: string): Address {
  const address = shippingNodes().find((each) => each.node === node)?.address;
  if (!address)
    throw new DomainError('not-found', 'NODE_UNKNOWN', {
      message: `node ${node} has no address in the nodes file`,
      node,
    });
  return address;
}
