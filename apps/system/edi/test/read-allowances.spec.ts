import type { OrderSubmission } from '@crossdock/contracts';
import { readX12 } from '@crossdock/x12';
import { mapPurchaseOrder } from '../src/inbound/map-purchase-order';
import { type OrderRules, readOrder } from '../src/maps/order-map';
import { type Partner, usualProfile } from '../src/partner';
import { interchange } from './x12';

const partner: Partner = {
  id: 'P', legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'P', profile: { ...usualProfile, customerNumber: 'VINET' },
}; // prettier-ignore

/** An order of 10 CA at 14.00 (its line 0010) and 7 EA at 3.335, with SACs of the whole and of the first line. */
function map(heading: string[], line: string[], { rules, price = '14.00' }: { rules?: OrderRules; price?: string } = {}): OrderSubmission {
  const body = [
    'BEG*00*SA*PO-1**20260101', ...heading, 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR',
    `PO1*0010*10*CA*${price}**VN*NW-11`, ...line, 'PO1*0020*7*EA*3.335**VN*NW-42', 'CTT*2',
  ];
  const [set] = readX12(Buffer.from(interchange('000000001', 'PO', [['850', body]]))).interchanges[0].groups[0].sets;
  return mapPurchaseOrder(readOrder(set, rules), partner, 'raw');
} // prettier-ignore
const ofLine = (sac: string, more = {}) => map([], [sac], more).lines[0].allowancesAndCharges;
const faultsOf = (heading: string[], line: string[], more = {}): { pointer: string; message: string }[] => {
  try {
    map(heading, line, more);
    return [];
  } catch (error) {
    return (error as { errors: { pointer: string; message: string }[] }).errors;
  }
};
const F800 = { kind: 'allowance', code: 'F800' };

describe('allowances and charges of a line (SAC)', () => {
  it.each<[string, string, object | undefined]>([
    [
      'a percentage of the gross price',
      'SAC*A*F800****3*5*****02***Promotion',
      { ...F800, percent: '5', percentOf: 'gross', description: 'Promotion' },
    ],
    ['a percentage of what is left', 'SAC*A*F800****7*.5', { ...F800, percent: '0.5' }],
    ['an amount in cents', 'SAC*A*F800***1250*******02', { ...F800, amount: '12.50' }],
    ['a rate for the unit of the line', 'SAC*A*F800******.25', { ...F800, rate: '0.25', rateUnit: 'CS' }],
    [
      'a rate for another unit',
      'SAC*C*D500******.05*EA*240**06',
      { kind: 'charge', code: 'D500', rate: '0.05', rateUnit: 'EA' },
    ],
    ['a rate for all that are ordered', 'SAC*A*F800******.25*CA*10', { ...F800, rate: '0.25', rateUnit: 'CS' }],
    ['a rate for some of them', 'SAC*A*F800******.25*CA*4', { ...F800, amount: '1.00' }],
    ['a code of an agency', 'SAC*A**VI*PROMO7*1250', { kind: 'allowance', code: 'VI:PROMO7', amount: '12.50' }],
    ['a percentage with what it comes to', 'SAC*A*F800***700*3*5', { ...F800, percent: '5', percentOf: 'gross' }],
    ['a rate with what it comes to', 'SAC*A*F800***250***.25*CA*10', { ...F800, rate: '0.25', rateUnit: 'CS' }],
    ['a percentage of a stated amount', 'SAC*A*F800****3*5**DO*100', { ...F800, amount: '5.00' }],
    ['a percentage of a part', 'SAC*A*F800****3*5**CA*4', { ...F800, amount: '2.80' }],
    ['a limit that is met', 'SAC*A*F800****3*5**CA*5*20', { ...F800, percent: '5', percentOf: 'gross' }],
    ['a limit of amounts that is met', 'SAC*A*F800****3*5**DO*100*200', { ...F800, percent: '5', percentOf: 'gross' }],
    ['a limit that is not met', 'SAC*A*F800****3*5**CA*20*50', undefined],
    ['a request for an allowance', 'SAC*R*F800***1250', { ...F800, amount: '12.50' }],
    ['a service that is paid for', 'SAC*S*G580***1250*******06', { kind: 'charge', code: 'G580', amount: '12.50' }],
    ['what is billed back', 'SAC*A*F800****3*5*****01', undefined],
    ['a charge that we bear', 'SAC*C*D500***1250*******05', undefined],
    ['no allowance or charge', 'SAC*N*B840***21996', undefined],
    ['nothing', 'SAC*A*F800***0', undefined],
    ['freight that is put on later', 'SAC*C*D240**********06', undefined],
  ])('%s', (_, sac, expected) => expect(ofLine(sac)).toEqual(expected && [expected]));

  it('takes an amount as it stands where the order has no price to hold it against', () => {
    expect(ofLine('SAC*A*F800***700*3*5', { price: '' })).toEqual([{ ...F800, amount: '7.00' }]);
    expect(ofLine('SAC*A*F800****3*5', { price: '' })).toEqual([{ ...F800, percent: '5', percentOf: 'gross' }]);
  });

  it('reads several one after another, each on what those before leave', () => {
    // 5 % of 140.00 are 7.00, 10 % of the 133.00 that are left 13.30
    const read = map([], ['SAC*A*F800***700*3*5', 'SAC*A*C310***1330*4*10', 'SAC*C*D500***300']).lines[0];
    expect(read.allowancesAndCharges?.map(({ percent, amount }) => percent ?? amount)).toEqual(['5', '10', '3.00']);
  });

  it.each<[string, string, string, string]>([
    ['more than 100 %', 'SAC*A*F800****3*101', '07', 'SAC07 101 must be 100 % at most'],
    ['less than nothing, in percent', 'SAC*A*F800****3*-5', '07', 'SAC07 -5 is below 0: an allowance is SAC01 A, a charge C'],
    ['less than nothing', 'SAC*A*F800***-1250', '05', 'SAC05 -12.50 is below 0'],
    ['more than the line comes to', 'SAC*A*F800***14001', '05', '140.01 is more than the 140.00 that are left of the price'],
    ['a rate that takes more', 'SAC*A*F800******14.01', '08', '140.10 is more than the 140.00'],
    ['an amount that is not the percentage', 'SAC*A*F800***701*3*5', '05', 'SAC05 is 7.01, but SAC07 5 % comes to 7.00'],
    ['an amount that is not the rate', 'SAC*A*F800***251***.25*CA*10', '05', 'SAC05 is 2.51, but SAC08 0.25 comes to 2.50'],
    ['a percentage and a rate', 'SAC*A*F800****3*5*.25', '08', 'SAC07 and SAC08 are both given'],
    ['no value', 'SAC*A*F800**********02', '05', 'SAC05, SAC07 or SAC08 must hold'],
    ['more than are ordered', 'SAC*A*F800******.25*CA*11', '10', 'SAC10 is 11, 10 are ordered'],
    ['a unit that nobody knows', 'SAC*A*F800******.25*QQ*10', '09', 'SAC09 QQ is no unit'],
    ['no code', 'SAC*A***1250', '02', 'SAC02, or SAC03 and SAC04, must say what it is'],
  ])('parks the order with %s, and names the element', (_, sac, element, words) => {
    expect(faultsOf([], [sac])).toEqual([
      { pointer: `/PO1[1]/SAC[1]/${element}`, code: 'ALLOWANCE_UNUSABLE', message: expect.stringMatching(/^PO1 0010, SAC A/) },
    ]);
    expect(faultsOf([], [sac])[0].message).toContain(words);
  }); // prettier-ignore
});

