import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { writeInterchange, type EnvelopeSettings, type SegmentInput } from '@crossdock/x12';

export const envelope: EnvelopeSettings = {
  sender: { qualifier: '08', id: '9254110060' },
  receiver: { qualifier: 'ZZ', id: 'CROSSDOCK' },
  at: new Date('2026-03-04T05:06:00Z'),
  interchangeControl: 1,
};

/** The body of an 850 as a retailer sends it: parties, dates, terms and `lines` lines, each with price and text. */
export function order(n: number, lines = 12): SegmentInput[] {
  const body: SegmentInput[] = [
    ['BEG', '00', 'SA', `PO-${n}`, '', '20260304'],
    ['REF', 'DP', '099'],
    ['REF', 'IA', '54321'],
    ['PER', 'BD', 'ED SMITH', 'TE', '800-123-4567'],
    ['ITD', '01', '3', '2', '', '10', '', '30'],
    ['DTM', '002', '20260315'],
    ['DTM', '001', '20260320'],
    ['TD5', 'O', '2', 'UPSN', 'M', 'GROUND'],
    ['N1', 'ST', 'BUYSNACKS STORE', '92', String(1000 + (n % 700))],
    ['N3', '1000 N. SAMPLE HIGHWAY'],
    ['N4', 'ATHENS', 'GA', '30603', 'US'],
    ['N1', 'BT', 'BUYSNACKS', '9', '1223334444'],
  ];
  for (let line = 1; line <= lines; line++) {
    const item = 10_000 + ((n * 31 + line * 7) % 89_999);
    body.push(
      ['PO1', String(line), String((n + line) % 144), 'CA', `${item % 90}.${10 + (item % 89)}`, '', 'CB', `065322-${item}`, 'VN', `S${item}`], // prettier-ignore
      ['PID', 'F', '', '', '', `SNACK ${item} 12 X 1.5 OZ`],
      ['PO4', '12', '1.5', 'OZ'],
    );
  }
  body.push(['CTT', String(lines)]);
  return body;
}

/** Writes at least `megabytes` million bytes of orders in one group, without ever holding them all. Returns the orders written. */
export async function writeOrders(file: string, megabytes: number): Promise<number> {
  // The writer makes whole interchanges; so its frame is taken and the sets are put in one by one.
  const set = (n: number): string => {
    const bytes = writeInterchange(envelope, [
      { version: '004010', control: 1, sets: [{ id: '850', control: n, segments: order(n) }] },
    ]);
    return bytes.toString('utf8');
  };
  const frame = set(1);
  const head = frame.slice(0, frame.indexOf('ST*'));
  const out = createWriteStream(file);
  out.write(head);
  let [written, sets] = [head.length, 0];
  while (written < megabytes * 1e6) {
    const whole = set(++sets);
    const text = whole.slice(whole.indexOf('ST*'), whole.indexOf('GE*'));
    written += text.length;
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end(`GE*${sets}*1~IEA*1*000000001~`);
  await once(out, 'close');
  return sets;
}
