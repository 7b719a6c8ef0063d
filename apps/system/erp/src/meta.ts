export const meta = {
  name: 'erp',
  title: 'ERP system API',
  description: 'Customers, items, prices, credit; invoices and their journal entries.',
  portOffset: 21,
} as const;
