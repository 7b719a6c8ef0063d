import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { AddressValue, MoneyValue, Nested, OneOf, Text, Texts, WholeNumber } from '@crossdock/contracts';
import { fieldErrorsOf } from '../problems/validation';

/** A place that goods ship from. */
export class ShippingNode {
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @WholeNumber({ description: 'Smaller is asked first, all else being equal' }) priority!: number;
  @Texts({ description: 'ISO 3166-2 subdivisions of its country that it serves before others do' }) regions!: string[];
  @Nested(() => AddressValue) address!: AddressValue;
  @OneOf(['warehouse', '3pl', 'drop-ship'] as const, { optional: true, description: 'warehouse unless given' })
  kind?: 'warehouse' | '3pl' | 'drop-ship';
  @Text({ max: 40, optional: true, description: 'The system whose word on the stock there stands; wms unless given' })
  stockSource?: string;
  @Nested(() => MoneyValue, { optional: true, description: 'What a shipment from there costs' })
  costPerOrder?: MoneyValue;
  @WholeNumber({ optional: true, description: 'Days until a shipment leaves' }) leadDays?: number;
}

let read: { file: string; nodes: ShippingNode[] } | undefined;

/**
 * The installation's nodes: the JSON list that `NODES_FILE` names, by default nodes.json beside this file.
 * @throws Error that names the file and each field at fault
 */
export function shippingNodes(file = process.env.NODES_FILE || join(__dirname, 'nodes.json')): ShippingNode[] {
  if (read?.file !== file) read = { file, nodes: parse(file, readFileSync(file, 'utf8')) };
  return read.nodes;
}

function parse(file: string, text: string): ShippingNode[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error(`${file} must hold a JSON list of nodes`);
  return list.map((plain, index) => {
    const node = plainToInstance(ShippingNode, plain);
    const faults = fieldErrorsOf(validateSync(node, { whitelist: true, forbidNonWhitelisted: true }), `/${index}`);
    if (faults.length > 0)
      throw new Error(`${file}: ${faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ')}`);
    return node;
  });
}
