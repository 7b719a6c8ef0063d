/** One interchange of 850s, about so many megabytes, piece by piece. */
export interface Batch {
  sender: string;
  orders: number;
  bytes: number;
  pieces: AsyncIterable<Buffer>;
}

const control = '000000001';
const lines = Array.from({ length: 100 }, (_, line) => `PO1*${line + 1}*12*EA*14.00**VN*NW-11~`).join('');

const header = (sender: string): string =>
  `ISA*00*          *00*          *ZZ*${sender.padEnd(15)}*ZZ*CROSSDOCK      *260101*1200*U*00401*${control}*0*P*>~` +
  `GS*PO*${sender}*CROSSDOCK*20260101*1200*1*X*004010~`;

function order(sender: string, number: number): string {
  const set = String(number).padStart(9, '0');
  const body = `BEG*00*SA*${sender}-${set}**20260101~N1*BY*Vins*92*VINET~N1*ST*Vins~N3*59 rue~N4*Reims**51100*FR~${lines}CTT*100~`;
  return `ST*850*${set}~${body}SE*${body.split('~').length + 1}*${set}~`;
}

/** Orders of a hundred lines; the last megabyte may be begun. */
export function batchOf(sender: string, megabytes: number): Batch {
  const each = order(sender, 1).length;
  const orders = Math.max(1, Math.ceil((megabytes * 2 ** 20) / each));
  const trailer = `GE*${orders}*1~IEA*1*${control}~`;
  async function* pieces() {
    yield Buffer.from(header(sender));
    for (let number = 1; number <= orders; number++) yield Buffer.from(order(sender, number));
    yield Buffer.from(trailer);
  }
  return { sender, orders, bytes: header(sender).length + orders * each + trailer.length, pieces: pieces() };
}

/** A file of one order. */
export const singleOrder = (sender: string): string => `${header(sender)}${order(sender, 1)}GE*1*1~IEA*1*${control}~`;
