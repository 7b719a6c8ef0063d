import { writeInterchange } from '@crossdock/x12';
import { company, contractsOf, customers, type DemoOrder } from '../data';

const partnerOf = new Map(customers().map(({ customerNumber, ediPartner }) => [customerNumber, ediPartner]));

/** The order as its partner writes an 850. */
export function purchaseOrder(order: DemoOrder): Buffer {
  const partner = company.ediPartners.find(({ id }) => id === partnerOf.get(order.customer))!;
  const day = (date: string) => date.replaceAll('-', '');
  const { shipTo } = order;
  const segments = [
    ['BEG', '00', 'SA', order.orderNumber, '', day(order.orderedOn)] as const,
    ['CUR', 'BY', 'USD'] as const,
    ...(Number(order.freight) > 0
      ? [['SAC', 'C', 'D240', '', '', String(Math.round(Number(order.freight) * 100))] as const]
      : []),
    ...agreed(partner.id),
    ['DTM', '002', day(order.requestedDelivery)] as const,
    ['TD5', '', '', '', 'M', order.carrier] as const,
    ['N1', 'BY', order.customer, '92', order.customer] as const,
    ['N1', 'ST', shipTo.name] as const,
    ['N3', shipTo.street] as const,
    [
      'N4',
      shipTo.city,
      shipTo.region?.length === 2 ? shipTo.region : '',
      shipTo.postalCode ?? '',
      shipTo.country,
    ] as const,
    ...order.lines.flatMap(({ sku, quantity, unitPrice, discount }, index) => [
      ['PO1', String(index + 1), String(quantity), 'EA', unitPrice, '', 'VN', sku] as const,
      ...(Number(discount) > 0
        ? [['SAC', 'A', 'C310', '', '', '', '3', String(Number((Number(discount) * 100).toFixed(4)))] as const]
        : []),
    ]),
    ['CTT', String(order.lines.length)] as const,
  ];
  const settings = {
    sender: { qualifier: partner.qualifier, id: partner.interchangeId }, receiver: { qualifier: 'ZZ', id: 'NORTHWIND' }, at: new Date(),
    interchangeControl: Number(order.orderNumber), interchangeVersion: partner.version.startsWith('005') ? '00501' : '00401', separators: partner.separators, lineBreak: partner.lineBreak,
  }; // prettier-ignore
  return writeInterchange(settings, [
    { version: partner.version, control: Number(order.orderNumber), sets: [{ id: '850', control: 1, segments }] },
  ]);
}

/** SAC and ITD of what is agreed with the partner's members. */
function agreed(partner: string) {
  return contractsOf(partner).flatMap(({ allowancesAndCharges, cashDiscount: { percent, days }, netDays }) => [
    ...allowancesAndCharges.map(({ kind, code, percent: of = '', amount, description }) => [
      'SAC', kind === 'allowance' ? 'A' : 'C', code, '', '', amount ? String(Math.round(Number(amount) * 100)) : '', of && '3', of, '', '', '', '',
      kind === 'allowance' ? '02' : '06', '', '', description,
    ]),
    ['ITD', '01', '3', percent, '', String(days), '', String(netDays)],
  ] as [string, ...string[]][]);
} // prettier-ignore
