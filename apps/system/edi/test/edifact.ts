/** What a partner sends in EDIFACT: bodies between UNH and UNT, each segment without its terminator. */
export interface EdifactText {
  sender?: string;
  receiver?: string;
  /** UNB09 */
  asks?: boolean;
  /** UNB11 */
  test?: boolean;
  directory?: string;
  /** UNZ01 */
  count?: number;
}

export const buyer = '5412345000013';
export const us = '5412345000037';

export function edifactInterchange(control: string, messages: [type: string, body: string[]][], text: EdifactText = {}): string {
  const { sender = `${buyer}:14`, receiver = `${us}:14`, asks, test, directory = 'D:96A', count = messages.length } = text;
  return [
    `UNB+UNOC:3+${sender}+${receiver}+260101:1200+${control}++++${asks ? 1 : ''}++${test ? 1 : ''}`.replace(/\++$/, ''),
    ...messages.flatMap(([type, body], index) => [`UNH+${index + 1}+${type}:${type === 'CONTRL' ? 'D:3' : directory}:UN`, ...body, `UNT+${body.length + 2}+${index + 1}`]),
    `UNZ+${count}+${control}`,
  ].map((segment) => `${segment}'`).join('\n');
} // prettier-ignore

/** 2 cases of a GTIN (their line 1) and 7 pieces by our number (their line 2). */
export const ordersBody = (po: string, ...more: string[]): string[] => [
  `BGM+220+${po}+9`, 'DTM+137:20260101:102', 'DTM+2:20260109:102', `NAD+BY+${buyer}::9`, 'RFF+VA:BE0123456789', `NAD+SU+${us}::9`, 'NAD+DP+5412345000020::9++Store 12+Rue Haute 1+Reims++51100+FR', 'CUX+2:EUR:9', ...more,
  'LIN+1++5412345111115:EN', 'PIA+1+4711:IN', 'QTY+21:2:CT', 'PRI+AAA:80.00', 'LIN+2', 'PIA+5+NW-42:SA', 'QTY+21:7', 'PRI+AAA:3.335', 'UNS+S', 'CNT+2:2',
]; // prettier-ignore

export const edifactProfile = {
  syntax: 'edifact' as const,
  us: { qualifier: '14', id: us },
  version: 'D.96A',
  sets: ['855', '865', '856', '810'],
  associations: { ORDRSP: 'EAN005', DESADV: 'EAN005', INVOIC: 'EAN008' },
  currency: 'EUR',
  customerParty: { role: 'BY', qualifier: 'UL' },
  items: { 'EN:5412345111115': 'NW-11' },
};
