interface OrderText {
  sender?: string;
  receiver?: string;
  usage?: string;
  po?: string;
  po1?: string;
  /** SE01 */
  count?: number;
  /** IEA01 and IEA02 */
  groups?: number;
  end?: string;
}

export const isa = (control: string, { sender = 'PARTNER', receiver = 'CROSSDOCK', usage = 'P' }: OrderText = {}) =>
  `ISA*00*          *00*          *ZZ*${sender.padEnd(15)}*ZZ*${receiver.padEnd(15)}*260101*1200*U*00401*${control}*0*${usage}*>~`;

/** One interchange with one 850 of one line. */
export const order = (control: string, change: OrderText = {}): string =>
  [
    isa(control, change), 'GS*PO*PARTNER*CROSSDOCK*20260101*1200*1*X*004010~', 'ST*850*0001~', `BEG*00*SA*${change.po ?? `PO-${control}`}**20260101~`,
    'N1*BY*Vins*92*VINET~', 'N1*ST*Vins et alcools~', 'N3*59 rue de l Abbaye~', 'N4*Reims**51100*FR~', change.po1 ?? 'PO1*1*12*EA*14.00**VN*NW-11~',
    'CTT*1~', `SE*${change.count ?? 9}*0001~`, 'GE*1*1~', `IEA*${change.groups ?? 1}*${change.end ?? control}~`,
  ].join(''); // prettier-ignore

/** One interchange of somebody's with one group of these bodies (segments without ST and SE, each with its terminator). */
export const interchange = (
  control: string,
  code: string,
  sets: [id: string, body: string[]][],
  change: OrderText = {},
): string =>
  [
    isa(control, change), `GS*${code}*PARTNER*CROSSDOCK*20260101*1200*1*X*004010~`,
    ...sets.flatMap(([id, body], index) => {
      const number = String(index + 1).padStart(4, '0');
      return [`ST*${id}*${number}~`, ...body.map((segment) => `${segment}~`), `SE*${body.length + 2}*${number}~`];
    }),
    `GE*${sets.length}*1~`, `IEA*1*${control}~`,
  ].join(''); // prettier-ignore