describe('allowances and charges of the whole order', () => {
  it('are read with the freight beside them', () => {
    const order = map(['SAC*A*I170****3*2', 'SAC*C*D240***3238', 'SAC*C*G830***500*******06'], []);
    expect(order.freight).toEqual({ amount: '32.38', currency: 'USD' });
    expect(order.allowancesAndCharges).toEqual([
      { kind: 'allowance', code: 'I170', percent: '2', percentOf: 'gross' },
      { kind: 'charge', code: 'G830', amount: '5.00' },
    ]);
  });

  it('are named by their place among all SACs of the heading', () => {
    expect(faultsOf(['SAC*C*D240***3238', 'SAC*A*I170****3*101'], [])).toMatchObject([{ pointer: '/SAC[2]/07' }]);
  });

  it('have no freight that we bear (SAC12 05)', () => {
    const order = map(['SAC*C*D240***3238*******05'], []);
    expect([order.freight, order.allowancesAndCharges]).toEqual([undefined, undefined]);
  });

  it('are held against what the lines come to', () => {
    // 140.00 and 7 at 3.335, 23.35
    expect(map(['SAC*A*I170***817*3*5'], []).allowancesAndCharges).toMatchObject([{ percent: '5' }]);
    expect(faultsOf(['SAC*A*I170***16336'], [])).toMatchObject([{ pointer: '/SAC[1]/05', message: expect.stringContaining('the order, SAC A I170: 163.36 is more than the 163.35') }]);
  }); // prettier-ignore

  it('have a rate only for so many as it says', () => {
    expect(map(['SAC*C*D500******.10*CA*10'], []).allowancesAndCharges).toEqual([{ kind: 'charge', code: 'D500', amount: '1.00' }]); // prettier-ignore
    expect(faultsOf(['SAC*C*D500******.10'], [])).toMatchObject([{ pointer: '/SAC[1]/09' }]);
  });

  it('leave lines without them as they are', () => {
    const order = map([], []);
    expect([order.allowancesAndCharges, ...order.lines.map((line) => line.allowancesAndCharges)]).toEqual([undefined, undefined, undefined]); // prettier-ignore
  });
});

describe('a map that says the discount of lines', () => {
  const rules: OrderRules = { lines: { discountPercent: 'SAC[01=A]/07' } };

  it('has looked at their allowances, and leaves charges', () => {
    const [line] = map([], ['SAC*A*F800****3*5', 'SAC*C*D500***300'], { rules }).lines;
    expect(line.allowancesAndCharges).toEqual([
      { kind: 'charge', code: 'D500', amount: '3.00' },
      { kind: 'allowance', code: 'C310', percent: '5' },
    ]);
  });

  it('leaves a line in whose place it finds none', () => {
    const [line] = map([], ['SAC*A*F800***500'], { rules }).lines;
    expect(line.allowancesAndCharges).toEqual([{ ...F800, amount: '5.00' }]);
  });
});
