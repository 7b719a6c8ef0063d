import type { Readable } from 'node:stream';
import { DomainError } from '@crossdock/canonical';

/** One line of a snapshot: what a source counts of an item at a node, in base units. */
export interface SnapshotRow {
  node: string;
  sku: string;
  onHand: number;
  damaged?: number;
  quarantined?: number;
  /** Up to which of the source's numbers for this item at this node it counts. */
  sequence?: number;
}

const longestLine = 10_000;

/** NDJSON as pages of checked lines: their text, ready to be an array's elements. @throws DomainError that names the line */
export async function* snapshotPages(body: Readable, size: number): AsyncGenerator<string[]> {
  let page: string[] = [];
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
      check(text, line);
      page.push(text);
      if (page.length < size) continue;
      yield page;
      page = [];
    }
  }
  if (rest.trim() !== '') {
    check(rest, line + 1);
    page.push(rest);
  }
  if (page.length > 0) yield page;
}

function check(text: string, line: number): void {
  let row: SnapshotRow;
  try {
    row = JSON.parse(text);
  } catch (error) {
    throw fault(line, `is not JSON: ${(error as Error).message}`);
  }
  if (!isName(row?.node, 20)) throw fault(line, 'needs node, a text of 1 to 20 characters', 'node');
  if (!isName(row.sku, 48)) throw fault(line, 'needs sku, a text of 1 to 48 characters', 'sku');
  if (!Number.isSafeInteger(row.onHand)) throw fault(line, 'needs onHand, a whole number of base units', 'onHand');
  for (const name of ['damaged', 'quarantined', 'sequence'] as const) {
    const value = row[name];
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= 0)) throw fault(line, `has a wrong ${name}: a whole number of 0 or more is right`, name); // prettier-ignore
  }
}

const isName = (value: unknown, most: number): boolean => typeof value === 'string' && value.length > 0 && value.length <= most; // prettier-ignore

const fault = (line: number, what: string, member = '') =>
  new DomainError('rejected', 'SNAPSHOT_LINE_WRONG', { line }, [
    { pointer: `/${line - 1}${member && `/${member}`}`, code: 'SNAPSHOT_LINE_WRONG', message: `line ${line} ${what}` },
  ]);
