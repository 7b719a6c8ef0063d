export const meta = {
  name: 'order-to-cash',
  title: 'Order-to-cash process API',
  description: 'Owns sales orders, fulfilments, shipments as the business sees them, and the life of invoices.',
  portOffset: 11,
} as const;
