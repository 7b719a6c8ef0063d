import type { Invoice810, PurchaseOrderAcknowledgement855, ShipNotice856 } from '../src';

/** What we send, with as much in it as a partner may ask for. */
export const ids = [
  { qualifier: 'VN', id: 'AB3542' },
  { qualifier: 'UP', id: '036000291452' },
];

export const acknowledgement: PurchaseOrderAcknowledgement855 = {
  type: 'AC',
  orderNumber: 'PO-1',
  orderDate: '2026-03-01',
  sellerReference: 'SO-77',
  acknowledgedDate: '2026-03-02',
  currency: 'USD',
  references: [{ qualifier: 'VR', id: 'V9' }],
  dates: [{ qualifier: '010', date: '2026-03-10' }],
  parties: [{ role: 'ST', name: 'XYZ RETAIL', idQualifier: '92', id: '0100' }],
  lines: [
    {
      assignedId: '1',
      quantity: '10',
      uom: 'EA',
      unitPrice: '2.50',
      productIds: ids,
      description: 'SMALL WIDGET',
      statuses: [
        { code: 'IA', quantity: '6', date: '2026-03-10' },
        { code: 'IB', quantity: '4', date: '2026-03-24' },
      ],
    },
    { assignedId: '2', quantity: '5.5', uom: 'LB', productIds: ids, statuses: [{ code: 'IR', quantity: '5.5' }] },
  ],
};

export const notice: ShipNotice856 = {
  shipmentId: 'SH-1',
  at: new Date('2026-03-09T12:30:00Z'),
  packageCount: '2',
  weight: '31.5',
  carrier: { scac: 'UPSN', mode: 'M', name: 'UPS' },
  billOfLading: 'BOL1',
  proNumber: 'PRO1',
  shippedDate: '2026-03-09',
  estimatedDelivery: '2026-03-12',
  paymentMethod: 'PP',
  parties: [
    {
      role: 'SF',
      name: 'CROSSDOCK',
      addressLines: ['1 DOCK'],
      city: 'SOLON',
      state: 'OH',
      postalCode: '44139',
      country: 'US',
    },
  ],
  orders: [
    {
      orderNumber: 'PO-1',
      orderDate: '2026-03-01',
      parties: [{ role: 'BY', name: 'STORE', idQualifier: '92', id: '002' }],
      packages: [
        {
          sscc: '007121610006156802',
          trackingNumber: '1Z1',
          weight: '12',
          items: [
            {
              assignedId: '1',
              productIds: ids,
              quantity: '6',
              uom: 'EA',
              quantityOrdered: '10',
              status: 'BP',
              lotNumber: 'L1',
            },
          ],
        },
        { items: [{ assignedId: '2', productIds: ids, quantity: '5', uom: 'EA', description: 'WIDGET' }] },
      ],
    },
  ],
};

export const invoice: Invoice810 = {
  number: 'INV-1',
  date: '2026-03-10',
  orderNumber: 'PO-1',
  orderDate: '2026-03-01',
  type: 'DI',
  currency: 'USD',
  parties: [{ role: 'BT', name: 'XYZ RETAIL', idQualifier: '92', id: '0001' }],
  terms: { typeCode: '01', basisCode: '3', discountPercent: '2', discountDays: '10', netDays: '30' },
  dates: [{ qualifier: '011', date: '2026-03-09' }],
  lines: [
    { assignedId: '1', quantity: '6', uom: 'EA', unitPrice: '2.505', productIds: ids, description: 'SMALL WIDGET' },
    { assignedId: '2', quantity: '5', uom: 'EA', unitPrice: '10', productIds: ids },
  ],
  allowancesAndCharges: [{ indicator: 'C', code: 'D240', amount: '12.5', method: '06', description: 'FREIGHT' }],
  taxes: [{ type: 'ST', amount: '4.55', percent: '7', jurisdictionQualifier: 'SP', jurisdiction: 'OH' }],
  carrier: { scac: 'UPSN', mode: 'M' },
  total: '82.08',
};
