import type { Readable } from 'node:stream';
import { DomainError } from '@crossdock/canonical';
import { mostUnits } from '../items/in-base-units';

/** One line of a snapshot: what a source counts of an item at a node, in base units. */
export interface SnapshotRow {
  node: string;
  sku: string;
  onHand: number;
  /** Missing: this source does not count it. */
  damaged?: number;
  quarantined?: number;
  /** Up to which of the source's numbers for this item at this node it counts. */
  sequence: number;
}

const longestLine = 10_000;
/** Parts values of a page's columns: names cannot contain it. */
export const separator = '\u001f';

/** Checked lines by column. */
export class SnapshotPage {
  /** Which line of the document, from 1. */
  readonly line: number[] = [];
  readonly node: string[] = [];
  readonly sku: string[] = [];
  readonly onHand: number[] = [];
  readonly damaged: (number | undefined)[] = [];
  readonly quarantined: (number | undefined)[] = [];
  readonly sequence: number[] = [];

  get length(): number {
    return this.node.length;
  }

  push(line: number, { node, sku, onHand, damaged, quarantined, sequence }: SnapshotRow): void {
    this.line.push(line);
    this.node.push(node);
    this.sku.push(sku);
    this.onHand.push(onHand);
    this.damaged.push(damaged);
    this.quarantined.push(quarantined);
    this.sequence.push(sequence);
  }

  /** Each column as one text: an array would be escaped element by element. */
  columns(): string[] {
    const { line, node, sku, onHand, damaged, quarantined, sequence } = this;
    return [line, node, sku, onHand, damaged, quarantined, sequence].map((column) => column.join(separator));
  }
}

/** NDJSON as pages of checked lines. @throws DomainError that names the line */
export async function* snapshotPages(body: Readable, size: number): AsyncGenerator<SnapshotPage> {
  let page = new SnapshotPage();
  let line = 0;
  let rest = '';
  body.setEncoding('utf8');
  for await (const chunk of body as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    if (rest.length > longestLine) throw fault(line + 1, `is longer than ${longestLine} characters`);
    for (const text of lines) {
      line++;
      if (text.trim() === '') continue;
      page.push(line, rowOf(text, line));
      if (page.length < size) continue;
      yield page;
      page = new SnapshotPage();
    }
  }
  if (rest.trim() !== '') page.push(line + 1, rowOf(rest, line + 1));
  if (page.length > 0) yield page;
}

function rowOf(text: string, line: number): SnapshotRow {
  let row: SnapshotRow;
  try {
    row = JSON.parse(text);
  } catch (error) {
    throw fault(line, `is not JSON: ${(error as Error).message}`);
  }
  if (!isName(row?.node, 20)) throw fault(line, 'needs node, a text of 1 to 20 visible characters', 'node');
  if (!isName(row.sku, 48)) throw fault(line, 'needs sku, a text of 1 to 48 visible characters', 'sku');
  if (!Number.isSafeInteger(row.onHand) || Math.abs(row.onHand) > mostUnits)
    throw fault(line, `needs onHand, a whole number of base units up to ${mostUnits}`, 'onHand');
  for (const name of ['damaged', 'quarantined', 'sequence'] as const) {
    const value = row[name];
    if ((value !== undefined || name === 'sequence') && !(Number.isSafeInteger(value) && value! >= 0 && (name === 'sequence' || value! <= mostUnits))) throw fault(line, `has a wrong ${name}: a whole number of 0 or more is right`, name); // prettier-ignore
  }
  return row;
}

const controls = /[\u0000-\u001f]/;
const isName = (value: unknown, most: number): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= most && !controls.test(value);

/** An item that is counted twice at one node: which of the counts is right is the source's to say. */
export const repeatedLine = (line: number, first: number, { node, sku }: { node: string; sku: string }) =>
  fault(line, `counts ${sku} at ${node} as line ${first} does: each item once at a node`, 'sku');

const fault = (line: number, what: string, member = '') =>
  new DomainError('rejected', 'SNAPSHOT_LINE_WRONG', { line }, [
    { pointer: `/${line - 1}${member && `/${member}`}`, code: 'SNAPSHOT_LINE_WRONG', message: `line ${line} ${what}` },
  ]);
